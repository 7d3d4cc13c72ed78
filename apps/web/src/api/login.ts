// Logging in and out. Another person sees nothing of what the previous one had on screen.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from './client.ts';
import { loginQuery } from './queries.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function useLogIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => ask('logIn', { body: credentials }),
    onSuccess: (account) => {
      cache.removeQueries({
        predicate: (query) => query.queryKey[0] !== 'getLogin' && query.queryKey[0] !== 'getStatus',
      });
      cache.setQueryData(loginQuery().queryKey, account);
    },
  });
}

export function useLogOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => ask('logOut'),
    onSuccess: () => {
      cache.removeQueries({
        predicate: (query) => query.queryKey[0] !== 'getLogin' && query.queryKey[0] !== 'getStatus',
      });
      cache.setQueryData(loginQuery().queryKey, null);
    },
  });
}
