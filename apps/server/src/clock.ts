// The real clock and real chance: the only place where they are.
import { randomBytes } from 'node:crypto';
import type { Instant } from '@telstaat/core';

export interface World {
  now(): Instant;
  /** Random bytes for tokens and identities. */
  random(size: number): Uint8Array;
}

export const realWorld: World = {
  now: () => new Date().toISOString() as Instant,
  random: (size) => new Uint8Array(randomBytes(size)),
};

const dutchClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** Dutch local date and time without zone, as official files carry it: `2027-03-18T16:54:48.700` (exchange.md §2.2). */
export function dutchLocalTime(instant: Instant): string {
  return dutchClock.format(new Date(instant)).replace(' ', 'T').replace(',', '.');
}
