// Why the login of this browser ended, kept until somebody logs in. The server says it once; then the cookie is gone.
import { useQuery, type QueryClient } from '@tanstack/react-query';
import { saysLoggedOut, type RefusalCode } from '@telstaat/core';
import { CallFailure } from './client.ts';

const key = ['loginEnding'] as const;

export function rememberEnding(cache: QueryClient, error: unknown): void {
  if (!(error instanceof CallFailure) || error.error.kind !== 'refusal') return;
  const { code } = error.error;
  if (saysLoggedOut(code) && code !== 'access.notLoggedIn') cache.setQueryData(key, code);
}

/** Who restored a backup is logged out by it like everybody else. */
export function rememberRestore(cache: QueryClient): void {
  cache.setQueryData<RefusalCode>(key, 'access.restored');
}

/** The code of why the login ended; `null` when nobody ended it. */
export function useEnding(): RefusalCode | null {
  const ending = useQuery<RefusalCode | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return ending.data ?? null;
}
