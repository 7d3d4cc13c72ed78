// Logging in and out, and the own password. Another person sees nothing of what the previous one had on screen.
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ask } from './client.ts';
import { loginQuery, ofAnyPerson } from './queries.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function useLogIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => ask('logIn', { body: credentials }),
    onSuccess: (login) => {
      forget(cache);
      cache.setQueryData(loginQuery().queryKey, login);
    },
    // A password stays in no memory longer than needed.
    gcTime: 0,
  });
}

export function useLogOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => ask('logOut'),
    onSuccess: () => {
      forget(cache);
      cache.setQueryData(loginQuery().queryKey, null);
    },
  });
}

export interface OwnPassword {
  readonly current: string;
  readonly password: string;
  readonly fullName?: string;
}

export function useChangeOwnPassword() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: OwnPassword) => ask('changeOwnPassword', { body }),
    onSuccess: (login) => cache.setQueryData(loginQuery().queryKey, login),
    gcTime: 0,
  });
}

function forget(cache: QueryClient): void {
  cache.removeQueries({ predicate: (query) => !ofAnyPerson(query) });
}
