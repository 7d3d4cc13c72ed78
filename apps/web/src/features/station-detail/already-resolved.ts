// A resolution of which the reply was lost, or that is sent again after that: the log tells whether it was done, and by whom.
import { entryTransitions, type Actor, actorKey } from '@telstaat/core';
import type { CallArguments, CallReply } from '@telstaat/contract';
import { ask } from '../../api/client.ts';

/** As many of the station's newest events are looked through. */
const looked = 50;

/**
 * The entry as it is now, when the newest thing that any coordinator did with it is this resolution by this one, and the entry stands where
 * it leads. What a colleague did is not taken for it.
 */
export async function alreadyResolved(
  { params, body }: CallArguments<'resolveEntry'>[0],
  me: Actor | null | undefined,
): Promise<CallReply<'getEntry'> | undefined> {
  if (!me) return undefined;
  const entry = await ask('getEntry', { params });
  const arrows = entryTransitions.filter(({ command }) => command === body.resolution.kind);
  if (!arrows.some(({ to }) => to === entry.status)) return undefined;
  const { events } = await ask('listEvents', { query: { ...params, limit: looked } });
  const newest = events.find(({ actor }) => actor.startsWith('coordinator:'));
  const isMine = newest?.actor === actorKey(me) && arrows.some(({ event }) => event === newest.type);
  return isMine ? entry : undefined;
}
