// What a stage of `npm test` reports, and how all of it is added up and told.

/** A test that did not run, and why. */
export type Skipped = { readonly name: string; readonly reason: string };

/** What one stage found. Counts are whole numbers of tests; a stage that is no test run counts as one. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  /** What a person needs to see when something failed; empty otherwise. */
  readonly output: string;
};

/** One part of `npm test`; it never throws for a failure it looked for. */
export type Stage = {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
};

/** A stage, what came of it, and how long it took, also when it waited for the others on the machine. */
export type Ran = { readonly name: string; readonly outcome: Outcome; readonly seconds: number };

export const passedOnce: Outcome = { passed: 1, failed: 0, skipped: [], output: '' };

export function failedOnce(output: string): Outcome {
  return { passed: 0, failed: 1, skipped: [], output };
}

export function skippedOnce(skipped: Skipped): Outcome {
  return { passed: 0, failed: 0, skipped: [skipped], output: '' };
}

export function addOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
    skipped: outcomes.flatMap((outcome) => outcome.skipped),
    output: outcomes
      .map((outcome) => outcome.output)
      .filter((output) => output !== '')
      .join('\n'),
  };
}

/** The last line, which continuous integration reads. */
export function closingLine(outcome: Outcome): string {
  return `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped.length} skipped`;
}

/** 0 only when something ran and nothing failed. */
export function exitCode(outcome: Outcome): 0 | 1 {
  return outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
}

/** One line per stage. */
export function stageLine({ name, outcome, seconds }: Ran): string {
  const state = outcome.failed > 0 ? 'FAILED ' : outcome.passed > 0 ? 'ok     ' : 'skipped';
  return `${state} ${name.padEnd(14)} ${closingLine(outcome)} (${seconds.toFixed(1)} s)`;
}

/** The skipped tests under their reasons, the most common reason first. */
export function skippedLines(skipped: readonly Skipped[]): readonly string[] {
  const byReason = Map.groupBy(skipped, (one) => one.reason);
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, tests]) => [`skipped: ${reason}`, ...tests.map((one) => `  - ${one.name}`)]);
}
