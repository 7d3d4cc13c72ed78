// Rules of stations that counted by themselves, on N 10-1 with inlegvel and corrigendum, and the rules of bijlage 1 on N 10-1 and N 10-2.
import {
  allCases,
  balancedSheet,
  casesOn,
  foundOn,
  lackingIn,
  smallElection,
  tick,
  untick,
  withCorrigendum,
  type CaseTable,
  type Change,
} from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { buildForm, type TickField } from '../sheet/index.ts';
import { findingKey, rulesOf, validate } from './validate.ts';

const form = buildForm(smallElection({ countingMethod: 'DSO' }));
const night = buildForm(smallElection(), 'night');
const on = casesOn(form);
const good = on('one document, no page', [], []);

const present: readonly TickField[] = ['about.documents.one', 'about.page.present'];
const right: readonly TickField[] = [...present, 'checks.reason.otherError', 'checks.corrected.no'];
/** A corrigendum on which G goes from 1 to 2 and H with it, with D one more. */
const corrigendum: readonly Change[] = [
  ['corrected.votes.invalid', 2],
  ['corrected.votes.total', 210],
  ['corrected.voters.pollCards', 206],
  ['corrected.voters.total', 210],
];
const two: readonly TickField[] = [
  'about.documents.two',
  'about.page.present',
  'checks.reason.otherError',
  'checks.corrected.yes',
];

const cases: CaseTable = {
  'F.121': {
    breaks: [
      on('nothing answered', untick('about.documents.one', 'about.page.missing'), ['F.121']),
      on('one and two documents', tick('about.documents.two'), ['F.121']),
    ],
    edge: [
      on('the page not answered', untick('about.page.missing'), ['F.121']),
      on('the documents not answered', untick('about.documents.one'), ['F.121']),
      on('page present and missing', tick('about.page.present'), ['F.121']),
    ],
    holds: [good],
  },
  'F.122': {
    breaks: [on('a corrigendum, the page missing', corrigendum, ['F.122'], { answers: ['about.documents.two', 'about.page.missing'] })],
    edge: [on('a corrigendum, the page not answered', corrigendum, ['F.121'], { answers: ['about.documents.two'] })],
    holds: [good, on('a corrigendum and the page', corrigendum, [], { answers: two })],
  },
  'F.131': {
    breaks: [on('an empty page', [], ['F.131'], { answers: present })],
    edge: [
      on('no reason', [], ['F.131'], { answers: [...present, 'checks.corrected.no'] }),
      on('no answer', [], ['F.131'], { answers: [...present, 'checks.reason.otherError'] }),
      on('one reason and an answer', [], [], { answers: right }),
      on('both reasons and an answer', tick('checks.reason.unexplained'), [], { answers: right }),
    ],
    holds: [good],
  },
  'F.132': {
    breaks: [on('results were right, but two documents', [...corrigendum, ...tick('checks.corrected.no'), ...untick('checks.corrected.yes')], ['F.132'], { answers: two })],
    edge: [on('results were right, documents not answered', untick('about.documents.one'), ['F.121'], { answers: right })],
    holds: [good, on('results were right, one document', [], [], { answers: right })],
  },
  'F.133': {
    breaks: [on('corrected results, but one document', [...tick('checks.corrected.yes'), ...untick('checks.corrected.no')], ['F.133'], { answers: right })],
    edge: [on('yes and no', tick('checks.corrected.yes'), ['F.134'], { answers: right })],
    holds: [good, on('corrected results, two documents', corrigendum, [], { answers: two })],
  },
  'F.134': {
    breaks: [on('yes and no', tick('checks.corrected.yes'), ['F.134'], { answers: right })],
    edge: [on('one answer', [], [], { answers: right })],
    holds: [good],
  },
  'F.135': {
    breaks: [on('yes and no on request', tick('checks.csbCorrected.yes', 'checks.csbCorrected.no'), ['F.135'], { answers: right })],
    edge: [on('no on request', tick('checks.csbCorrected.no'), ['F.135'], { answers: right })],
    holds: [good, on('that part empty', [], [], { answers: right })],
  },
  'F.311': {
    breaks: [
      on('unexplained, no page', [], ['F.311'], { surplus: 3, answers: ['about.documents.one', 'about.page.missing'] }),
      on('unexplained, another reason', [], ['F.311'], { surplus: 3, answers: right }),
    ],
    edge: [
      on('unexplained, with the reason', [], [], { surplus: 3 }),
      on('yes and no', [...tick('differences.explained.yes'), ...untick('checks.reason.unexplained'), ...tick('checks.reason.otherError')], ['F.310'], { surplus: 3 }),
    ],
    holds: [good, on('explained', [], [], { surplus: 3, explained: 'yes' })],
  },
}; // prettier-ignore

test('every rule has sheets that break it, stand on its edge, and hold it', () => {
  const central = rulesOf('na-31-2-bijlage-1').map(({ code }) => code);
  const own = rulesOf(form.model).filter(({ code }) => !central.includes(code) && !code.startsWith('T.'));
  expect(lackingIn(cases, own.map(({ code }) => code))).toEqual([]); // prettier-ignore
});

describe('a sheet gives exactly these findings', () => {
  test.each(allCases(cases))('$code $kind: $what', (one) => {
    expect(foundOn(one)).toEqual(one.finds);
  });
});

test('what is asked on which form', () => {
  const codes = (model: Parameters<typeof rulesOf>[0], series: string) =>
    rulesOf(model).flatMap(({ code }) => (code.startsWith(series) ? [code] : []));
  for (const series of ['F.2', 'F.30', 'W.2', 'F.4'])
    expect(codes('n-10-1', series)).toEqual(codes('na-31-2-bijlage-1', series));
  for (const series of ['F.2', 'F.30', 'W.2']) expect(codes('n-10-2', series)).toEqual(codes('n-10-1', series));
  expect(codes('n-10-2', 'F.4')).toEqual([]);
  expect(codes('n-10-2', 'F.31')).toEqual(['F.310', 'F.313']);
  expect(codes('n-10-1', 'F.31')).toEqual(['F.310', 'F.311', 'F.313']);
});

describe('election night', () => {
  const atNight = casesOn(night);
  test.each([
    atNight('everything adds up', [], []),
    atNight('E.2 one too low', [['votes.lists.2', 20]], ['F.202']),
    atNight('E empty', [['votes.candidates', null]], ['F.204']),
    atNight('I one too high', [['differences.more', 4]], ['W.203', 'F.306'], { surplus: 3 }),
    atNight('no answer whether it is explained', untick('differences.explained.no'), ['F.310'], { surplus: 1 }),
    atNight('nothing at all', [], ['W.204'], { votesOf: () => 0, blank: 0, invalid: 0 }),
  ])('$what', (one) => {
    expect(foundOn(one)).toEqual(one.finds);
  });
});

describe('with a corrigendum', () => {
  const sections = (changes: readonly Change[]) => {
    const { sheet } = on('', changes, [], { answers: two });
    return validate(form, sheet, {}).map((finding) => [findingKey(finding), finding.section, finding.fields] as const);
  };

  test('a rule stands on the corrigendum, and marks the numbers that count', () => {
    expect(sections([...corrigendum, ['corrected.voters.total', 211]])).toEqual([
      ['F.201', 'corrected.votes', ['corrected.voters.pollCards', 'voters.proxyCertificates', 'voters.voterCards', 'corrected.voters.total']],
      ['F.301', 'corrected.differences', ['differences.compare.equal']],
      ['F.308', 'corrected.differences', ['differences.fewer']],
      ['F.310', 'corrected.differences', ['differences.explained.yes', 'differences.explained.no']],
    ]); // prettier-ignore
    expect(sections([...corrigendum, ['corrected.lists.2.total', 44]])).toEqual([
      ['F.402/2', 'corrected.list.2', ['corrected.lists.2.total']],
      ['F.403/2', 'corrected.list.2', ['corrected.lists.2.total', 'votes.lists.2']],
    ]);
  });

  test('what was wrong in the report and is put right is no finding', () => {
    const wrong = balancedSheet(form, { surplus: 5 });
    const report = { ...wrong, counts: { ...wrong.counts, 'voters.total': 3, 'lists.1.total': 999 } };
    const sheet = withCorrigendum(form, report, balancedSheet(form));
    expect(validate(form, sheet, {}).map(findingKey)).toEqual([]);
  });
});
