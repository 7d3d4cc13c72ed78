// Verdicts together, and the paper of a verification: what must stand on page one, and what people sign at the end.
import { describe, expect, test } from 'vitest';
import type { Instant, Sha256 } from '../basics/brand.ts';
import type { Block } from './block.ts';
import { buildVerificationReport } from './verification-report.ts';
import {
  checkVerdicts,
  countVerdicts,
  overallVerdict,
  verificationRemarks,
  type CheckReport,
  type CheckVerdict,
  type OverallVerdict,
  type VerificationReport,
} from './verification.ts';

describe('verdicts together', () => {
  test.each<readonly [readonly CheckVerdict[], OverallVerdict]>([
    [[], 'failed'],
    [['notApplicable'], 'failed'],
    [['excluded', 'excluded'], 'failed'],
    [['notCarriedOut'], 'failed'],
    [['passed'], 'passed'],
    [['passed', 'notApplicable'], 'passed'],
    [['passed', 'notCarriedOut'], 'incomplete'],
    [['passed', 'excluded'], 'incomplete'],
    [['passed', 'excluded', 'failed'], 'failed'],
    [['notCarriedOut', 'failed', 'passed'], 'failed'],
  ])('%j are %s', (verdicts, overall) => {
    expect(overallVerdict(verdicts)).toBe(overall);
    expect(overallVerdict(verdicts.toReversed())).toBe(overall);
  });

  test('are counted', () => {
    const counts = countVerdicts([...checkVerdicts, 'passed' as const].map((verdict) => ({ verdict })));
    expect(counts).toEqual({ passed: 2, failed: 1, notCarriedOut: 1, excluded: 1, notApplicable: 1 });
  });
});

const digest = (digit: string): Sha256 => digit.repeat(64) as Sha256;

function check(id: string, verdict: CheckVerdict, findings: CheckReport['findings'] = []): CheckReport {
  const words = { nl: `naam ${id}`, en: `name ${id}` };
  return {
    ...{ id, verdict, findings, more: 0, name: words, source: 'x' },
    ...{ phases: ['results'], category: 'evidence', statement: { nl: `bewering ${id}.`, en: `statement ${id}.` } },
  };
}

function reportWith(change: Partial<VerificationReport> = {}): VerificationReport {
  const checks = change.checks ?? [check('01.01', 'passed')];
  return {
    ...{ format: 'telstaat-verification', version: 1, verifiedWith: '0.1.0', file: 'pakket.zip', size: 1234 },
    verdict: overallVerdict(checks.map(({ verdict }) => verdict)),
    sha256: digest('a'),
    package: {
      ...{ phase: 'results', formatVersion: 2, election: 'PS2027_Utrecht', practice: false },
      ...{ createdAt: '2027-03-18T15:54:48.700Z' as Instant, programVersion: '0.1.0', installation: '0f'.repeat(16) },
      ...{ definition: digest('d'), ledger: { events: 1234, head: digest('c') }, emlSha256: digest('e') },
    },
    remarks: [{ id: 'noEarlierDefinition', text: verificationRemarks.noEarlierDefinition }],
    excluded: checks.filter(({ verdict }) => verdict === 'excluded').map(({ id }) => id),
    counts: countVerdicts(checks),
    byHand: {
      keys: [
        {
          ...{ number: 1, publicKey: '12'.repeat(32), announcedAt: 4, closedAt: 9, events: 4, signed: false },
          fingerprint: { sha256: digest('1'), words: ['anker', 'boom'] },
        },
        {
          ...{ number: 2, publicKey: '34'.repeat(32), announcedAt: 10, events: 0, signed: true },
          fingerprint: { sha256: digest('2'), words: ['citroen', 'deur'] },
        },
      ],
      stations: { expected: [1, 2, 3], present: [1, 3] },
      drawn: [
        { station: 3, name: 'De Eik', numbers: [{ field: 'votes.total', code: 'H', label: 'Totaal', value: 1508 }] },
      ],
    },
    ...change,
    checks,
  };
}

/** Everything that stands in a part, as one text. */
function textOf(blocks: readonly Block[] | undefined): string {
  return JSON.stringify(blocks ?? []);
}

describe('the controleverslag', () => {
  const failing = reportWith({
    checks: [
      check('01.01', 'passed'),
      check('05.01', 'failed', [
        {
          ...{ file: 'controle/totalen.json', field: 'votes.blank', expected: '7', found: '9' },
          text: { nl: 'Anders.', en: 'Otherwise.' },
        },
      ]),
      check('08.01', 'excluded'),
      check('12.01', 'notCarriedOut'),
      check('13.01', 'notApplicable'),
    ],
  });
  const [first, all, hand] = buildVerificationReport({ report: failing, verifiedAt: '19-03-2027 10:00' }).parts;

  test('begins with verdict, package, versions, what was excluded and what is wrong', () => {
    const text = textOf(first?.blocks);
    for (const words of [
      ...['Het pakket klopt NIET. Gebruik het niet.', 'pakket.zip (1.234 bytes)', 'aaaa aaaa', 'PS2027_Utrecht'],
      ...['met Telstaat 0.1.0 (pakketvorm 2)', '19-03-2027 10:00', 'Op verzoek overgeslagen: 08.01.'],
      ...['naam 05.01', 'naam 08.01', 'naam 12.01', 'Er was geen vastlegging vóór de verkiezingsdag'],
    ])
      expect(text).toContain(words);
  });

  test('has every check with its statement, and file, field and both values of what is wrong', () => {
    const text = textOf(all?.blocks);
    for (const id of ['01.01', '05.01', '08.01', '12.01']) expect(text).toContain(`bewering ${id}.`);
    expect(text).toContain('Niet van toepassing op dit pakket: 13.01.');
    expect(text).toContain('controle/totalen.json, votes.blank: ');
    expect(text).toContain('(verwacht: 7; gevonden: 9)');
  });

  test('ends with what people compare and sign: keys, stations, digests, drawn stations', () => {
    const text = textOf(hand?.blocks);
    for (const words of [
      ...['anker boom', 'citroen deur', 'Sleutel 2 – hiermee is dit pakket ondertekend', '0 gebeurtenissen'],
      ...['gesloten bij gebeurtenis 9', '1111 1111', 'dddd dddd', 'eeee eeee', 'cccc cccc'],
      ...['Stembureau 3 – De Eik', '1.508', 'Ontbreekt'],
    ])
      expect(text).toContain(words);
    expect(hand?.blocks.at(-1)?.kind).toBe('signatures');
  });

  test('has the key that was given beside the keys of the package', () => {
    const given = { from: 'fingerprint', sha256: digest('7'), words: ['egel', 'forel'] } as const;
    const text = (report: VerificationReport): string => textOf(buildVerificationReport({ report }).parts[2]?.blocks);
    for (const words of ['zestien groepen van papier', 'egel forel', '7777 7777'])
      expect(text(reportWith({ givenKey: given }))).toContain(words);
    expect(text(reportWith({ givenKey: { from: 'words', words: given.words } }))).toContain(
      'twaalf woorden van papier',
    );
    expect(text(reportWith())).not.toContain('Opgegeven door wie controleerde (controle 10.07)');
  });

  test('of bytes that are no package says so, and has nothing of a package', () => {
    const { package: _package, ...rest } = reportWith({ checks: [check('01.01', 'failed')] });
    const { keys: _keys, stations: _stations, ...byHand } = rest.byHand;
    const content = buildVerificationReport({ report: { ...rest, byHand: { ...byHand, keys: [], drawn: [] } } });
    expect(textOf(content.parts[0]?.blocks)).toContain('Dit is geen heel pakket van Telstaat.');
    expect(textOf(content.parts[2]?.blocks)).toContain('Er is geen sleutel gevonden.');
    expect(content.watermark).toBeUndefined();
  });

  test('of a practice is marked as such on every page', () => {
    const report = reportWith();
    if (!report.package) throw new Error('No package');
    const practice = { ...report, package: { ...report.package, practice: true } };
    expect(buildVerificationReport({ report: practice }).watermark).toBe('OEFENING');
  });
});
