// What the registry may say about weaknesses, and what follows from it.
import { expect, test } from 'vitest';
import { readAdvisories } from './advisories.ts';

const advisory = (severity: string) => ({
  module_name: 'leaky',
  severity,
  title: 'Reads past the end',
  vulnerable_versions: '<1.2.3',
});
const answer = (...severities: readonly string[]) =>
  JSON.stringify({ advisories: Object.fromEntries(severities.map((item, index) => [index, advisory(item)])) });

test('nothing known passes', () => {
  expect(readAdvisories(answer())).toMatchObject({ passed: 1, failed: 0 });
});

test.each(['high', 'critical'])('a weakness that is %s fails, and is named', (severity) => {
  const outcome = readAdvisories(answer('low', severity));
  expect(outcome.failed).toBe(1);
  expect(outcome.output).toBe(`${severity}: leaky <1.2.3: Reads past the end`);
});

test('a small weakness does not stop a count', () => {
  expect(readAdvisories(answer('low', 'moderate'))).toMatchObject({ passed: 1, failed: 0 });
});

test.each([
  ['no network', 'connect ECONNREFUSED 127.0.0.1:443'],
  ['a registry without advisories', JSON.stringify({ error: { code: 'ERR_PNPM_AUDIT_BAD_RESPONSE' } })],
  ['nothing at all', ''],
])('%s is told, not passed', (_, output) => {
  expect(readAdvisories(output)).toMatchObject({
    passed: 0,
    failed: 0,
    skipped: [{ reason: expect.stringContaining('registry') }],
  });
});
