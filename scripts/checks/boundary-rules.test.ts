// The guard on a small house made for the purpose: each forbidden import is refused by its own rule, and the allowed
// ones are let through. A guard that refuses nothing would look just as green.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './child.ts';

const house = realpathSync(mkdtempSync(join(tmpdir(), 'telstaat-boundaries-')));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** File → what it imports. The second part of the name says whether it should be refused, and by which rule. */
const files: Readonly<Record<string, string>> = {
  // Allowed.
  'packages/core/src/index.ts': `export * from './sheet/index.ts';`,
  'packages/core/src/basics/index.ts': `export const basics = 1;`,
  'packages/core/src/sheet/index.ts': `export { basics as sheet } from '../basics/index.ts';`,
  'packages/store/src/index.ts': `import { sheet } from '@telstaat/core'; import fs from 'node:fs'; export const store = [sheet, fs];`,
  'packages/store/src/store.test.ts': `import { kit } from '@telstaat/testkit'; import { store } from './index.ts'; export const x = [kit, store];`,
  'packages/testkit/src/index.ts': `import { sheet } from '@telstaat/core'; export const kit = sheet;`,
  'apps/server/src/index.ts': `export { a } from './handlers/index.ts'; export { store } from '@telstaat/store';`,
  'apps/server/src/handlers/index.ts': `export { a } from './a.ts'; export { b } from './b.ts';`,
  'apps/server/src/handlers/a.ts': `export const a = 1;`,
  'apps/web/src/main.tsx': `import './app/app.tsx';`,
  'apps/web/src/app/app.tsx': `import '../features/one/one.tsx'; import '../ui/button.tsx';`,
  'apps/web/src/features/one/one.tsx': `import '../../ui/button.tsx'; import type { sheet } from '@telstaat/core'; export type One = typeof sheet;`,
  'apps/web/src/ui/button.tsx': `export const button = 1;`,
  // To be refused.
  'packages/core/src/basics/looks-ahead.ts': `import type { sheet } from '../sheet/index.ts'; export type X = typeof sheet;`,
  'packages/core/src/newroom/new.ts': `import { basics } from '../basics/index.ts'; export const x = basics;`,
  'packages/core/src/sheet/disk.ts': `import fs from 'node:fs'; export const x = fs;`,
  'packages/core/src/sheet/circle-a.ts': `import { b } from './circle-b.ts'; export const a = () => b;`,
  'packages/core/src/sheet/circle-b.ts': `import { a } from './circle-a.ts'; export const b = () => a;`,
  'packages/store/src/deep.ts': `import { basics } from '../../core/src/basics/index.ts'; export const x = basics;`,
  'packages/store/src/by-path.ts': `import { sheet } from '../../core/src/index.ts'; export const x = sheet;`,
  'packages/store/src/uses-testkit.ts': `import { kit } from '@telstaat/testkit'; export const x = kit;`,
  'packages/store/src/wire.ts': `import http from 'node:http'; export const x = http;`,
  'packages/store/src/lost.ts': `import '@telstaat/nowhere';`,
  'packages/newcomer/src/index.ts': `import { sheet } from '@telstaat/core'; export const x = sheet;`,
  'apps/server/src/handlers/b.ts': `import { a } from './a.ts'; export const b = a;`,
  'apps/web/src/features/two/two.tsx': `import '../one/one.tsx';`,
  'apps/web/src/features/two/up.tsx': `import '../../app/app.tsx';`,
  'apps/web/src/ui/knows-feature.tsx': `import '../features/one/one.tsx';`,
  'apps/web/src/ui/knows-store.tsx': `import '@telstaat/store';`,
};

type Violation = { readonly from: string; readonly rule: { readonly name: string } };
let violations: readonly Violation[] = [];

function place(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), `${text}\n`);
}

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) place(path, text);
  place('package.json', '{"name": "house", "type": "module"}');
  const members = new Set(Object.keys(files).map((path) => path.split('/').slice(0, 2).join('/')));
  for (const member of members) {
    const name = `@telstaat/${member.split('/')[1] ?? ''}`;
    // Every room lists every other: the rules must refuse by themselves, not lean on pnpm's isolation.
    const dependencies = { '@telstaat/core': '*', '@telstaat/store': '*', '@telstaat/testkit': '*' };
    place(
      `${member}/package.json`,
      JSON.stringify({ name, type: 'module', exports: { '.': './src/index.ts' }, dependencies }),
    );
    mkdirSync(join(house, member, 'node_modules/@telstaat'), { recursive: true });
    for (const target of ['core', 'store', 'testkit']) {
      symlinkSync(join(house, 'packages', target), join(house, member, 'node_modules/@telstaat', target), 'dir');
    }
  }
  const configuration = pathToFileURL(join(root, 'scripts/checks/boundary-configuration.ts')).href;
  place(
    'cruise.mjs',
    `import { makeConfiguration } from '${configuration}'; export default makeConfiguration('${house}');`,
  );
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cruise, '--config', 'cruise.mjs', '--output-type', 'json', 'packages', 'apps'];
  const result = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  violations = (JSON.parse(result.stdout) as { summary: { violations: readonly Violation[] } }).summary.violations;
}, 60_000);

const refused = [
  ['packages/core/src/basics/looks-ahead.ts', 'row-basics'],
  ['packages/core/src/newroom/new.ts', 'row-newroom'],
  ['packages/core/src/sheet/disk.ts', 'touches-of-core'],
  ['packages/core/src/sheet/circle-a.ts', 'no-cycles'],
  ['packages/store/src/deep.ts', 'one-entry-point'],
  ['packages/store/src/by-path.ts', 'by-name'],
  ['packages/store/src/uses-testkit.ts', 'testkit-in-tests'],
  ['packages/store/src/wire.ts', 'touches-of-store'],
  ['packages/store/src/lost.ts', 'found'],
  ['packages/newcomer/src/index.ts', 'imports-of-newcomer'],
  ['apps/server/src/handlers/b.ts', 'handlers-apart'],
  ['apps/web/src/features/two/two.tsx', 'web-feature-two'],
  ['apps/web/src/features/two/up.tsx', 'web-features-app'],
  ['apps/web/src/ui/knows-feature.tsx', 'web-below'],
  ['apps/web/src/ui/knows-store.tsx', 'imports-of-web'],
] as const;

describe('refused', () => {
  test.each(refused)('%s by %s', (from, rule) => {
    expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });
});

test('every other file is let through', () => {
  const expected = new Set<string>([...refused.map(([from]) => from), 'packages/core/src/sheet/circle-b.ts']);
  expect(violations.filter((violation) => !expected.has(violation.from))).toEqual([]);
});
