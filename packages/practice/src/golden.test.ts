// A practice must stay what it was: printed papers of last year must fit the program of this year. Fingerprints in fixtures/elections.json.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@telstaat/core';
import { repository } from '@telstaat/testkit';
import { expect, test } from 'vitest';
import { practiceDay } from './day.ts';
import type { PracticeSize } from './sizes.ts';

interface Golden {
  readonly size: PracticeSize;
  readonly seed: number;
  readonly sha256: string;
}

const path = join(repository, 'fixtures', 'elections.json');
function fingerprint({ size, seed }: Golden): string {
  return createHash('sha256')
    .update(canonicalJson(practiceDay({ size, seed })))
    .digest('hex');
}

function readGolden(): readonly Golden[] {
  const known = JSON.parse(readFileSync(path, 'utf8')) as readonly Golden[];
  if (process.env['TELSTAAT_UPDATE_GOLDEN'] !== 'yes') return known;
  const now = known.map((one) => ({ ...one, sha256: fingerprint(one) }));
  writeFileSync(path, `${JSON.stringify(now, undefined, 2)}\n`);
  return now;
}

test.each(readGolden())('$size, seed $seed', (one) => {
  expect(fingerprint(one)).toBe(one.sha256);
});
