// The stages of `npm test`, in the order in which they are told: cheap and telling first, the browser last. Those of one row keep one
// core busy each and run side by side; the tests use the whole machine.
import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '@telstaat/testkit';
import { buildWeb } from '../bootstrap/web-build.mjs';
import { Trouble } from '../bootstrap/trouble.mjs';
import { checkAdvisories } from '../checks/advisories.ts';
import { runScript, workDirectory, type ChildResult } from '../checks/child.ts';
import { checkTrackedFiles } from '../checks/tracked-files.ts';
import { checkTypes } from '../checks/types.ts';
import { failedOnce, passedOnce, skippedOnce, type Outcome, type Stage } from './outcome.ts';
import { slowestVariable } from './count-reporter.ts';
import { runVitest } from './vitest-stage.ts';

export type StageOptions = {
  /** Only test files whose path holds one of these. */
  readonly filters: readonly string[];
  /** Also the long walks (`*.long.test.ts`). */
  readonly length: 'usual' | 'long';
  /** Also tell which test files took longest. */
  readonly slow: boolean;
};

export function listStages({ filters, length, slow }: StageOptions): readonly (readonly Stage[])[] {
  const environment: Record<string, string> = {
    ...(length === 'long' ? { TELSTAAT_LONG_TESTS: 'yes', ...newProperties() } : {}),
    ...(slow ? { [slowestVariable]: '10' } : {}),
  };
  return [
    [
      { name: 'lint', run: checkLint },
      { name: 'types', run: async () => fromComplaints(await checkTypes()) },
      { name: 'format', run: checkFormat },
      { name: 'boundaries', run: checkBoundaries },
      { name: 'files', run: async () => fromComplaints(await checkTrackedFiles()) },
      { name: 'advisories', run: checkAdvisories },
      { name: 'web build', run: buildScreens },
    ],
    [{ name: 'tests', run: () => runVitest({ name: 'tests', project: '!browser', filters, environment }) }],
    [{ name: 'browser', run: () => testInBrowser({ filters, environment }) }],
  ];
}

/** Where the properties of the long tests begin: elsewhere each time, or where the environment says. */
function newProperties(): Readonly<Record<string, string>> {
  const seed = process.env['TELSTAAT_SEED'] ?? String(randomInt(2 ** 31));
  process.stdout.write(`properties begin at seed ${seed}; again: TELSTAAT_SEED=${seed} npm run test:long\n`);
  return { TELSTAAT_SEED: seed, TELSTAAT_RUNS: process.env['TELSTAAT_RUNS'] ?? '1000' };
}

function fromComplaints(complaints: string): Outcome {
  return complaints.trim() === '' ? passedOnce : failedOnce(complaints);
}

function fromChild({ code, output }: ChildResult): Outcome {
  return code === 0 ? passedOnce : failedOnce(output);
}

async function checkFormat(): Promise<Outcome> {
  const memory = join(workDirectory, 'prettier');
  const args = [
    '--check',
    '.',
    '--cache',
    '--cache-strategy=content',
    `--cache-location=${memory}`,
    '--log-level=warn',
  ];
  return fromChild(await runScript({ script: 'prettier/bin/prettier.cjs', args }));
}

async function checkLint(): Promise<Outcome> {
  const memory = join(workDirectory, 'eslint');
  mkdirSync(memory, { recursive: true });
  const args = ['.', '--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${memory}/`];
  return fromChild(await runScript({ script: 'eslint/bin/eslint.js', args }));
}

async function checkBoundaries(): Promise<Outcome> {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'packages', 'apps', 'scripts'];
  return fromChild(await runScript({ script: 'dependency-cruiser/bin/dependency-cruiser.mjs', args }));
}

async function buildScreens(): Promise<Outcome> {
  try {
    buildWeb(process.execPath);
    return passedOnce;
  } catch (error) {
    if (error instanceof Trouble) return failedOnce(error.en);
    throw error;
  }
}

async function testInBrowser(
  run: Pick<StageOptions, 'filters'> & { environment: Record<string, string> },
): Promise<Outcome> {
  const chromium = findChromium();
  if (chromium === undefined) {
    const reason = 'no Chromium, Chrome or Edge: install one, or name it in TELSTAAT_CHROMIUM';
    return skippedOnce({ name: 'tests in a browser', reason });
  }
  return runVitest({
    name: 'browser',
    project: 'browser',
    filters: run.filters,
    environment: { ...run.environment, TELSTAAT_CHROMIUM: chromium },
  });
}
