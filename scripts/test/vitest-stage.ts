// Runs the vitest projects of one stage and brings back its counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runScript, workDirectory } from '../checks/child.ts';
import { countFileVariable, type Counted } from './count-reporter.ts';
import { failedOnce, type Outcome } from './outcome.ts';

export type VitestRun = {
  /** Name of the file that keeps the counts. */
  readonly name: string;
  /** As vitest's `--project`; `!x` means all but x. */
  readonly project: string;
  /** Only test files whose path holds one of these; all when empty. */
  readonly filters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
};

export async function runVitest(run: VitestRun): Promise<Outcome> {
  const folder = join(workDirectory, 'test');
  mkdirSync(folder, { recursive: true });
  const counts = join(folder, `${run.name}.json`);
  rmSync(counts, { force: true });
  const { code } = await runScript({
    script: 'vitest/vitest.mjs',
    args: [
      'run',
      `--project=${run.project}`,
      '--reporter=minimal',
      '--reporter=./scripts/test/count-reporter.ts',
      '--passWithNoTests',
      ...run.filters,
    ],
    // Hundreds of tests start the program as people do: each start after the first finds its source compiled.
    environment: {
      ...run.environment,
      [countFileVariable]: counts,
      NODE_COMPILE_CACHE: join(workDirectory, 'compiled'),
    },
    output: 'show',
  });
  const counted = readCounts(counts);
  if (counted === undefined) return failedOnce(`vitest ended with code ${code} before it had counted anything`);
  const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed;
  return { passed: counted.passed, failed, skipped: counted.skipped, output: '' };
}

function readCounts(file: string): Counted | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counted;
  } catch {
    return undefined;
  }
}
