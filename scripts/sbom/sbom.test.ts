// The bill of materials: whole, valid, the same each time; and nothing in it under a licence that we may not use.
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, test } from 'vitest';
import { billOfMaterials, installedHere, packagesHere } from './bill.ts';
import { forbiddenLicences, isAllowed } from './licences.ts';
import { shippedPackages } from './shipped.ts';

const lock = `
lockfileVersion: '9.0'
importers:
  .:
    devDependencies:
      tool: { specifier: 1.0.0, version: 1.0.0 }
  apps/desktop:
    devDependencies:
      electron: { specifier: 45.0.0, version: 45.0.0 }
      fetcher: { specifier: 1.0.0, version: 1.0.0 }
  packages/one:
    dependencies:
      '@telstaat/core': { specifier: 'workspace:*', version: 'link:../core' }
      '@scope/direct': { specifier: 1.2.3, version: 1.2.3(peer@2.0.0) }
packages:
  tool@1.0.0: { resolution: { integrity: sha512-AAAA } }
  fetcher@1.0.0: { resolution: { integrity: sha512-AAAA } }
  electron@45.0.0: { resolution: { integrity: sha512-BBBB } }
  '@scope/direct@1.2.3': { resolution: { integrity: sha512-CCCC } }
  peer@2.0.0: { resolution: { integrity: sha512-DDDD } }
snapshots:
  tool@1.0.0: {}
  fetcher@1.0.0: {}
  electron@45.0.0: { dependencies: { fetcher: 1.0.0 } }
  '@scope/direct@1.2.3(peer@2.0.0)': { optionalDependencies: { peer: 2.0.0 } }
  peer@2.0.0: {}
`;

test('what ships is what our packages ask for and what that uses, not the tools', () => {
  expect(shippedPackages(lock)).toEqual([
    { name: '@scope/direct', version: '1.2.3', integrity: 'sha512-CCCC', uses: ['peer@2.0.0'], isDirect: true },
    { name: 'electron', version: '45.0.0', integrity: 'sha512-BBBB', uses: [], isDirect: true },
    { name: 'peer', version: '2.0.0', integrity: 'sha512-DDDD', uses: [], isDirect: false },
  ]);
});

test('a lock file in which something is missing is not read as if nothing were', () => {
  expect(() => shippedPackages(lock.replace('peer@2.0.0: {}', ''))).toThrow('peer@2.0.0');
});

describe('of this checkout', () => {
  const names = packagesHere().map(({ name }) => name);
  test('holds what the program runs on, and nothing that only builds or tests it', () => {
    expect(names).toEqual(
      expect.arrayContaining(['better-sqlite3', 'electron', 'express', 'kysely', 'pdfkit', 'react', 'zod']),
    );
    for (const tool of ['vitest', 'eslint', 'playwright-core', 'vite', 'typescript']) expect(names).not.toContain(tool);
  });

  test('is valid CycloneDX 1.6', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(billOfMaterials())).toBeNull();
  });

  test('is the same each time, and names each package once', () => {
    const bill = billOfMaterials();
    expect(billOfMaterials()).toBe(bill);
    const { components } = JSON.parse(bill) as { components: readonly { 'bom-ref': string }[] };
    expect(new Set(components.map((item) => item['bom-ref'])).size).toBe(names.length);
  });

  test('every installed package has a licence that goes together with ours', () => {
    const installed = installedHere();
    expect(forbiddenLicences(packagesHere(), (item) => installed.licence(item))).toEqual([]);
  });
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN FILE', false],
])('licence %s: %s', (expression, may) => {
  expect(isAllowed(expression)).toBe(may);
});
