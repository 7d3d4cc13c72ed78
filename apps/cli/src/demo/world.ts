// The clock and the chance of a demonstration: the morning after the vote, and the same each time for one seed. So a demonstration can be
// repeated to the byte.
import type { Instant } from '@telstaat/core';
import { chanceOf } from '@telstaat/practice';
import type { World } from '@telstaat/server';

/** The central count begins at nine in the morning of 18 March 2027, Dutch time. */
const begin = Date.parse('2027-03-18T08:00:00.000Z');
/** Each look at the clock is this much later, in milliseconds: a city takes a morning. */
const step = 500;

export function demoWorld(seed: number): World {
  const chance = chanceOf(`${seed}/world`);
  let now = begin;
  return {
    now: () => {
      now += step;
      return new Date(now).toISOString() as Instant;
    },
    random: (size) => Uint8Array.from({ length: size }, () => chance.below(256)),
  };
}
