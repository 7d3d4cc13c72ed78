import {
  checkCategories,
  checkVerdicts,
  type CheckCategory,
  type CheckReport,
  type CheckVerdict,
} from '@telstaat/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf, groupsOf, stationOfFile, wrongOf } from './ordering.ts';

const text = { nl: '', en: '' };
const check = (id: string, category: CheckCategory, verdict: CheckVerdict): CheckReport => ({
  ...{ id, category, verdict, phases: ['results'], name: text, statement: text, source: '', findings: [], more: 0 },
});

test('what failed comes first, of the categories and in each of them', () => {
  const groups = groupsOf([
    check('01.01', 'completeness', 'passed'),
    check('03.01', 'consistency', 'notApplicable'),
    check('04.01', 'integrity', 'notCarriedOut'),
    check('05.01', 'evidence', 'passed'),
    check('05.02', 'evidence', 'failed'),
    check('05.03', 'evidence', 'notCarriedOut'),
  ]);
  expect(groups.map(({ category }) => category)).toEqual(['evidence', 'integrity', 'completeness', 'consistency']);
  expect(groups[0]?.checks.map(({ id }) => id)).toEqual(['05.02', '05.03', '05.01']);
  expect(countsOf(groups[0]?.counts ?? { passed: 0, failed: 0, notCarriedOut: 0, excluded: 0, notApplicable: 0 })).toEqual([
    { verdict: 'failed', count: 1 },
    { verdict: 'notCarriedOut', count: 1 },
    { verdict: 'passed', count: 1 },
  ]);
}); // prettier-ignore

test('what did not pass and applies stands by itself, the worst first', () => {
  const wrong = wrongOf([
    check('01.01', 'completeness', 'passed'),
    check('02.01', 'completeness', 'excluded'),
    check('03.01', 'consistency', 'notApplicable'),
    check('04.01', 'integrity', 'notCarriedOut'),
    check('05.01', 'evidence', 'failed'),
    check('05.02', 'evidence', 'failed'),
  ]);
  expect(wrong.map(({ id }) => id)).toEqual(['05.01', '05.02', '04.01', '02.01']);
});

test('every check is shown exactly once', () => {
  const some = fc.array(fc.tuple(fc.constantFrom(...checkCategories), fc.constantFrom(...checkVerdicts)));
  fc.assert(
    fc.property(some, (made) => {
      const checks = made.map(([category, verdict], index) => check(String(index), category, verdict));
      const shown = groupsOf(checks).flatMap((group) => group.checks);
      expect(new Set(shown)).toEqual(new Set(checks));
      expect(shown).toHaveLength(checks.length);
    }),
  );
});

test.each([
  ['controle/formulieren/0017.json', 17],
  ['controle/formulieren/10001.json', 10_001],
  ['controle/totalen.json', undefined],
  [undefined, undefined],
])('%s is of station %s', (file, station) => {
  expect(stationOfFile(file)).toBe(station);
});
