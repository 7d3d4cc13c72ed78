// What is asked of the log stands in the address, so that a link leads to what somebody saw and "back" comes back to it.
import type { CallArguments } from '@telstaat/contract';
import { eventGroupIds, type ElectionId, type EventGroupId, type Instant } from '@telstaat/core';
import { parseMoment } from '../../ui/typed-time.ts';

/** As it is typed; empty: not asked. */
export interface Asked {
  readonly election: string;
  readonly station: string;
  readonly actor: string;
  readonly group: EventGroupId | '';
  readonly text: string;
  /** Local, as people type it: `18-3-2027 14:30`, or a day alone. */
  readonly from: string;
  readonly until: string;
}

export const nothingAsked: Asked = { election: '', station: '', actor: '', group: '', text: '', from: '', until: '' };

const names = {
  election: 'verkiezing',
  station: 'stembureau',
  actor: 'wie',
  group: 'soort',
  text: 'tekst',
  from: 'van',
  until: 'tot',
} as const satisfies Record<keyof Asked, string>;
const members = Object.keys(names) as readonly (keyof Asked)[];

export function askedIn(search: URLSearchParams): Asked {
  const found = Object.fromEntries(members.map((member) => [member, search.get(names[member]) ?? '']));
  const asked = { ...nothingAsked, ...found };
  return { ...asked, group: eventGroupIds.find((id) => id === asked.group) ?? '' };
}

export function addressOfAsked(asked: Asked): Record<string, string> {
  return Object.fromEntries(
    members.flatMap((member) => (asked[member].trim() === '' ? [] : [[names[member], asked[member].trim()]])),
  );
}

type Query = CallArguments<'listEvents'>[0]['query'];

/** What the server is asked. What makes no sense (a station that is no number, a time that is none) is not asked. */
export function queryOfAsked({ election, station, actor, group, text, from, until }: Asked): Query {
  const [start, end] = [momentOf(from, 'from'), momentOf(until, 'until')];
  return {
    ...(election !== '' && { election: election as ElectionId }),
    ...(/^[1-9]\d{0,8}$/.test(station.trim()) && { station: station.trim() }),
    ...(/^[a-z]+:\d{1,9}$/.test(actor) && { actor }),
    ...(group !== '' && { group }),
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { until: end }),
  };
}

/** The moment that was typed; at the end of a period the last minute is meant whole. */
export function momentOf(typed: string, end: 'from' | 'until'): Instant | undefined {
  const local = parseMoment(typed, end === 'from' ? '00:00' : '23:59');
  if (local === undefined) return undefined;
  return new Date(Date.parse(local) + (end === 'until' ? 59_999 : 0)).toISOString() as Instant;
}
