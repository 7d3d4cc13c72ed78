// Model Na 31-2 as data: what must stand on it, and where its numbers come from.
import {
  electionArbitrary,
  consistentSheetArbitrary,
  pollingStation,
  sampleCount,
  sampleHash,
} from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildForm } from '../sheet/build-form.ts';
import { consolidate } from '../totals/consolidate.ts';
import { buildNa312 } from './na-31-2.ts';
import { ascending, headingsOf, numbersOf, ofKind, signatureBoxesOf, tableRowsOf, wordsOf } from './reading.testing.ts';
import type { ReportInput } from './report-input.ts';

const sample = sampleCount({ stations: 12, lists: 3, candidates: 30 });
const input: ReportInput = {
  ...sample,
  session: { location: 'Stadhuis', startsAt: '2027-03-18T09:00' },
  createdAt: '18-03-2027 14:05',
  emlSha256: sampleHash,
  concept: false,
};

const content = buildNa312(input);

describe('the statutory frame', () => {
  it('has every part and rubriek of the model, in order', () => {
    expect(headingsOf(content)).toEqual([
      'Deel 1 - Verslag van de zitting',
      '1.1 Presentielijst',
      '1.1.1',
      '1.2 Getelde stembureaus',
      '1.2.1',
      '1.2.2',
      '1.3 Tijdens de zitting',
      '1.3.1',
      '1.3.2',
      'Deel 2 - Telresultaten van de gemeente',
      '2.1 Aantal kiesgerechtigden',
      '2.2 Toegelaten kiezers',
      '2.3 Uitgebrachte stemmen',
      '2.4 Verschillen tussen aantal kiezers en uitgebrachte stemmen',
      '2.4.1',
      '2.4.2',
      '2.4.3',
      '2.5 Uitkomst controleprotocol',
      '2.5.1',
      '2.6 Stemmen per lijst en per kandidaat',
      'Deel 3 - Ondertekening',
      '3.1 Voorzitter en vier leden van het gemeentelijk stembureau',
      '3.2 Ondertekening door andere aanwezige leden van het gemeentelijk stembureau',
    ]);
  });

  it('leaves the rows of the model for handwriting', () => {
    expect(tableRowsOf(content)).toEqual([24, 12, 16, 10, 5]);
  });

  it('asks five signatures and one more, after an empty page', () => {
    expect(signatureBoxesOf(content)).toEqual([1, 4, 1]);
    expect(content.parts.at(-1)?.blocks[0]?.kind).toBe('blankPage');
  });

  it('names municipality and part on every page, date, hash and model at the foot', () => {
    expect(content.parts.map(({ headerLeft }) => headerLeft)).toEqual([
      '',
      'Deel 1 - Verslag van de zitting',
      'Deel 2 - Telresultaten',
      'Deel 3 - Ondertekening',
    ]);
    for (const { headerRight } of content.parts) expect(headerRight).toEqual(['Gemeente 0307 Amersfoort']);
    expect(content.footer).toEqual([
      'Datum: 18-03-2027 14:05. Digitale vingerafdruk van EML-telbestand bij dit PV:',
      '4f1c 0a99 d37b e2a8 61d0 5f3c c0ff ee5a 9b77 46e0 c3d2 5518 a0e4 f6b2 7d93 c1ab',
      'Proces-verbaal van een gemeentelijk stembureau',
      'Model Na 31-2 centrale stemopneming (versie 2027)',
    ]);
  });

  it('says which election, when and where', () => {
    expect(ofKind(content, 'cover')[0]).toMatchObject({
      title: ['0307 Amersfoort', 'Gemeentelijk stembureau'],
      subtitle: [
        'Provinciale Staten Utrecht 2027 - woensdag 17 maart 2027',
        'Verslag en telresultaten per lijst en kandidaat - Model Na 31-2',
      ],
    });
    const details = ofKind(content, 'paragraph')[0];
    expect(details?.text).toBe('Gemeente 0307 Amersfoort\nStadhuis\ndonderdag 18 maart 2027, 09:00 uur');
  });
});

describe('final, concept and practice', () => {
  test.each([
    [false, false, undefined],
    [true, false, 'CONCEPT'],
    [false, true, 'OEFENING'],
    [true, true, 'OEFENING · CONCEPT'],
  ])('concept %s, practice %s: watermark %s', (concept, practice, watermark) => {
    const built = buildNa312({ ...input, concept, election: { ...input.election, practice } });
    expect(built.watermark).toBe(watermark);
    expect(built.footer.some((line) => line.includes('4f1c 0a99'))).toBe(!concept);
  });

  it('is not made final without the hash of its count file', () => {
    const { emlSha256: _hash, ...without } = input;
    expect(() => buildNa312(without)).toThrow('needs the hash');
    expect(() => buildNa312({ ...without, concept: true })).not.toThrow();
  });
});

describe('the numbers', () => {
  it('ticks the investigations of each station', () => {
    const [, stations] = ofKind(content, 'table');
    const ticked = stations?.rows.map((row) =>
      row.slice(3).map((cell) => typeof cell === 'object' && 'box' in cell && cell.box),
    );
    expect(ticked?.[5]).toEqual([false, true, true]);
    expect(ticked?.[6]).toEqual([true, false, false]);
    expect(ticked?.[0]).toEqual([false, false, false]);
  });

  it('names the stations with a difference', () => {
    const questions = ofKind(content, 'heading').filter(({ level }) => level === 3);
    const texts = questions.map(({ text }) => wordsOf(text));
    expect(texts).toContain(
      'Voor de stembureaus met de nummers 7 zijn er méér uitgebrachte stemmen dan toegelaten kiezers geteld.',
    );
    expect(texts).toContain(
      'Voor de stembureaus met de nummers 11 zijn er minder uitgebrachte stemmen dan toegelaten kiezers geteld.',
    );
    expect(ofKind(content, 'tick').map(({ ticked }) => ticked)).toEqual([false, true, false, false]);
  });

  it('says so when there is no difference anywhere', () => {
    const even = sampleCount({ stations: 3, lists: 2, candidates: 2 });
    const built = buildNa312({ ...input, ...even });
    const texts = ofKind(built, 'heading').map(({ text }) => wordsOf(text));
    expect(texts).toContain(
      'In geen van de stembureaus zijn er méér uitgebrachte stemmen dan toegelaten kiezers geteld.',
    );
    expect(ofKind(built, 'tick').map(({ ticked }) => ticked)).toEqual([true, false, false, false]);
  });

  it('prints every total exactly once, whatever was counted', () => {
    const counted = electionArbitrary.chain((election) => {
      const form = buildForm(election);
      return fc.record({
        election: fc.constant(election),
        form: fc.constant(form),
        sheets: fc.array(consistentSheetArbitrary(form), { minLength: 1, maxLength: 4 }),
      });
    });
    fc.assert(
      fc.property(counted, ({ election, form, sheets }) => {
        const totals = consolidate(
          form,
          sheets.map((sheet, index) => ({ station: index + 1, sheet })),
        );
        const stations = sheets.map((_, index) => pollingStation(index + 1));
        const printed = numbersOf(buildNa312({ ...input, election, form, stations, totals }));
        const counts = Object.values(totals.counts).filter((count) => count !== undefined);
        const expected = [election.eligibleVoters, ...counts];
        expect([...printed].sort(ascending)).toEqual(expected.sort(ascending));
      }),
      { numRuns: 40 },
    );
  });
});
