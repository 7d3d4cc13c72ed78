// The test projects: `node` (rules, formats, documents, HTTP), `web` (pure modules of the screens), `browser` (a real
// Chromium, one file after another). Long walks end in `.long.test.ts` and run only with `npm run test:long`.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const long = process.env['TELSTAAT_LONG_TESTS'] === 'yes';
const never = ['**/node_modules/**', '**/dist/**', '**/.telstaat/**'];
const exclude = long ? never : [...never, '**/*.long.test.ts'];
const minutes = 60_000;

function hasTests(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /\.test\.tsx?$/.test(name));
}

export default defineConfig({
  test: {
    // Two workers suit the small machines on which this must run; modules are shared between the test files of a
    // worker (no test replaces a module), which saves loading the product anew for every file.
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    passWithNoTests: true,
    // A worker that ends on a busy machine is not one that hangs.
    teardownTimeout: 60_000,
    setupFiles: [`${root}scripts/test/properties.ts`],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          root,
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/{server,cli,desktop}/src/**/*.test.{ts,mjs}',
            'scripts/**/*.test.ts',
          ],
          exclude,
          environment: 'node',
          testTimeout: long ? 10 * minutes : 30_000,
          hookTimeout: 30_000,
        },
      },
      ...(hasTests(`${root}apps/web/src`)
        ? [
            {
              extends: true as const,
              test: {
                name: 'web',
                root,
                include: ['apps/web/src/**/*.test.{ts,tsx}'],
                exclude,
                environment: 'node' as const,
              },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: 'browser',
          root,
          include: ['apps/e2e/src/**/*.test.ts'],
          exclude,
          environment: 'node',
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 2 * minutes,
          hookTimeout: 2 * minutes,
          retry: 0,
        },
      },
    ],
  },
});
