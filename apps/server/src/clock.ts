// The real clock and real chance: the only place where they are.
import { randomBytes } from 'node:crypto';
import type { Instant } from '@telstaat/core';

export interface World {
  now(): Instant;
  /** Random bytes for tokens and identities. */
  random(size: number): Uint8Array;
  /** How far a password is stretched before it locks a key, as a power of two; in full when it is not said. */
  readonly keyCost?: number;
}

export const realWorld: World = {
  now: () => new Date().toISOString() as Instant,
  random: (size) => new Uint8Array(randomBytes(size)),
};

/** What happens by itself after a while. Each answers with how to call it off. */
export interface Timers {
  /** Again and again, after so many milliseconds each; what is run never rejects. */
  every(milliseconds: number, run: () => Promise<void>): () => void;
  /** Once. */
  after(milliseconds: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  every: (milliseconds, run) => {
    const timer = setInterval(() => void run(), milliseconds);
    return () => clearInterval(timer);
  },
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
