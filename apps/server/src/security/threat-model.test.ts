// docs/threat-model.md names what proves each stop: every file it names is there, and every check of the verifier.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@telstaat/testkit';
import { expect, it } from 'vitest';
import { checkCatalogue } from '../verifying/catalogue.ts';

const page = readFileSync(join(repository, 'docs', 'threat-model.md'), 'utf8');
const own = 'apps/server/src/security';

/** Where a name in backticks may stand: a path of the repository, or a file beside the server's own tests of security. */
function isThere(name: string): boolean {
  const path = name.replace(/\/\*\.test\.ts$/, '');
  return [path, join(own, path), join('apps/server/src', path), join('packages', path.replace(/^core\//, 'core/src/'))]
    .map((candidate) => join(repository, candidate))
    .some((candidate) => existsSync(candidate));
}

it('names files that are there', () => {
  const named = [...page.matchAll(/`([^`\s]*(?:\/|\.(?:ts|py|md|yaml))[^`\s]*)`/g)].map(([, name = '']) => name);
  const files = named.filter((name) => /\.(ts|py|md|yaml)$/.test(name));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((name) => !isThere(name))).toEqual([]);
});

it('names checks that the verifier has', () => {
  const known = new Set(checkCatalogue.map(({ id }) => id));
  const named = page.match(/\b\d\d\.\d\d\b/g) ?? [];
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !(known as ReadonlySet<string>).has(id))).toEqual([]);
});
