// One benchmark is one module `*.bench.ts` in this folder that exports `name`, `aim` and `run`. This room knows how to
// time something and what a measurement is.

/** What one thing took, over many times; all in `unit`. */
export type Measurement = {
  readonly name: string;
  readonly unit: 'ms' | 'MiB';
  readonly count: number;
  readonly median: number;
  readonly p99: number;
  /** What it should stay under, in the same unit; absent when there is no aim. */
  readonly aim?: number;
  /** Which figure the aim is about. */
  readonly aimAt: 'median' | 'p99';
};

/** Why something could not be measured on this machine. */
export type Skipped = { readonly skip: string };

/** What a module in this folder exports. */
export type Benchmark = {
  readonly name: string;
  /** In words: what is being protected, and how fast that must be. */
  readonly aim: string;
  readonly run: () => Promise<readonly Measurement[] | Skipped>;
};

export type MeasureOptions = {
  readonly name: string;
  /** How often it is timed, after one time to warm up. */
  readonly times: number;
  readonly act: () => unknown;
  readonly aim?: number;
  /** Which figure the aim is about; the median unless told otherwise. */
  readonly aimAt?: Measurement['aimAt'];
  /** Milliseconds that only go up. */
  readonly clock?: () => number;
};

/** Times `act`, one after another. */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { name, times, act, aim, aimAt, clock = () => performance.now() } = options;
  await act();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begin = clock();
    await act();
    taken.push(clock() - begin);
  }
  return summarise(taken, { name, unit: 'ms', ...(aim === undefined ? {} : { aim }), ...(aimAt ? { aimAt } : {}) });
}

/** A measurement from values that were taken elsewhere, such as in a browser. */
export function summarise(
  values: readonly number[],
  about: Pick<Measurement, 'name' | 'unit' | 'aim'> & Partial<Pick<Measurement, 'aimAt'>>,
): Measurement {
  return {
    aimAt: 'median',
    ...about,
    count: values.length,
    median: percentile(values, 50),
    p99: percentile(values, 99),
  };
}

/** The smallest value that at least `percent` of the values do not exceed (nearest rank); NaN when there are none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length), 1) - 1] ?? Number.NaN;
}
