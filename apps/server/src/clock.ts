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
