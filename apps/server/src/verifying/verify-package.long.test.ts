// The size of a city, and many more forgeries.
import { unwrap } from '@telstaat/core';
import { unpack } from '@telstaat/seal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePackage } from '../packaging/make-package.ts';
import { forge, packageInput } from '../packaging/package.testing.ts';
import { verifyPackage } from './verify-package.ts';

describe('a city', () => {
  test.each(['PS', 'AB'] as const)('passes: %s', async (category) => {
    const made = await makePackage(packageInput({ size: 'amersfoort', category }));
    expect((await verifyPackage(made.bytes)).verdict).toBe('passed');
  });
});

describe('any election', () => {
  test('passes, and any byte of any file is found, also when all digests are written anew and it is signed again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (seed, file, at, change) => {
          const { bytes } = await makePackage(packageInput({ seed, category: seed % 2 === 0 ? 'PS' : 'AB' }));
          expect((await verifyPackage(bytes)).verdict).toBe('passed');
          const { manifest, read } = unwrap(unpack(bytes));
          const path = manifest.files[file % manifest.files.length]?.path ?? '';
          const content = Uint8Array.from(read(path) ?? []);
          content[at % content.length] = (content[at % content.length] ?? 0) ^ change;
          const report = await verifyPackage(forge(bytes, { [path]: () => content }));
          expect(report.verdict).toBe('failed');
          expect(report.checks.flatMap(({ findings }) => findings.map((finding) => finding.file))).toContain(path);
        },
      ),
      { numRuns: 150 },
    );
  });
});
