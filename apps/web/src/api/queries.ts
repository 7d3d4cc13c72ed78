// Server state that several features share. Every query's key begins with the name of its route.
import type { CallArguments, CallReply, JsonRouteName } from '@telstaat/contract';
import type { ElectionId } from '@telstaat/core';
import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';
import { ask, CallFailure, isLoggedOut } from './client.ts';
import { rememberEnding } from './ending.ts';

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

type SendInput<Name extends JsonRouteName> = CallArguments<Name> extends [infer Input, ...unknown[]] ? Input : void;

export interface SendOptions<Name extends JsonRouteName> {
  readonly changes?: readonly JsonRouteName[];
  /**
   * After a no or no answer: what the server would have answered when it is already as asked, because only the reply was lost, or because it
   * is sent again after that. Nobody is told that something failed that was done.
   */
  readonly already?: (input: SendInput<Name>) => Promise<CallReply<Name> | undefined>;
}

/**
 * Sends to one route; afterwards everything shown is asked for anew, unless it says which routes changed. A refusal says that something is
 * not as it was on the screen: then too.
 */
export function useSend<Name extends JsonRouteName>(name: Name, options: SendOptions<Name> = {}) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (input: SendInput<Name>) => {
      try {
        return await ask(name, ...((input === undefined ? [] : [input]) as CallArguments<Name>));
      } catch (error) {
        const done = await options.already?.(input).catch(() => undefined);
        if (done === undefined) throw error;
        return done;
      }
    },
    onSuccess: () => refresh(cache, options.changes),
    onError: (error) =>
      error instanceof CallFailure && error.error.kind === 'refusal' ? refresh(cache, options.changes) : undefined,
  });
}

async function refresh(cache: QueryClient, changes: readonly JsonRouteName[] | undefined): Promise<void> {
  if (changes === undefined) await cache.invalidateQueries();
  else await Promise.all(changes.map((name) => cache.invalidateQueries({ queryKey: [name] })));
}

/** Asks anew everything that this page still waits for: a question that was never answered is given up. */
export function useAskAgain(): () => void {
  const cache = useQueryClient();
  return () => {
    const waiting = { predicate: ({ state }: Query) => state.data === undefined };
    void cache.cancelQueries(waiting).then(() => cache.refetchQueries({ ...waiting, type: 'active' }));
  };
}

export function useStatus() {
  return useQuery({ ...queryOf('getStatus'), staleTime: 10_000 });
}

/** Who is logged in here; `null` when nobody is. */
export function loginQuery() {
  return queryOptions<CallReply<'getLogin'> | null>({
    queryKey: keyOf('getLogin'),
    queryFn: ({ client: cache }) =>
      ask('getLogin').then(
        (login) => {
          noticeAnother(cache, login);
          return login;
        },
        (error: unknown) => {
          if (!isLoggedOut(error)) throw error;
          rememberEnding(cache, error);
          return null;
        },
      ),
    staleTime: 30_000,
  });
}

/** What is the same whoever is logged in. */
export function ofAnyPerson(query: Pick<Query, 'queryKey'>): boolean {
  return query.queryKey[0] === 'getLogin' || query.queryKey[0] === 'getStatus';
}

/** In another tab somebody else logged in: what this one shows is not theirs. */
function noticeAnother(cache: QueryClient, login: CallReply<'getLogin'>): void {
  const known = cache.getQueryData(loginQuery().queryKey);
  if (!known || known.number === login.number) return;
  const predicate = (query: Query) => !ofAnyPerson(query);
  cache.removeQueries({ predicate, type: 'inactive' });
  void cache.resetQueries({ predicate, type: 'active' });
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
