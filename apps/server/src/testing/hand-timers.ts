// Timers that go off when a test says so.
import type { Timers } from '../clock.ts';

export interface HandTimers {
  readonly timers: Timers;
  /** Milliseconds of those that were not called off. */
  readonly every: () => readonly number[];
  readonly after: () => readonly number[];
  /** Goes off; resolves when what it ran is done. */
  tick(): Promise<void>;
  runOut(): void;
}

interface Timer<Run> {
  readonly milliseconds: number;
  readonly run: Run;
}

export function handTimers(): HandTimers {
  const every = new Set<Timer<() => Promise<void>>>();
  const after = new Set<Timer<() => void>>();
  const kept = <Run>(all: Set<Timer<Run>>, timer: Timer<Run>) => {
    all.add(timer);
    return () => void all.delete(timer);
  };
  return {
    timers: {
      every: (milliseconds, run) => kept(every, { milliseconds, run }),
      after: (milliseconds, run) => kept(after, { milliseconds, run }),
    },
    every: () => [...every].map(({ milliseconds }) => milliseconds),
    after: () => [...after].map(({ milliseconds }) => milliseconds),
    tick: async () => void (await Promise.all([...every].map(({ run }) => run()))),
    runOut: () => {
      for (const timer of after) timer.run();
      after.clear();
    },
  };
}
