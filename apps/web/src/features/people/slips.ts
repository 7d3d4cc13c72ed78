// Sending what is answered with slips. Their passwords stay in no cache: they are on the screen, and gone when it closes.
import type { CallReply, JsonRouteName } from '@telstaat/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOf } from '../../api/queries.ts';

export type Slip = CallReply<'addPerson'>;

/** The list of people is asked for anew whatever the answer: with no answer the accounts may have been made all the same. */
export function useSlips<Input>(send: (input: Input) => Promise<readonly Slip[]>) {
  const cache = useQueryClient();
  const changed: JsonRouteName = 'listPeople';
  return useMutation({
    mutationFn: send,
    onSettled: () => cache.invalidateQueries({ queryKey: keyOf(changed) }),
    gcTime: 0,
  });
}

/** The address to print: none when this computer calls itself by a name that is itself on every computer. */
export function addressForSlips(location: { readonly origin: string; readonly hostname: string }): string | undefined {
  const isThisComputer = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(location.hostname);
  return isThisComputer ? undefined : location.origin;
}
