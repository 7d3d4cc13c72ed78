// Every rule of Na 31-2 bijlage 1 with sheets that break it, that stand exactly on its edge, and on which it holds (domain.md §3.3, §3.4). Each case
// tells all findings of its sheet, so a rule that speaks out of turn fails here too. The other forms follow in files of their own.
import {
  allCases,
  casesOn,
  counted,
  foundOn,
  lackingIn,
  plainAnswers,
  smallElection,
  tick,
  untick,
  type CaseTable,
  type Change,
} from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { say } from '../basics/index.ts';
import { buildForm, formModels, keyIn, type FieldId } from '../sheet/index.ts';
import { compareEntries, comparisonRules } from './comparison.ts';
import {
  allRuleWords,
  examine,
  findingKey,
  findingText,
  holdsText,
  ruleNamed,
  rules,
  rulesOf,
  validate,
  yearOfModel,
} from './validate.ts';

// Lists 1 (11 + 12 + 13 = 36), 2 (21 + 22 = 43) and 4 (41 + 42 + 44 = 127); E 206, F 2, G 1, H 209; A 205, B 3, C 1, D 209.
const form = buildForm(smallElection());
const on = casesOn(form);
const empty = null;
const good = on('everything adds up', [], []);

const cases: CaseTable = {
  'F.101': {
    breaks: [
      on('only the first question answered', tick('extra.otherReason.yes'), ['F.101']),
      on('only the second question answered', tick('extra.ballotsRecounted.no'), ['F.101']),
      on('one question answered twice, the other not', tick('extra.otherReason.yes', 'extra.otherReason.no'), ['F.101', 'F.102']),
    ],
    edge: [on('both answered', tick('extra.otherReason.no', 'extra.ballotsRecounted.no'), [])],
    holds: [good],
  },
  'F.102': {
    breaks: [
      on('yes and no at the first', tick('extra.otherReason.yes', 'extra.otherReason.no', 'extra.ballotsRecounted.no'), ['F.102']),
      on('yes and no at the second', tick('extra.otherReason.no', 'extra.ballotsRecounted.yes', 'extra.ballotsRecounted.no'), ['F.102']),
    ],
    edge: [on('one box each', tick('extra.otherReason.yes', 'extra.ballotsRecounted.yes'), [])],
    holds: [good],
  },
  'F.111': {
    breaks: [on('neither answered', untick(...plainAnswers), ['F.111'])],
    edge: [
      on('2.1 not answered', untick('station.differenceExplained.yes'), ['F.111']),
      on('2.3 not answered', untick('station.ballotsDiffer.no'), ['F.111']),
      on('one box each', [], []),
    ],
    holds: [on('the other answers', [], [], { answers: ['station.differenceExplained.no', 'station.ballotsDiffer.yes'] })],
  },
  'F.112': {
    breaks: [
      on('all four boxes', tick('station.differenceExplained.no', 'station.ballotsDiffer.yes'), ['F.112']),
      on('one question not answered, the other twice', [...tick('station.ballotsDiffer.yes'), ...untick('station.differenceExplained.yes')], ['F.111', 'F.112']),
    ],
    edge: [
      on('yes and no at 2.1', tick('station.differenceExplained.no'), ['F.112']),
      on('yes and no at 2.3', tick('station.ballotsDiffer.yes'), ['F.112']),
    ],
    holds: [good],
  },
  'F.201': {
    breaks: [on('D far too low', [['voters.total', 9]], ['F.201', 'W.203', 'F.301', 'F.306', 'F.310'])],
    edge: [
      on('A one too low', [['voters.pollCards', 204]], ['F.201']),
      on('B one too high', [['voters.proxyCertificates', 4]], ['F.201']),
      on('C forgotten', [['voters.voterCards', empty]], ['F.201']),
      on('an empty C counts as nothing', [['voters.voterCards', empty], ['voters.pollCards', 206]], []),
    ],
    holds: [good],
  },
  'F.202': {
    breaks: [on('E and H ten too high', [['votes.candidates', 216], ['votes.total', 219]], ['F.202', 'W.203', 'F.301', 'F.306', 'F.310'])],
    edge: [
      on('E.2 one too low, its page right', [['votes.lists.2', 42]], ['F.202', 'F.403/2']),
      on('E one too high and F one too low', [['votes.candidates', 207], ['votes.blank', 1]], ['F.202']),
    ],
    holds: [good, on('one list without votes', [['votes.lists.2', 0], ['lists.2.total', 0], ['lists.2.candidates.1', 0], ['lists.2.candidates.2', 0], ['votes.lists.1', 79], ['lists.1.total', 79], ['lists.1.candidates.1', 54]], [])],
  },
  'F.203': {
    breaks: [on('E + F + G one more than H', [['votes.blank', 3]], ['F.203'])],
    edge: [
      on('G one too low', [['votes.invalid', 0]], ['F.203']),
      on('G one lower, F one higher', [['votes.invalid', empty], ['votes.blank', 3]], []),
    ],
    holds: [good],
  },
  'F.204': {
    breaks: [on('E empty, the lists have votes', [['votes.candidates', empty]], ['F.204'])],
    edge: [
      on('one single vote, E nought', [['votes.candidates', 0]], ['F.204'], counted(1)),
      on('E one, the lists have more', [['votes.candidates', 1]], ['F.202', 'F.203']),
    ],
    holds: [on('no votes on lists', [['votes.candidates', empty]], ['W.201'], counted(3, { blank: 3 }))],
  },
  'F.301': {
    breaks: [on('ticked equal, H far above D', [...tick('differences.compare.equal'), ...untick('differences.compare.more')], ['W.203', 'F.301'], { surplus: 100 })],
    edge: [
      on('ticked equal, H one above D', [...tick('differences.compare.equal'), ...untick('differences.compare.more')], ['F.301'], { surplus: 1 }),
      on('ticked equal, H one below D', [...tick('differences.compare.equal'), ...untick('differences.compare.fewer')], ['F.301'], { surplus: -1 }),
    ],
    holds: [good],
  },
  'F.302': {
    breaks: [on('ticked greater, H smaller', [...tick('differences.compare.more'), ...untick('differences.compare.fewer')], ['F.302'], { surplus: -2 })],
    edge: [
      on('ticked greater, H equal', [...tick('differences.compare.more'), ...untick('differences.compare.equal')], ['F.302']),
      on('ticked greater, H one greater', [], [], { surplus: 1 }),
    ],
    holds: [good],
  },
  'F.303': {
    breaks: [on('ticked smaller, H greater', [...tick('differences.compare.fewer'), ...untick('differences.compare.more')], ['F.303'], { surplus: 2 })],
    edge: [
      on('ticked smaller, H equal', [...tick('differences.compare.fewer'), ...untick('differences.compare.equal')], ['F.303']),
      on('ticked smaller, H one smaller', [], [], { surplus: -1 }),
    ],
    holds: [good],
  },
  'F.304': {
    breaks: [
      on('all three', tick('differences.compare.more', 'differences.compare.fewer'), ['F.302', 'F.303', 'F.304']),
      on('equal and greater, H greater', tick('differences.compare.equal'), ['F.301', 'F.304'], { surplus: 3 }),
    ],
    edge: [on('none', untick('differences.compare.equal'), ['F.304']), on('one', [], [])],
    holds: [good],
  },
  'F.305': {
    breaks: [on('I and J filled', [['differences.more', 4], ['differences.fewer', 4]], ['F.305'])],
    edge: [
      on('I is one', [['differences.more', 1]], ['F.305']),
      on('J is one', [['differences.fewer', 1]], ['F.305']),
      on('I and J are nought', [['differences.more', 0], ['differences.fewer', 0]], []),
    ],
    holds: [on('D and H differ', [], [], { surplus: 3 })],
  },
  'F.306': {
    breaks: [on('I empty', [['differences.more', empty]], ['F.306'], { surplus: 3 })],
    edge: [
      on('I one too low', [['differences.more', 2]], ['F.306'], { surplus: 3 }),
      on('I one too high', [['differences.more', 4]], ['F.306'], { surplus: 3 }),
      on('I right', [], [], { surplus: 3 }),
    ],
    holds: [good],
  },
  'F.307': {
    breaks: [on('I and J swapped', [['differences.more', empty], ['differences.fewer', 3]], ['F.306', 'F.307'], { surplus: 3 })],
    edge: [
      on('J is one', [['differences.fewer', 1]], ['F.307'], { surplus: 3 }),
      on('J is nought', [['differences.fewer', 0]], [], { surplus: 3 }),
    ],
    holds: [good],
  },
  'F.308': {
    breaks: [on('J empty', [['differences.fewer', empty]], ['F.308'], { surplus: -3 })],
    edge: [
      on('J one too low', [['differences.fewer', 2]], ['F.308'], { surplus: -3 }),
      on('J one too high', [['differences.fewer', 4]], ['F.308'], { surplus: -3 }),
      on('J right', [], [], { surplus: -3 }),
    ],
    holds: [good],
  },
  'F.309': {
    breaks: [on('I and J swapped', [['differences.fewer', empty], ['differences.more', 3]], ['F.308', 'F.309'], { surplus: -3 })],
    edge: [
      on('I is one', [['differences.more', 1]], ['F.309'], { surplus: -3 }),
      on('I is nought', [['differences.more', 0]], [], { surplus: -3 }),
    ],
    holds: [good],
  },
  'F.310': {
    breaks: [on('yes and no', tick('differences.explained.yes'), ['F.310'], { surplus: 3 })],
    edge: [
      on('no answer, H one greater', untick('differences.explained.no'), ['F.310'], { surplus: 1 }),
      on('no answer, H one smaller', untick('differences.explained.no'), ['F.310'], { surplus: -1 }),
      on('one answer', [], [], { surplus: 1, explained: 'yes' }),
    ],
    holds: [good],
  },
  'F.313': {
    breaks: [on('yes and no, though D and H are equal', tick('differences.explained.yes', 'differences.explained.no'), ['F.313'])],
    edge: [
      on('yes, D and H are equal', tick('differences.explained.yes'), ['F.313']),
      on('no, D and H are equal', tick('differences.explained.no'), ['F.313']),
      on('yes, D and H differ by one', [], [], { surplus: 1, explained: 'yes' }),
    ],
    holds: [good],
  },
  'F.401': {
    breaks: [
      on('list total forgotten', [['lists.2.total', empty]], ['F.401/2']),
      on('two list totals forgotten', [['lists.1.total', 0], ['lists.4.total', empty]], ['F.401/1', 'F.401/4']),
    ],
    edge: [
      on('one vote of a candidate, nothing else', [['lists.2.candidates.1', 1]], ['F.401/2'], counted(50)),
      on('one vote at E.n, nothing else', [['votes.lists.2', 1], ['votes.candidates', 51], ['votes.total', 51], ['voters.total', 51], ['voters.pollCards', 47]], ['F.401/2'], counted(50)),
      on('list total one', [['lists.2.total', 1]], ['F.402/2', 'F.403/2']),
    ],
    holds: [on('a list without votes', [['lists.2.total', empty], ['votes.lists.2', empty]], [], counted(50))],
  },
  'F.402': {
    breaks: [on('a candidate forgotten', [['lists.4.candidates.4', empty]], ['F.402/4'])],
    edge: [
      on('a candidate one too high', [['lists.1.candidates.2', 13]], ['F.402/1']),
      on('a candidate one too low', [['lists.1.candidates.2', 11]], ['F.402/1']),
      on('one up, one down', [['lists.1.candidates.2', 11], ['lists.1.candidates.3', 14]], []),
    ],
    holds: [good],
  },
  'F.403': {
    breaks: [on('the whole page one lower', [['lists.1.total', 35], ['lists.1.candidates.1', 10]], ['F.403/1'])],
    edge: [
      on('E.1 and E.2 differ by one each', [['votes.lists.1', 37], ['votes.lists.2', 42]], ['F.403/1', 'F.403/2']),
      on('total one higher than both', [['lists.1.total', 37]], ['F.402/1', 'F.403/1']),
    ],
    holds: [good],
  },
  'W.201': {
    breaks: [on('a third is blank', [], ['W.201'], counted(99, { blank: 33 }))],
    edge: [
      on('3 of 100', [], ['W.201'], counted(100, { blank: 3 })),
      on('2 of 100', [], [], counted(100, { blank: 2 })),
      on('2 of 34', [], ['W.201'], counted(34, { blank: 2 })),
      on('1 of 34', [], [], counted(34, { blank: 1 })),
      on('1 of 33', [], ['W.201'], counted(33, { blank: 1 })),
      on('1 blank while H is empty', [['votes.total', empty], ['voters.total', empty]], ['F.201', 'F.203', 'W.201', 'W.204'], counted(1, { blank: 1 })),
    ],
    holds: [on('nothing of nothing', [], ['W.204'], counted(0))],
  },
  'W.202': {
    breaks: [on('a third is invalid', [], ['W.202'], counted(99, { invalid: 33 }))],
    edge: [
      on('3 of 100', [], ['W.202'], counted(100, { invalid: 3 })),
      on('2 of 100', [], [], counted(100, { invalid: 2 })),
      on('30 of 1001', [], [], counted(1001, { invalid: 30 })),
      on('31 of 1001', [], ['W.202'], counted(1001, { invalid: 31 })),
      on('blank and invalid are not added', [], [], counted(100, { blank: 2, invalid: 2 })),
    ],
    holds: [on('nothing of nothing', [], ['W.204'], counted(0))],
  },
  'W.203': {
    breaks: [on('a hundred more votes than voters', [], ['W.203'], { surplus: 100 })],
    edge: [
      on('15 of 1000, fewer votes', [], ['W.203'], counted(1000, { surplus: -15 })),
      on('15 of 1000, more votes', [], ['W.203'], counted(1000, { surplus: 15 })),
      on('14 of 1000', [], [], counted(1000, { surplus: 14 })),
      on('2 of 100', [], ['W.203'], counted(100, { surplus: -2 })),
      on('1 of 100', [], [], counted(100, { surplus: 1 })),
      on('1 of 50: two per cent', [], ['W.203'], counted(50, { surplus: 1 })),
      on('1 of 51: less than two per cent', [], [], counted(51, { surplus: 1 })),
      on('a voter, no votes', [], ['W.203', 'W.204'], counted(0, { surplus: -1 })),
    ],
    holds: [good, on('no voters, no votes', [], ['W.204'], counted(0))],
  },
  'W.204': {
    breaks: [on('no votes', [], ['W.204'], counted(0))],
    edge: [on('one vote', [], [], counted(1)), on('H not filled in', [], ['W.204'], { ...counted(0), noughts: 'empty' })],
    holds: [good],
  },
}; // prettier-ignore

const codes = rulesOf(form.model).map(({ code }) => code);
const own = codes.filter((code) => !code.startsWith('T.'));

test('every rule has sheets that break it, stand on its edge, and hold it', () => {
  expect(lackingIn(cases, own)).toEqual([]);
});

describe('a sheet gives exactly these findings', () => {
  test.each(allCases(cases))('$code $kind: $what', (one) => {
    expect(foundOn(one)).toEqual(one.finds);
  });
});

test('an empty sheet: what is not answered, and that there are no votes', () => {
  expect(validate(form, { counts: {}, ticks: [] }, {}).map(findingKey)).toEqual(['F.111', 'W.204', 'F.304']);
});

describe('marked fields', () => {
  const marked: readonly (readonly [string, readonly Change[], readonly FieldId[]])[] = [
    ['F.101', tick('extra.otherReason.yes'), []],
    ['F.201', [['voters.total', 1]], ['voters.pollCards', 'voters.proxyCertificates', 'voters.voterCards', 'voters.total']],
    ['F.202', [['votes.candidates', 1]], ['votes.lists.1', 'votes.lists.2', 'votes.lists.4', 'votes.candidates']],
    ['F.203', [['votes.total', 1]], ['votes.candidates', 'votes.blank', 'votes.invalid', 'votes.total']],
    ['F.204', [['votes.candidates', 0]], ['votes.candidates']],
    ['F.301', [['votes.total', 1]], ['differences.compare.equal']],
    ['F.305', [['differences.more', 1]], ['differences.more']],
    ['F.305', [['differences.fewer', 1]], ['differences.fewer']],
    ['F.305', [['differences.more', 1], ['differences.fewer', 1]], ['differences.more', 'differences.fewer']],
    ['F.401/4', [['lists.4.total', 0]], ['lists.4.total']],
    ['F.403/4', [['votes.lists.4', 1]], ['lists.4.total', 'votes.lists.4']],
    ['W.201', [['votes.blank', 100]], ['votes.blank']],
    ['W.203', [['voters.total', 1]], ['voters.total', 'votes.total']],
  ]; // prettier-ignore
  test.each(marked)('%s after %j', (key, changes, fields) => {
    const found = validate(form, on('', changes, []).sheet, {}).find((finding) => findingKey(finding) === key);
    expect(found?.fields).toEqual(fields);
  });
});

test('a finding stands in the section of its rule, and the list pages follow one another', () => {
  const { sheet } = on('', [['lists.4.total', 0], ['lists.1.total', 0], ['voters.total', 1]], []); // prettier-ignore
  expect(validate(form, sheet, {}).map(({ section }) => section)).toEqual([
    'votes', 'votes', 'differences', 'differences', 'differences', 'list.1', 'list.4',
  ]); // prettier-ignore
});

test('a rule is suppressed only by its own list', () => {
  const { sheet } = on('', [['lists.1.total', 0], ['lists.2.total', 44]], []); // prettier-ignore
  expect(validate(form, sheet, {}).map(findingKey)).toEqual(['F.401/1', 'F.402/2', 'F.403/2']);
});

test('what suppresses is itself a rule of the same section, on the same forms', () => {
  for (const { suppressedBy, section, models } of rules) {
    if (suppressedBy === undefined) continue;
    for (const model of models)
      expect(rulesOf(model).find((rule) => rule.code === suppressedBy)?.section).toBe(section);
  }
});

test('what is suppressed is told as such', () => {
  const { sheet } = on('', [['votes.candidates', empty]], []);
  const outcomes = examine(form, sheet, {}).map((item) => [findingKey(item), item.outcome]);
  expect(outcomes.slice(0, 8)).toEqual([
    ['F.101', 'holds'],
    ['F.111', 'holds'],
    ['F.112', 'holds'],
    ['F.201', 'holds'],
    ['F.202', 'suppressed'],
    ['F.203', 'suppressed'],
    ['F.204', 'found'],
    ['W.201', 'holds'],
  ]);
});

test('what holds is said with its figures', () => {
  const said = examine(form, good.sheet, {}).map((item) => `${findingKey(item)} ${holdsText(item, 'nl')}`);
  expect(said).toContain('F.201 A + B + C is 209, net als D.');
  expect(said).toContain('F.403/2 Het totaal van lijst 2 is 43, net als E.2.');
  expect(said).toContain('W.203 D is 209 en H is 209: een verschil van 0, minder dan 15 en minder dan 2 %.');
});

test('a code names one rule within a model year', () => {
  const pairs = allRuleWords.flatMap(({ code, models }) =>
    [...new Set(models.map(yearOfModel))].map((year) => `${year} ${code}`),
  );
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(ruleNamed({ modelYear: 2027, code: 'F.204' })).not.toBe(ruleNamed({ modelYear: 2023, code: 'F.204' }));
});

test('every form has rules', () => {
  for (const model of formModels) expect(rulesOf(model).length, model).toBeGreaterThan(10);
});

test('the words for the typist never tell a figure of the sheet (domain.md §3.7)', () => {
  for (const { typist, code } of allRuleWords) {
    for (const language of ['nl', 'en'] as const) {
      const figures = [...say(typist, language).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(new Set(figures), code).toEqual(figures.length > 0 ? new Set(['list']) : new Set());
    }
  }
});

test('an unknown finding has no words', () => {
  const finding = {
    modelYear: 2027,
    code: 'F.999',
    severity: 'error',
    section: 'votes',
    fields: [],
    figures: {},
  } as const;
  expect(() => findingText(finding, 'typist', 'nl')).toThrow('F.999');
  expect(() => ruleNamed({ modelYear: 2023, code: 'W.204/1' })).toThrow('2023');
});

describe('two entries compared', () => {
  const other = (...changes: readonly Change[]) =>
    keyIn(
      good.sheet,
      changes.map(([field, value]) => ({ field, value })),
    );

  test('equal entries hold', () => {
    expect(compareEntries(form, good.sheet, good.sheet)).toMatchObject({ code: 'W.001', outcome: 'holds', fields: [] });
  });

  test('every field of every row that differs, in the order of the paper', () => {
    const second = other(['lists.1.candidates.2', empty], ['differences.compare.more', true], ['votes.blank', 3]);
    const found = compareEntries(form, good.sheet, second);
    const expected: readonly FieldId[] = [
      'votes.blank',
      'differences.compare.equal',
      'differences.compare.more',
      'differences.compare.fewer',
      'lists.1.candidates.2',
    ];
    expect(found).toMatchObject({ outcome: 'found', section: 'votes', fields: expected, figures: { fields: 5 } });
    expect(findingText(found, 'coordinator', 'nl')).toBe('De twee invoeren verschillen in 5 velden.');
  });

  test('never asked of a sheet', () => {
    for (const { code } of comparisonRules) expect(rules.some((rule) => rule.code === code)).toBe(false);
  });
});
