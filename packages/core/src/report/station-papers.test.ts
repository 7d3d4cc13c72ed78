// The papers of one station as data: what must stand on each, and every field of its form once.
import { balancedSheet, pollingStation, sampleCount, withCorrigendum } from '@telstaat/testkit';
import { describe, expect, it, test } from 'vitest';
import type { Election, ModelYear } from '../definition/election.ts';
import { buildForm, fieldsOfSection } from '../sheet/build-form.ts';
import { isTickField } from '../sheet/field-id.ts';
import type { FormPurpose, FormSection } from '../sheet/form.ts';
import type { DocumentContent } from './block.ts';
import type { StationPaperId } from './paper-kinds.ts';
import { paperFor } from './papers.ts';
import {
  ascending,
  headingsOf,
  numbersOf,
  ofKind,
  signatureBoxesOf,
  tableRowsOf,
  ticksOf,
  wordsOf,
} from './reading.testing.ts';
import type { StationPaperInput } from './station-paper.ts';

const sample = sampleCount({ stations: 4, lists: 3, candidates: 60 });
const station = pollingStation(12, { name: 'De Regenboog', address: 'Dorpsstraat 1', postalCode: '3811 AB' });

interface PaperCase {
  readonly id: StationPaperId;
  readonly countingMethod: 'CSO' | 'DSO';
  readonly modelYear: ModelYear;
  readonly purpose: FormPurpose;
  /** Sections of the form that this paper holds. */
  readonly holds: (section: FormSection) => boolean;
  /** Boxes that are asked on paper only. */
  readonly extraTicks: number;
}

const isCorrected = ({ id }: FormSection): boolean => id.startsWith('corrected.');
const onScreenOnly = ({ id }: FormSection): boolean => id === 'about';
const isReport = (section: FormSection): boolean => !isCorrected(section) && !onScreenOnly(section);

const cases: readonly PaperCase[] = [
  { id: 'n-10-1', countingMethod: 'DSO', modelYear: 2027, purpose: 'count', holds: (one) => isReport(one) && one.id !== 'checks', extraTicks: 0 }, // prettier-ignore
  { id: 'n-10-1-checks', countingMethod: 'DSO', modelYear: 2027, purpose: 'count', holds: ({ id }) => id === 'checks', extraTicks: 0 }, // prettier-ignore
  { id: 'na-14-1', countingMethod: 'DSO', modelYear: 2027, purpose: 'count', holds: isCorrected, extraTicks: 4 },
  { id: 'n-10-2', countingMethod: 'CSO', modelYear: 2027, purpose: 'night', holds: isReport, extraTicks: 0 },
  { id: 'na-31-2-bijlage-1', countingMethod: 'CSO', modelYear: 2027, purpose: 'count', holds: isReport, extraTicks: 0 },
  { id: 'n-10-1-2023', countingMethod: 'DSO', modelYear: 2023, purpose: 'count', holds: isReport, extraTicks: 0 },
  { id: 'n-10-2-2023', countingMethod: 'CSO', modelYear: 2023, purpose: 'night', holds: isReport, extraTicks: 0 },
  { id: 'na-31-2-bijlage-2-2023', countingMethod: 'CSO', modelYear: 2023, purpose: 'count', holds: isReport, extraTicks: 0 }, // prettier-ignore
];

function electionOf({ countingMethod, modelYear }: Pick<PaperCase, 'countingMethod' | 'modelYear'>): Election {
  return { ...sample.election, countingMethod, modelYear };
}

function paper(id: StationPaperId, more: Partial<StationPaperInput> = {}): DocumentContent {
  const found = cases.find((item) => item.id === id);
  if (!found) throw new Error(`No case for ${id}`);
  return paperFor(id, { election: electionOf(found), station, ...more });
}

describe.each(cases)('$id', (item) => {
  const election = electionOf(item);
  const form = buildForm(election, item.purpose);
  const fields = form.sections.filter(item.holds).flatMap(fieldsOfSection);
  const counts = fields.filter((field) => !isTickField(field));
  const before = balancedSheet(form, { surplus: 3 });
  const sheet =
    item.countingMethod === 'DSO'
      ? withCorrigendum(form, before, balancedSheet(form, { surplus: -2, votesOf: (list) => list }))
      : before;
  const blank = paper(item.id);
  const filled = paper(item.id, { sheet });

  it('has room for every field of its form once, and for no other', () => {
    expect(numbersOf(blank)).toEqual(counts.map(() => undefined));
    expect(ticksOf(blank)).toEqual(Array(fields.length - counts.length + item.extraTicks).fill(false));
  });

  it('holds the sheet, field by field', () => {
    const written = counts.map((field) => (isTickField(field) ? undefined : sheet.counts[field]));
    expect([...numbersOf(filled)].sort(ascending)).toEqual(written.sort(ascending));
    const ticked = fields.filter((field) => isTickField(field) && sheet.ticks.includes(field));
    expect(ticksOf(filled).filter(Boolean)).toHaveLength(ticked.length);
    expect(written.some((value) => value !== undefined) || ticked.length > 0).toBe(true);
  });

  it('names election and station on every page, and a practice as one', () => {
    expect(blank.footer[0]).toBe(election.name);
    for (const { headerRight } of blank.parts) expect(headerRight.at(-1)).toBe('Stembureau 12');
    expect(blank.watermark).toBeUndefined();
    expect(paper(item.id, { election: { ...election, practice: true } }).watermark).toBe('OEFENING');
  });
});

describe('the report of a station', () => {
  const session = [
    'Deel 1 - Verslag van de zitting',
    '1.1 Presentielijst',
    '1.1.1',
    '1.2 Tijdens het stemmen',
    '1.2.1',
    '1.2.2',
    '1.2.3',
    '1.3 Tijdens het tellen',
    '1.3.1',
    '1.3.2',
    '1.3.3',
    'Deel 2 - Telresultaten',
    '2.1 Toegelaten kiezers',
    '2.2 Uitgebrachte stemmen',
    '2.3 Verschillen tussen aantal kiezers en uitgebrachte stemmen',
    '2.3.1',
    '2.3.2',
  ];
  const signing = [
    'Deel 3 - Ondertekening',
    '3.1 Voorzitter en twee leden van het stembureau',
    '3.2 Ondertekening door andere aanwezige leden van het stembureau',
  ];

  it('has every rubriek of the model, in order', () => {
    expect(headingsOf(paper('n-10-1'))).toEqual([...session, '2.4 Stemmen per lijst en per kandidaat', ...signing]);
    expect(headingsOf(paper('n-10-2'))).toEqual([...session, ...signing]);
  });

  test.each(['n-10-1', 'n-10-2'] as const)('%s leaves the rows of the model for handwriting', (id) => {
    expect(tableRowsOf(paper(id))).toEqual([21, 27, 14, 8, 1, 12, 6]);
  });

  test.each(['n-10-1', 'n-10-2'] as const)('%s asks three signatures and four more, after an empty page', (id) => {
    expect(signatureBoxesOf(paper(id))).toEqual([1, 2, 4]);
    expect(paper(id).parts.at(-1)?.blocks[0]?.kind).toBe('blankPage');
  });

  it('says where to go on when D and H are equal', () => {
    const notes = (id: StationPaperId) => wordsOf(ofKind(paper(id), 'tick')[0]?.label ?? '');
    expect(notes('n-10-1')).toBe('D en H zijn gelijk – Ga door naar 2.4');
    expect(notes('n-10-2')).toBe('D en H zijn gelijk – Ga door naar deel 3 (ondertekening)');
  });

  it('names its model at the foot of every page', () => {
    expect(paper('n-10-1').footer.at(-1)).toBe('Model N 10-1 decentrale stemopneming (versie 2027)');
    expect(paper('n-10-2').footer.at(-1)).toBe('Model N 10-2 centrale stemopneming (versie 2027)');
  });

  describe('says where the station is', () => {
    const details = (more: Partial<typeof station>) => {
      const { address: _address, postalCode: _postalCode, ...bare } = station;
      const content = paper('n-10-1', { station: { ...bare, ...more } });
      return {
        text: wordsOf(ofKind(content, 'paragraph')[0]?.text ?? ''),
        asks: ofKind(content, 'signatures').some(({ lines }) => lines[0]?.[0] === 'Adres:'),
        heading: wordsOf(ofKind(content, 'heading')[0]?.text ?? ''),
      };
    };

    test('at its address', () => {
      const { text, asks, heading } = details({ address: 'Dorpsstraat 1', postalCode: '3811 AB', town: 'Amersfoort' });
      expect(text.split('\n').slice(2)).toEqual(['De Regenboog', 'Dorpsstraat 1', '3811 AB Amersfoort']);
      expect([asks, heading]).toEqual([false, 'Details van het stembureau']);
    });

    test('somewhere that is written by hand', () => {
      expect(details({}).asks).toBe(true);
    });

    test('on the road', () => {
      const { text, asks, heading } = details({ kind: 'mobile' });
      expect(text).toContain('(Mobiel stembureau)');
      expect([asks, heading]).toEqual([false, 'Details van het mobiele stembureau']);
    });
  });
});

describe('the report of a station of 2022-2025', () => {
  it('has its rubrieken in order: where and when, who, numbers, objections, irregularities, lists, signatures', () => {
    const rubrieken = (id: StationPaperId) => headingsOf(paper(id)).map((words) => words.split(' ')[0]);
    expect(rubrieken('n-10-1-2023')).toEqual([...'123456789']);
    expect(rubrieken('n-10-2-2023')).toEqual([...'12345678']);
  });

  test.each(['n-10-1-2023', 'n-10-2-2023'] as const)(
    '%s asks who was there and three signatures, with four more',
    (id) => {
      expect(tableRowsOf(paper(id))).toEqual([21]);
      expect(ofKind(paper(id), 'lines').map(({ count }) => count)).toEqual([5, 10, 10]);
      expect(signatureBoxesOf(paper(id))).toEqual([1, 6]);
      expect(paper(id).parts.at(-1)?.blocks[0]?.kind).toBe('blankPage');
    },
  );

  it('has the recount of the municipality on the front of N 10-1 and nowhere on N 10-2', () => {
    const cover = (id: StationPaperId) => {
      const blocks = paper(id).parts[0]?.blocks ?? [];
      return blocks.slice(
        0,
        blocks.findIndex(({ kind }) => kind === 'pageBreak'),
      );
    };
    expect(cover('n-10-1-2023').filter(({ kind }) => kind === 'letterBoxes')).toHaveLength(1);
    expect(cover('n-10-2-2023').filter(({ kind }) => kind === 'letterBoxes')).toEqual([]);
  });
});

describe.each(['na-31-1-checks', 'na-31-2-checks'] as const)('%s', (id) => {
  const countingMethod = id === 'na-31-1-checks' ? 'DSO' : 'CSO';
  const election = electionOf({ countingMethod, modelYear: 2027 });
  const content = paperFor(id, { election });

  it('is one page without number, of which only the municipality is known', () => {
    expect(content.parts).toHaveLength(1);
    expect(content.parts[0]).toMatchObject({
      headerLeft: 'Controles in opdracht van het centraal stembureau',
      headerRight: ['Gemeente 0307 Amersfoort'],
      insteadOfPageNumber: 'Later ingevoegde pagina',
    });
    expect(content.footer).toEqual([
      election.name,
      'Proces-verbaal van een gemeentelijk stembureau',
      `Model ${id === 'na-31-1-checks' ? 'Na 31-1 decentrale' : 'Na 31-2 centrale'} stemopneming (versie 2027)`,
    ]);
  });

  it('asks whether results were corrected, and when that was decided', () => {
    expect(ticksOf(content)).toEqual([false, false]);
    expect(ofKind(content, 'signatures').map(({ lines }) => lines)).toEqual([[['Datum en tijd:']]]);
  });

  it('marks a practice', () => {
    expect(paperFor(id, { election: { ...election, practice: true } }).watermark).toBe('OEFENING');
  });
});

describe('the page "Controles en correcties"', () => {
  const content = paper('n-10-1-checks');

  it('has no page number, as it is put into another document', () => {
    expect(content.parts.map(({ insteadOfPageNumber }) => insteadOfPageNumber)).toEqual(['Later ingevoegde pagina']);
  });

  it('has two halves, each with its date', () => {
    expect(ofKind(content, 'heading').flatMap(({ level, text }) => (level === 2 ? [wordsOf(text)] : []))).toEqual([
      'Op eigen initiatief van het gemeentelijk stembureau',
      'Op verzoek van het centraal stembureau',
    ]);
    expect(ofKind(content, 'signatures').map(({ lines }) => lines)).toEqual([
      [['Datum en tijd:']],
      [['Datum en tijd:']],
    ]);
  });
});

describe('the corrigendum', () => {
  const content = paper('na-14-1');

  it('has every rubriek of the model, in order', () => {
    expect(headingsOf(content)).toEqual([
      'Deel 1 - Onderzoek naar telresultaten',
      '1.1 Aantallen kiezers en stemmen',
      '1.2 Hertelling door gemeentelijk stembureau',
      '1.3 Lijsten met verschillen',
      'Deel 2 - Telresultaten',
      '2.1 Toegelaten kiezers',
      '2.2 Uitgebrachte stemmen',
      '2.3 Verschillen tussen aantal kiezers en uitgebrachte stemmen',
      '2.3.1',
      '2.3.2',
      '2.3.3',
      '2.4 Stemmen per lijst en per kandidaat',
      'Deel 3 - Ondertekening',
      '3.1 Voorzitter en vier leden van het gemeentelijk stembureau',
      '3.2 Ondertekening door andere aanwezige leden van het gemeentelijk stembureau',
    ]);
    expect(tableRowsOf(content)).toEqual([25]);
    expect(ofKind(content, 'lines').map(({ count }) => count)).toEqual([10]);
    expect(signatureBoxesOf(content)).toEqual([1, 4, 1]);
  });

  it('says on every list to fill in only what differs, and adds up no part of a column', () => {
    const form = buildForm(electionOf({ countingMethod: 'DSO', modelYear: 2027 }));
    const before = balancedSheet(form);
    const after = balancedSheet(form, { votesOf: (list, number) => list * 10 + number + (number === 2 ? 1 : 0) });
    const tables = ofKind(paper('na-14-1', { sheet: withCorrigendum(form, before, after) }), 'votesTable');
    for (const { note, columns } of tables) {
      expect(note).toMatch('Vul alleen de gegevens in');
      expect(columns.map(({ subtotal }) => subtotal)).toEqual([undefined, undefined, undefined]);
      expect(columns[0]?.rows[1]?.votes).toBeGreaterThan(0);
      expect(columns[0]?.rows[0]?.votes).toBeUndefined();
    }
  });

  it('says where and when the committee sat, or leaves room for it', () => {
    const told = paper('na-14-1', { session: { location: 'Stadhuis', startsAt: '2027-03-18T09:00' } });
    expect(ofKind(told, 'paragraph')[0]?.text).toBe(
      'Gemeente 0307 Amersfoort\nStadhuis\ndonderdag 18 maart 2027, 09:00 uur',
    );
    expect(ofKind(content, 'signatures')[0]?.lines).toEqual([['Plaats van de zitting:', 'Datum en tijd:']]);
  });
});
