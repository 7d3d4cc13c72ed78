// The closing line and exit code are what continuous integration believes.
import { describe, expect, test } from 'vitest';
import { addOutcomes, closingLine, exitCode, failedOnce, passedOnce, skippedLines, skippedOnce } from './outcome.ts';

const skipped = skippedOnce({ name: 'browser', reason: 'no Chromium' });

describe('the sum of stages', () => {
  test.each([
    { outcomes: [], line: '0 passed, 0 failed, 0 skipped', code: 1 },
    { outcomes: [passedOnce], line: '1 passed, 0 failed, 0 skipped', code: 0 },
    { outcomes: [skipped], line: '0 passed, 0 failed, 1 skipped', code: 1 },
    { outcomes: [passedOnce, skipped], line: '1 passed, 0 failed, 1 skipped', code: 0 },
    { outcomes: [passedOnce, failedOnce('broken'), passedOnce], line: '2 passed, 1 failed, 0 skipped', code: 1 },
  ])('$line', ({ outcomes, line, code }) => {
    const sum = addOutcomes(outcomes);
    expect(closingLine(sum)).toBe(line);
    expect(exitCode(sum)).toBe(code);
  });
});

test('skipped tests stand under their reason', () => {
  expect(
    skippedLines([
      { name: 'a', reason: 'no qpdf' },
      { name: 'b', reason: 'no data' },
      { name: 'c', reason: 'no data' },
    ]),
  ).toEqual(['skipped: no data', '  - b', '  - c', 'skipped: no qpdf', '  - a']);
});
