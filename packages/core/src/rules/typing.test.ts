// Our own checks, T.*: papers that are not there, and patterns that a slip leaves behind.
import {
  allCases,
  candidateList,
  casesOn,
  counted,
  foundOn,
  lackingIn,
  smallElection,
  tick,
  untick,
  type CaseTable,
  type Change,
} from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { buildForm, formModels, type TickField } from '../sheet/index.ts';
import { findingKey, rules, validate } from './validate.ts';

// Lists of four, four and two candidates, with the same numbers.
const lists = [
  candidateList({ number: 1, candidates: 4 }),
  candidateList({ number: 2, candidates: 4 }),
  candidateList({ number: 3, candidates: 2 }),
];
const central = casesOn(buildForm(smallElection()));
const pages = casesOn(buildForm(smallElection({ lists })));
const n101 = casesOn(buildForm(smallElection({ countingMethod: 'DSO' })));
const n101of2023 = casesOn(buildForm(smallElection({ countingMethod: 'DSO', modelYear: 2023 })));
const bijlage2 = casesOn(buildForm(smallElection({ modelYear: 2023 })));
const empty = null;

const two: readonly TickField[] = [
  'about.documents.two',
  'about.page.present',
  'checks.reason.otherError',
  'checks.corrected.yes',
];
/** A corrigendum on which G and A are one more. */
const corrigendum: readonly Change[] = [
  ['corrected.votes.invalid', 2],
  ['corrected.votes.total', 210],
  ['corrected.voters.pollCards', 206],
  ['corrected.voters.total', 210],
];
const eligible = (eligibleVoters: number) => ({ station: { eligibleVoters } });
const asNumbers = (list: number, candidate: number) => (list === 1 ? candidate : 10 * list + candidate);

const cases: CaseTable = {
  'T.101': {
    breaks: [n101of2023('not answered', untick('about.documents.one'), ['T.101'])],
    edge: [n101of2023('one and two', tick('about.documents.two'), ['T.101'])],
    holds: [n101of2023('one document', [], [])],
  },
  'T.111': {
    breaks: [
      n101('two documents, nothing corrected', [], ['T.111'], { answers: two }),
      n101of2023('two documents, nothing corrected', [], ['T.111'], { answers: ['about.documents.two', 'recount.done.no'] }),
    ],
    edge: [
      n101('one answer corrected', tick('corrected.differences.compare.equal'), [], { answers: two }),
      n101('a nought corrected', [['corrected.votes.lists.1', 0]], ['F.202', 'F.403/1'], { answers: two }),
    ],
    holds: [n101('a corrigendum', corrigendum, [], { answers: two })],
  },
  'T.112': {
    breaks: [
      n101('one document, a corrigendum typed', corrigendum, ['T.112']),
      n101of2023('one document, a corrigendum typed', corrigendum, ['T.112']),
    ],
    edge: [
      n101('one document, a nought on the corrigendum', [['corrected.voters.total', 0]], ['T.112']),
      n101('not answered, a corrigendum typed', [...corrigendum, ...untick('about.documents.one')], ['F.121']),
    ],
    holds: [n101('one document, no corrigendum', [], [])],
  },
  'T.113': {
    breaks: [n101('the page missing, all of it typed', tick('checks.reason.otherError', 'checks.corrected.no'), ['T.113'])],
    edge: [n101('the page missing, one box ticked', tick('checks.csbCorrected.no'), ['T.113'])],
    holds: [n101('the page missing, nothing typed', [], [])],
  },
  'T.114': {
    breaks: [bijlage2('no recount, A.2 to D.2 typed', [['recount.pollCards', 1], ['recount.total', 1]], ['T.114'])],
    edge: [
      n101of2023('no recount, a nought at C.2', [['recount.voterCards', 0]], ['T.114']),
      bijlage2('not answered', [['recount.total', 209], ...untick('recount.done.no')], ['F.101']),
    ],
    holds: [bijlage2('no recount', [], [])],
  },
  'T.201': {
    breaks: [central('A to D typed at E to H', [['voters.pollCards', 206], ['voters.proxyCertificates', 2], ['voters.voterCards', 1]], ['T.201'])],
    edge: [
      central('all but A and B', [['voters.pollCards', 205], ['voters.proxyCertificates', 3], ['voters.voterCards', 1]], []),
      central('one vote, one voter', [['voters.pollCards', 1], ['voters.proxyCertificates', 0]], [], counted(1)),
    ],
    holds: [central('nothing at all', [], ['W.204'], counted(0))],
  },
  'T.202': {
    breaks: [central('far above', [], ['T.202'], eligible(10))],
    edge: [
      central('one more than there are', [], ['T.202'], eligible(208)),
      central('as many as there are', [], [], eligible(209)),
      central('only D is greater', [], ['T.202'], { ...eligible(209), surplus: -1 }),
    ],
    holds: [central('not known', [], []), central('fewer', [], [], eligible(500))],
  },
  'T.203': {
    breaks: [
      bijlage2('a digit too many at K', [['differences.unreturned', 1000]], ['W.302', 'T.203'], { surplus: -3 }),
      central('a digit too many at a candidate', [['lists.1.candidates.1', 10_000]], ['F.402/1', 'T.203/1']),
    ],
    edge: [
      central('99999 fits five boxes', [['votes.blank', 99_999]], ['F.203', 'W.201']),
      central('100000 does not', [['votes.blank', 100_000]], ['F.203', 'W.201', 'T.203']),
      central('9999 fits four boxes', [['lists.1.candidates.1', 9999]], ['F.402/1']),
      central('I has three', [['differences.more', 1000]], ['F.305', 'T.203']),
    ],
    holds: [central('everything fits', [], [])],
  },
  'T.204': {
    breaks: [n101('the report typed twice', [['corrected.voters.pollCards', 205], ['corrected.voters.proxyCertificates', 3], ['corrected.voters.voterCards', 1], ['corrected.voters.total', 209]], ['T.204'], { answers: two })],
    edge: [
      n101('one number, the same', [['corrected.votes.blank', 2]], ['T.204'], { answers: two }),
      n101('the same but for one', [...corrigendum, ['corrected.votes.blank', 2]], [], { answers: two }),
      n101('a nought that was empty', [['corrected.votes.lists.2', 0], ['votes.lists.2', empty]], ['F.202', 'F.403/2'], { answers: two }),
    ],
    holds: [n101('all different', corrigendum, [], { answers: two })],
  },
  'T.205': {
    breaks: [n101('a page typed twice', [['corrected.lists.2.candidates.1', 21], ['corrected.lists.2.candidates.2', 22], ['corrected.lists.2.total', 43]], ['T.205/2'], { answers: two })],
    edge: [n101('one vote goes to another', [['corrected.lists.2.candidates.1', 20], ['corrected.lists.2.candidates.2', 23], ['corrected.lists.2.total', 43]], [], { answers: two })],
    holds: [n101('no page', corrigendum, [], { answers: two })],
  },
  'T.301': {
    breaks: [pages('the column of numbers typed', [], ['T.301/1'], { votesOf: asNumbers })],
    edge: [
      pages('all but one', [], [], { votesOf: (list, candidate) => asNumbers(list, candidate) + (candidate === 4 ? 1 : 0) }),
      pages('two candidates are too few', [], [], { votesOf: (list, candidate) => (list === 3 ? candidate : 10 * list + candidate) }),
    ],
    holds: [pages('other numbers', [], [])],
  },
  'T.302': {
    breaks: [pages('a list typed twice', [], ['T.302/2'], { votesOf: (list, candidate) => (list === 3 ? 50 : 30 + candidate) })],
    edge: [
      pages('all but one', [], [], { votesOf: (list, candidate) => (list === 2 && candidate === 4 ? 9 : 30 + candidate) }),
      pages('three candidates with votes', [], ['T.302/2'], { votesOf: (list, candidate) => (list < 3 && candidate < 4 ? 70 : 0) }),
      pages('ten votes', [], ['T.302/2'], { votesOf: (list, candidate) => (list < 3 ? (candidate === 1 ? 10 : 1) : 60) }),
      pages('nine votes', [], [], { votesOf: (list, candidate) => (list < 3 ? (candidate === 1 ? 9 : 1) : 60) }),
      pages('two candidates with votes', [], [], { votesOf: (list, candidate) => (list < 3 && candidate < 3 ? 70 : 0) }),
    ],
    holds: [pages('different', [], [])],
  },
}; // prettier-ignore

test('every check has sheets that break it, stand on its edge, and hold it', () => {
  const codes = rules.flatMap(({ code }) => (code.startsWith('T.') ? [code] : []));
  expect(lackingIn(cases, codes)).toEqual([]);
});

describe('a sheet gives exactly these findings', () => {
  test.each(allCases(cases))('$code $kind: $what', (one) => {
    expect(foundOn(one)).toEqual(one.finds);
  });
});

test('digits are checked on every form', () => {
  expect(rules.find(({ code }) => code === 'T.203')?.models).toEqual(formModels);
});

test('where a check stands, and what it marks', () => {
  const found = (one: ReturnType<typeof n101>) =>
    validate(one.form, one.sheet, one.station).map((finding) => [findingKey(finding), finding.section, finding.fields]);
  const sameOnCorrigendum = n101('', [['corrected.votes.blank', 2]], [], { answers: two });
  expect(found(sameOnCorrigendum)).toEqual([['T.204', 'corrected.votes', ['corrected.votes.blank']]]);
  const listOnCorrigendum = n101('', [['corrected.lists.2.total', 43]], [], { answers: two });
  expect(found(listOnCorrigendum)).toEqual([['T.205/2', 'corrected.list.2', ['corrected.lists.2.total']]]);
  const digits = central('', [['differences.more', 1000]], []);
  expect(found(digits).at(-1)).toEqual(['T.203', 'differences', ['differences.more']]);
});
