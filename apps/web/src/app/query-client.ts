// How the screens ask the server: briefly cached, asked again when the window is looked at, and a lost login is noticed at once.
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { CallFailure, isLoggedOut } from '../api/client.ts';
import { loginQuery } from '../api/queries.ts';

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isLoggedOut(error)) client.setQueryData(loginQuery().queryKey, null);
      },
    }),
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
