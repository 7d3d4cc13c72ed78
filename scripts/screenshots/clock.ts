// The clock of the pictures: the morning after the vote, the same each time, so that a picture changes only when a screen does.
import { realWorld, type World } from '@telstaat/server';
import type { Instant } from '@telstaat/core';

export interface PictureClock extends World {
  /** A moment after everything that happened, without moving the clock. */
  later(): Date;
}

/** Each look at the clock is `seconds` later than the one before. */
export function pictureClock(seconds: number): PictureClock {
  let time = Date.parse('2027-03-18T08:05:00.000Z');
  return {
    ...realWorld,
    now: () => {
      time += seconds * 1000;
      return new Date(time).toISOString() as Instant;
    },
    later: () => new Date(time + 90_000),
  };
}
