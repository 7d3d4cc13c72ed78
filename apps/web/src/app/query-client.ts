// How the screens ask the server: briefly cached, asked again when the window is looked at, and a lost login is noticed at once.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { CallFailure, isLoggedOut } from '../api/client.ts';
import { rememberEnding } from '../api/ending.ts';
import { keyOf, loginQuery } from '../api/queries.ts';

export function createQueryClient(): QueryClient {
  const notice = (error: unknown) => {
    if (!isLoggedOut(error)) return;
    // Perhaps nobody is logged in because nothing is open any more.
    void client.invalidateQueries({ queryKey: keyOf('getStatus') });
    rememberEnding(client, error);
    client.setQueryData(loginQuery().queryKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      // The server is in the same hall; browsers' own idea of "online" is about the internet, which we never use.
      queries: {
        networkMode: 'always',
        retry: (count, error) => error instanceof CallFailure && error.error.kind === 'unreachable' && count < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
