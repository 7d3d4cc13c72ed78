// Every rule with sheets that break it, that stand exactly on its edge, and that do not (domain.md §3.3, §3.4). Each case tells all findings of
// its sheet, so a rule that speaks out of turn fails here too.
import { balancedSheet, plainAnswers, smallElection, type SheetFigures } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { say } from '../basics/index.ts';
import { buildForm, keyIn, type FieldId, type Keying, type Sheet } from '../sheet/index.ts';
import { findingKey, findingText, rules, validate } from './validate.ts';

// Lists 1 (11 + 12 + 13 = 36), 2 (21 + 22 = 43) and 4 (41 + 42 + 44 = 127); E 206, F 2, G 1, H 209; A 205, B 3, C 1, D 209.
const form = buildForm(smallElection());

interface Case {
  readonly what: string;
  readonly sheet: Sheet;
  /** Keys of all findings, in the order of the paper. */
  readonly finds: readonly string[];
}
interface Cases {
  readonly breaks: readonly Case[];
  /** The last sheet that is good and the first that is not. */
  readonly edge: readonly Case[];
  readonly holds: readonly Case[];
}

const empty = null;
type Change = readonly [field: FieldId, value: Keying['value']];

function on(what: string, changes: readonly Change[], finds: readonly string[], figures: SheetFigures = {}): Case {
  const keyings = changes.map(([field, value]) => ({ field, value }));
  return { what, sheet: keyIn(balancedSheet(form, figures), keyings), finds };
}

/** All votes on one candidate, so that H is what a case wants it to be. */
function counted(votes: number, figures: SheetFigures = {}): SheetFigures {
  const { blank = 0, invalid = 0 } = figures;
  const votesOf = (list: number, candidate: number) => (list === 1 && candidate === 1 ? votes - blank - invalid : 0);
  return { ...figures, blank, invalid, votesOf };
}

const tick = (...fields: readonly FieldId[]): readonly Change[] => fields.map((field) => [field, true]);
const untick = (...fields: readonly FieldId[]): readonly Change[] => fields.map((field) => [field, false]);
const good = on('everything adds up', [], []);

const cases: Readonly<Record<string, Cases>> = {
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

const all = Object.entries(cases).flatMap(([code, item]) =>
  (['breaks', 'edge', 'holds'] as const).flatMap((kind) => item[kind].map((one) => ({ code, kind, ...one }))),
);

test('every rule has sheets that break it, stand on its edge, and hold it', () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map((rule) => rule.code).sort());
  for (const [code, { breaks, edge, holds }] of Object.entries(cases)) {
    const finds = (one: Case) => one.finds.some((key) => key.split('/')[0] === code);
    expect(breaks.length > 0 && breaks.every(finds), `${code} breaks`).toBe(true);
    expect(edge.length, `${code} edge`).toBeGreaterThan(0);
    expect(holds.length > 0 && !holds.some(finds), `${code} holds`).toBe(true);
  }
});

describe('a sheet gives exactly these findings', () => {
  test.each(all)('$code $kind: $what', ({ sheet, finds }) => {
    expect(validate(form, sheet).map(findingKey)).toEqual(finds);
  });
});

test('an empty sheet: what is not answered, and that there are no votes', () => {
  expect(validate(form, { counts: {}, ticks: [] }).map(findingKey)).toEqual(['F.111', 'W.204', 'F.304']);
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
    const found = validate(form, on('', changes, []).sheet).find((finding) => findingKey(finding) === key);
    expect(found?.fields).toEqual(fields);
  });
});

test('a finding stands in the section of its rule, and the list pages follow one another', () => {
  const { sheet } = on('', [['lists.4.total', 0], ['lists.1.total', 0], ['voters.total', 1]], []); // prettier-ignore
  expect(validate(form, sheet).map(({ section }) => section)).toEqual([
    'votes', 'votes', 'differences', 'differences', 'differences', 'list.1', 'list.4',
  ]); // prettier-ignore
});

test('a rule is suppressed only by its own list', () => {
  const { sheet } = on('', [['lists.1.total', 0], ['lists.2.total', 44]], []); // prettier-ignore
  expect(validate(form, sheet).map(findingKey)).toEqual(['F.401/1', 'F.402/2', 'F.403/2']);
});

test('what suppresses is itself a rule of the same section', () => {
  for (const { suppressedBy, section } of rules) {
    if (suppressedBy === undefined) continue;
    expect(rules.find((rule) => rule.code === suppressedBy)?.section).toBe(section);
  }
});

test('the words for both readers have every figure they name', () => {
  const broken = all.flatMap(({ sheet }) => validate(form, sheet));
  expect(new Set(broken.map(({ code }) => code)).size).toBe(rules.length);
  for (const finding of broken) {
    for (const reader of ['typist', 'coordinator'] as const) {
      for (const language of ['nl', 'en'] as const) {
        expect(findingText(finding, reader, language)).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  }
});

test('the words for the typist never tell a figure of the sheet (domain.md §3.7)', () => {
  for (const { typist, code } of rules) {
    const figures = [...say(typist, 'nl').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(new Set(figures), code).toEqual(figures.length > 0 ? new Set(['list']) : new Set());
  }
});

test('an unknown finding has no words', () => {
  const finding = { code: 'F.999', severity: 'error', section: 'votes', fields: [], figures: {} } as const;
  expect(() => findingText(finding, 'typist', 'nl')).toThrow('F.999');
});
