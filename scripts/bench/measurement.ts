// One benchmark is one module `*.bench.ts` in this folder that exports `name`, `aim` and `run`. This room knows how to
// time something and what a measurement is.

/** What one thing took, over many times; all in `unit`. */
export type Measurement = {
  readonly name: string;
  readonly unit: 'ms';
  readonly count: number;
  readonly median: number;
  readonly p99: number;
  /** What it should stay under at the median, in the same unit; absent when there is no aim. */
  readonly aim?: number;
};

/** What a module in this folder exports. */
export type Benchmark = {
  readonly name: string;
  /** In words: what is being protected, and how fast that must be. */
  readonly aim: string;
  readonly run: () => Promise<readonly Measurement[]>;
};

export type MeasureOptions = {
  readonly name: string;
  /** How often it is timed, after one time to warm up. */
  readonly times: number;
  readonly act: () => unknown;
  readonly aim?: number;
  /** Milliseconds that only go up. */
  readonly clock?: () => number;
};

/** Times `act`, one after another. */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { name, times, act, aim, clock = () => performance.now() } = options;
  await act();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begin = clock();
    await act();
    taken.push(clock() - begin);
  }
  return {
    name,
    unit: 'ms',
    count: times,
    median: percentile(taken, 50),
    p99: percentile(taken, 99),
    ...(aim === undefined ? {} : { aim }),
  };
}

/** The smallest value that at least `percent` of the values do not exceed (nearest rank); NaN when there are none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length), 1) - 1] ?? Number.NaN;
}
