// Every rule of the models of 2022-2025 with sheets that break it, stand on its edge, and on which it holds (domain.md §3.9).
import {
  allCases,
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
import { buildForm } from '../../sheet/index.ts';
import { findingKey, rulesOf, validate } from '../validate.ts';

const form = buildForm(smallElection({ modelYear: 2023 }));
const night = buildForm(smallElection({ modelYear: 2023 }), 'night');
const decentral = buildForm(smallElection({ modelYear: 2023, countingMethod: 'DSO' }));
// E 206, F 2, G 1, H 209; A 205, B 3, C 1, D 209.
const on = casesOn(form);
const atNight = casesOn(night);
const good = on('everything adds up', [], []);
const empty = null;

/** A recount that gives these numbers, in the place of A to D. */
const recount = (a: number, b: number, c: number, d: number): readonly Change[] => [
  ...untick('recount.done.no'),
  ...tick('recount.done.yes'),
  ['recount.pollCards', a],
  ['recount.proxyCertificates', b],
  ['recount.voterCards', c],
  ['recount.total', d],
];
const recounted = on('recounted, everything adds up', recount(204, 4, 1, 209), []);
const eligible = (eligibleVoters: number) => ({ station: { eligibleVoters } });

const cases: CaseTable = {
  'F.101': {
    breaks: [on('not answered', untick('recount.done.no'), ['F.101'])],
    edge: [on('yes and no', [...recount(204, 4, 1, 209), ...tick('recount.done.no')], ['F.101'])],
    holds: [good, recounted],
  },
  'F.201': {
    breaks: [on('D far too low', [['voters.total', 9]], ['F.201', 'W.203', 'F.301'])],
    edge: [
      on('A one too low', [['voters.pollCards', 204]], ['F.201']),
      on('A one too low, but recounted', [...recount(204, 4, 1, 209), ['voters.pollCards', 204]], []),
      atNight('C forgotten', [['voters.voterCards', empty]], ['F.201']),
    ],
    holds: [good],
  },
  'F.202': {
    breaks: [on('E + F + G one more than H', [['votes.blank', 3]], ['F.202'])],
    edge: [on('G one lower, F one higher', [['votes.invalid', empty], ['votes.blank', 3]], [])],
    holds: [good],
  },
  'F.203': {
    breaks: [on('D.2 forgotten', recount(204, 4, 1, 0), ['W.204', 'F.203', 'F.301'])],
    edge: [on('B.2 one too high', recount(204, 5, 1, 209), ['F.203'])],
    holds: [good, recounted],
  },
  'F.204': {
    breaks: [on('E empty', [['votes.candidates', empty]], ['F.202', 'F.204'])],
    edge: [
      on('a list total one too high', [['lists.2.total', 44]], ['F.204', 'F.401/2']),
      on('E one too high, F one too low', [['votes.candidates', 207], ['votes.blank', 1]], ['F.204']),
      atNight('E.2 one too high', [['votes.lists.2', 22]], ['F.204']),
    ],
    holds: [good],
  },
  'F.301': {
    breaks: [on('I empty', [['differences.more', empty]], ['F.301', 'W.301'], { surplus: 3 })],
    edge: [
      on('I one too low', [['differences.more', 2]], ['F.301', 'W.301'], { surplus: 3 }),
      on('I right', [], [], { surplus: 3 }),
      on('I right for D, but not for D.2', recount(203, 3, 1, 207), ['F.301'], { surplus: 3 }),
    ],
    holds: [good],
  },
  'F.302': {
    breaks: [on('I and J swapped', [['differences.more', empty], ['differences.fewer', 3]], ['F.301', 'F.302', 'W.301'], { surplus: 3 })],
    edge: [
      on('J is one', [['differences.fewer', 1]], ['F.302'], { surplus: 3 }),
      on('J is nought', [['differences.fewer', 0]], [], { surplus: 3 }),
    ],
    holds: [good],
  },
  'F.303': {
    breaks: [on('J empty', [['differences.fewer', empty]], ['F.303', 'W.302'], { surplus: -3 })],
    edge: [
      on('J one too high', [['differences.fewer', 4]], ['F.303', 'W.302'], { surplus: -3 }),
      on('J right', [], [], { surplus: -3 }),
    ],
    holds: [good],
  },
  'F.304': {
    breaks: [on('I and J swapped', [['differences.fewer', empty], ['differences.more', 3]], ['F.303', 'F.304', 'W.302'], { surplus: -3 })],
    edge: [
      on('I is one', [['differences.more', 1]], ['F.304'], { surplus: -3 }),
      on('I is nought', [['differences.more', 0]], [], { surplus: -3 }),
    ],
    holds: [good],
  },
  'F.305': {
    breaks: [on('an explanation without a difference', [['differences.unreturned', 2]], ['F.305'])],
    edge: [
      on('I is one', [['differences.more', 1]], ['F.305']),
      on('O is one', [['differences.noExplanation', 1]], ['F.305']),
      on('all nought', [['differences.more', 0], ['differences.noExplanation', 0]], []),
      on('no difference any more after the recount', recount(205, 3, 1, 209), ['F.305'], { surplus: 3 }),
    ],
    holds: [on('D and H differ', [], [], { surplus: 3 })],
  },
  'F.401': {
    breaks: [on('a list total forgotten', [['lists.4.total', empty]], ['F.204', 'F.401/4'])],
    edge: [
      on('a candidate one too high', [['lists.1.candidates.2', 13]], ['F.401/1']),
      on('one up, one down', [['lists.1.candidates.2', 11], ['lists.1.candidates.3', 14]], []),
    ],
    holds: [good],
  },
  'W.201': {
    breaks: [on('a third is blank', [], ['W.201'], counted(99, { blank: 33 }))],
    edge: [
      on('3 of 100', [], ['W.201'], counted(100, { blank: 3 })),
      on('2 of 100', [], [], counted(100, { blank: 2 })),
    ],
    holds: [good],
  },
  'W.202': {
    breaks: [on('a third is invalid', [], ['W.202'], counted(99, { invalid: 33 }))],
    edge: [
      on('3 of 100', [], ['W.202'], counted(100, { invalid: 3 })),
      on('2 of 100', [], [], counted(100, { invalid: 2 })),
    ],
    holds: [good],
  },
  'W.203': {
    breaks: [on('a hundred more votes than voters', [], ['W.203'], { surplus: 100 })],
    edge: [
      on('15 of 1000', [], ['W.203'], counted(1000, { surplus: 15 })),
      on('14 of 1000', [], [], counted(1000, { surplus: 14 })),
      on('2 of 100', [], ['W.203'], counted(100, { surplus: -2 })),
      on('1 of 51', [], [], counted(51, { surplus: 1 })),
    ],
    holds: [good],
  },
  'W.204': {
    breaks: [on('a hundred more voters after the recount', recount(304, 4, 1, 309), ['W.204', 'F.303'])],
    edge: [
      on('2 of 100, recounted', [...recount(95, 2, 1, 98), ['differences.more', 2], ['differences.noExplanation', 2]], ['W.204'], counted(100)),
      on('1 of 100, recounted', [...recount(96, 2, 1, 99), ['differences.more', 1], ['differences.noExplanation', 1]], [], counted(100)),
    ],
    holds: [recounted],
  },
  'W.205': {
    breaks: [on('no votes', [], ['W.205'], counted(0))],
    edge: [on('one vote', [], [], counted(1)), on('H not filled in', [], ['W.205'], { ...counted(0), noughts: 'empty' })],
    holds: [good],
  },
  'W.206': {
    breaks: [on('D and H far above', [], ['W.206'], eligible(10))],
    edge: [
      on('one more than there are', [], ['W.206'], eligible(208)),
      on('as many as there are', [], [], eligible(209)),
      on('only H is greater', [], ['W.206'], { ...eligible(208), surplus: 1 }),
    ],
    holds: [good],
  },
  'W.207': {
    breaks: [on('recounted, far above', recount(204, 4, 1, 209), ['W.207'], eligible(10))],
    edge: [
      on('recounted, one more than there are', recount(204, 4, 1, 209), ['W.207'], eligible(208)),
      on('recounted, as many as there are', recount(204, 4, 1, 209), [], eligible(209)),
    ],
    holds: [good, recounted],
  },
  'W.208': {
    breaks: [on('A to D typed at E to H', [['voters.pollCards', 206], ['voters.proxyCertificates', 2], ['voters.voterCards', 1], ['voters.total', 209]], ['W.208'])],
    edge: [on('all but A and B', [['voters.pollCards', 206], ['voters.proxyCertificates', 1], ['voters.voterCards', 2], ['voters.total', 209]], [])],
    holds: [good, on('nothing at all', [], ['W.205'], counted(0))],
  },
  'W.209': {
    breaks: [on('E to H typed at A.2 to D.2', recount(206, 2, 1, 209), ['W.209'])],
    edge: [on('all but A.2 and B.2', recount(205, 3, 1, 209), [])],
    holds: [good, recounted],
  },
  'W.301': {
    breaks: [on('no explanation at all', [['differences.noExplanation', empty]], ['W.301'], { surplus: 3 })],
    edge: [
      on('M + N + O − K − L one too high', [['differences.tooManyHandedOut', 2], ['differences.unreturned', 1]], ['W.301'], { surplus: 3 }),
      on('M + N + O − K − L right', [['differences.tooManyHandedOut', 2], ['differences.unreturned', 1], ['differences.tooFewHandedOut', 1]], [], { surplus: 3 }),
    ],
    holds: [good],
  },
  'W.302': {
    breaks: [on('no explanation at all', [['differences.noExplanation', empty]], ['W.302'], { surplus: -3 })],
    edge: [
      on('K + L + N + O − M one too high', [['differences.tooFewHandedOut', 2], ['differences.tooManyHandedOut', 1]], ['W.302'], { surplus: -3 }),
      on('K + L + N + O − M right', [['differences.tooFewHandedOut', 2], ['differences.tooManyHandedOut', 2]], [], { surplus: -3 }),
    ],
    holds: [good],
  },
}; // prettier-ignore

test('every rule has sheets that break it, stand on its edge, and hold it', () => {
  const codes = rulesOf(form.model).flatMap(({ code }) => (code.startsWith('T.') ? [] : [code]));
  expect(lackingIn(cases, codes)).toEqual([]);
});

describe('a sheet gives exactly these findings', () => {
  test.each(allCases(cases))('$code $kind: $what', (one) => {
    expect(foundOn(one)).toEqual(one.finds);
  });
});

test('the same rules on all three forms, but where a form does not ask', () => {
  const codes = (model: Parameters<typeof rulesOf>[0]) =>
    rulesOf(model).flatMap(({ code }) => (code.startsWith('T.') ? [] : [code]));
  expect(codes(decentral.model)).toEqual(codes(form.model));
  const notAtNight = ['F.101', 'F.203', 'F.401', 'W.204', 'W.207', 'W.209'];
  expect(codes(night.model)).toEqual(codes(form.model).filter((code) => !notAtNight.includes(code)));
});

test('a rule about recounted voters marks A.2 to D.2, one about the first count A to D', () => {
  const marked = (one: ReturnType<typeof on>, key: string) =>
    validate(form, one.sheet, {}).find((finding) => findingKey(finding) === key)?.fields;
  const second = on('', recount(204, 5, 1, 209), []);
  expect(marked(second, 'F.203')).toEqual(['recount.pollCards', 'recount.proxyCertificates', 'recount.voterCards', 'recount.total']); // prettier-ignore
  const first = on('', [['voters.pollCards', 204]], []);
  expect(marked(first, 'F.201')?.[0]).toBe('voters.pollCards');
});
