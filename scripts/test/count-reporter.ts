// A vitest reporter that writes down how many tests passed, failed and were skipped (and why), and says now and then
// how far it is. Failures themselves are shown by vitest's own `minimal` reporter.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import { root } from '../checks/child.ts';
import type { Skipped } from './outcome.ts';

/** What stands in the file afterwards. */
export type Counted = { readonly passed: number; readonly failed: number; readonly skipped: readonly Skipped[] };

/** The environment variable that names the file to write. */
export const countFileVariable = 'TELSTAAT_TEST_COUNTS';
/** The environment variable that says how many of the slowest files are told; none without it. */
export const slowestVariable = 'TELSTAAT_SLOWEST';

const secondsBetweenLines = 15;

export default class CountReporter implements Reporter {
  private tests = 0;
  private lastLine = performance.now();

  onTestModuleEnd(module: TestModule): void {
    this.tests += [...module.children.allTests()].length;
    if (performance.now() - this.lastLine < secondsBetweenLines * 1000) return;
    this.lastLine = performance.now();
    process.stderr.write(`  … ${this.tests} tests, last ${relative(root, module.moduleId)}\n`);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env[countFileVariable];
    if (file !== undefined) writeFileSync(file, JSON.stringify(count(modules, unhandled)));
    for (const line of slowest(modules, Number(process.env[slowestVariable] ?? 0))) process.stdout.write(`${line}\n`);
  }
}

function count(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Counted {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string): readonly TestCase[] => tests.filter((test) => test.result().state === state);
  // A file that could not be loaded, or a hook that broke, has errors of its own beside those of its tests.
  const broken = modules
    .flatMap((module) => [module, ...module.children.allSuites()])
    .filter((part) => part.errors().length > 0);
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + broken.length + unhandled.length,
    skipped: [...inState('skipped'), ...inState('pending')].map((test) => ({
      name: `${relative(root, test.module.moduleId)} ${test.fullName}`,
      reason: reasonOf(test),
    })),
  };
}

function slowest(modules: readonly TestModule[], most: number): readonly string[] {
  return modules
    .map((module) => ({ seconds: module.diagnostic().duration / 1000, file: relative(root, module.moduleId) }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(({ seconds, file }) => `${seconds.toFixed(1).padStart(8)} s  ${file}`);
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return note ?? (isInBroken(test) ? 'what should have prepared it failed' : 'no reason given');
}

function isInBroken(test: TestCase): boolean {
  for (let part: TestCase['parent'] | undefined = test.parent; part !== undefined;) {
    if (part.errors().length > 0) return true;
    part = part.type === 'module' ? undefined : part.parent;
  }
  return false;
}
