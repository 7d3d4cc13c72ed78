// Server state that several features share. Every query's key begins with the name of its route.
import type { CallArguments, CallReply, JsonRouteName } from '@telstaat/contract';
import type { ElectionId } from '@telstaat/core';
import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ask, isLoggedOut } from './client.ts';

/** A query of one route: `useQuery(queryOf('getOverview', { params: { election } }))`. */
export function queryOf<Name extends JsonRouteName>(name: Name, ...input: CallArguments<Name>) {
  return queryOptions<CallReply<Name>>({
    queryKey: keyOf(name, ...input),
    queryFn: () => ask(name, ...input),
  });
}

/** The key of a route's query; with the name alone it stands for all its queries. */
export function keyOf(name: JsonRouteName, ...input: readonly unknown[]): readonly unknown[] {
  return [name, ...input];
}

/** Sends to one route; afterwards everything shown is asked for anew, unless it says which routes changed. */
export function useSend<Name extends JsonRouteName>(
  name: Name,
  options: { readonly changes?: readonly JsonRouteName[] } = {},
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: CallArguments<Name> extends [infer Input, ...unknown[]] ? Input : void) =>
      ask(name, ...((input === undefined ? [] : [input]) as CallArguments<Name>)),
    onSuccess: () => refresh(cache, options.changes),
  });
}

async function refresh(cache: QueryClient, changes: readonly JsonRouteName[] | undefined): Promise<void> {
  if (changes === undefined) await cache.invalidateQueries();
  else await Promise.all(changes.map((name) => cache.invalidateQueries({ queryKey: [name] })));
}

export function useStatus() {
  return useQuery({ ...queryOf('getStatus'), staleTime: 10_000 });
}

/** Who is logged in here; `null` when nobody is. */
export function loginQuery() {
  return queryOptions<CallReply<'getLogin'> | null>({
    queryKey: keyOf('getLogin'),
    queryFn: () =>
      ask('getLogin').catch((error: unknown) => {
        if (isLoggedOut(error)) return null;
        throw error;
      }),
    staleTime: 30_000,
  });
}

/** Asked only when there is something to log in to. */
export function useLogin() {
  const status = useStatus().data;
  return useQuery({ ...loginQuery(), enabled: status !== undefined && status.opened !== 'nothing' });
}

/** The elections of the day. */
export function useElections() {
  return useQuery({ ...queryOf('listElections'), staleTime: 5_000 });
}

/** One election with its lists, session and stations. */
export function useElection(election: string) {
  return useQuery({ ...queryOf('getElection', { params: { election: election as ElectionId } }), staleTime: 30_000 });
}
