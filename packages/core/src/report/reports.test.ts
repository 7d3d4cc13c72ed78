// The reports of the municipality as data: what differs from Na 31-2, what was typed, and the models of 2022-2025.
import { balancedSheet, sampleCount, sampleHash, withCorrigendum, withRecount } from '@telstaat/testkit';
import { describe, expect, it, test } from 'vitest';
import type { Sha256 } from '../basics/brand.ts';
import type { CountingMethod, ModelYear } from '../definition/election.ts';
import { buildForm } from '../sheet/build-form.ts';
import { consolidate } from '../totals/consolidate.ts';
import { withLedger } from './frame.ts';
import { explanationsOf, type ReportNotes } from './notes.ts';
import { reportFor } from './papers.ts';
import { ascending, headingsOf, numbersOf, ofKind, signatureBoxesOf, tableRowsOf, ticksOf, wordsOf } from './reading.testing.ts'; // prettier-ignore
import type { ReportInput } from './report-input.ts';

const sample = sampleCount({ stations: 12, lists: 3, candidates: 30 });

/** Station 7 has two votes too many, 11 one too few, 5 a corrigendum or a recount where the form knows one. */
function inputOf(countingMethod: CountingMethod, modelYear: ModelYear, notes?: ReportNotes): ReportInput {
  const election = { ...sample.election, countingMethod, modelYear };
  const form = buildForm(election);
  const sheets = sample.stations.map(({ number }) => {
    const surplus = number === 7 ? 2 : number === 11 ? -1 : 0;
    const sheet = balancedSheet(form, { surplus, votesOf: (list, candidate) => number + list + candidate });
    if (number !== 5) return { station: number, sheet };
    if (form.fields.includes('recount.total')) return { station: 5, sheet: withRecount(form, sheet, [1, 1, 1, 3]) };
    if (countingMethod === 'CSO') return { station: 5, sheet };
    return { station: 5, sheet: withCorrigendum(form, sheet, balancedSheet(form, { votesOf: (list) => list })) };
  });
  return {
    election,
    form,
    stations: sample.stations,
    totals: consolidate(form, sheets),
    session: { location: 'Stadhuis', startsAt: '2027-03-18T09:00' },
    createdAt: '18-03-2027 14:05',
    emlSha256: sampleHash,
    concept: false,
    ...(notes && { notes }),
  };
}

const paragraphs = (input: ReportInput): readonly string[] =>
  ofKind(reportFor(input), 'paragraph').map(({ text }) => wordsOf(text));

describe('Na 31-1', () => {
  const input = inputOf('DSO', 2027);
  const content = reportFor(input);

  it('has the rubrieken, rows and signatures of the model', () => {
    expect(headingsOf(content)).toEqual(headingsOf(reportFor(inputOf('CSO', 2027))));
    expect(tableRowsOf(content)).toEqual([24, 12, 16, 10, 5]);
    expect(signatureBoxesOf(content)).toEqual([1, 4, 1]);
    expect(content.footer.at(-1)).toBe('Model Na 31-1 decentrale stemopneming (versie 2027)');
    expect(content.footer[1]).toBe('4f1c 0a99 d37b e2a8 61d0 5f3c c0ff ee5a 9b77 46e0 c3d2 5518 a0e4 f6b2 7d93 c1ab');
  });

  it('ticks what was investigated, and why', () => {
    const [, table] = ofKind(content, 'table');
    expect(table?.columns.slice(3).map(({ header }) => header)).toEqual([
      'Onderzocht vanwege een onverklaard verschil?',
      'Onderzocht vanwege (vermoeden van) andere fout?',
      'Uitslag gecorrigeerd?',
    ]);
    const ticked = table?.rows.map((row) =>
      row.slice(3).map((cell) => typeof cell === 'object' && 'box' in cell && cell.box),
    );
    expect(ticked?.[4]).toEqual([false, true, true]);
    expect(ticked?.[6]).toEqual([true, false, false]);
    expect(ticked?.[0]).toEqual([false, false, false]);
  });

  it('prints every total once', () => {
    const expected = [input.election.eligibleVoters, ...Object.values(input.totals.counts)];
    expect([...numbersOf(content)].sort(ascending)).toEqual([...expected].sort(ascending));
  });

  it('is a concept without a hash, and not final without one', () => {
    const { emlSha256: _hash, ...without } = input;
    expect(reportFor({ ...without, concept: true }).watermark).toBe('CONCEPT');
    expect(() => reportFor(without)).toThrow('needs the hash');
  });
});

describe('what was typed', () => {
  const notes: ReportNotes = {
    attendance: [
      {
        initials: 'E.',
        lastName: 'van der Burg',
        role: 'Voorzitter',
        from: '09:00',
        until: '17:30',
        location: 'Zaal 1',
      },
      { initials: 'Ö.', lastName: 'Şahin', role: 'Lid', from: '09:00', until: '12:00' },
    ],
    explanations: [
      { station: 11, text: 'Eén biljet meegenomen.' },
      { station: 7, text: 'Twee biljetten te veel uitgereikt.' },
    ],
    objections: [{ time: '10:15', objection: 'Biljet ongeldig?', reply: 'Geldig.' }],
    irregularities: Array.from({ length: 7 }, (_, index) => ({ time: `11:0${index}`, text: `Schorsing ${index}` })),
    control: { differences: 'none' },
    combinedVoting: { packsOpened: true, found: 'Drie biljetten.' },
  };
  const tables = ofKind(reportFor(inputOf('CSO', 2027, notes)), 'table');

  it('takes the first rows, the others stay to write on', () => {
    expect(tables.map(({ rows }) => rows.length)).toEqual([24, 12, 16, 10, 7]);
    expect(tables[0]?.rows.slice(0, 3)).toEqual([
      ['E.', 'van der Burg', 'Voorzitter', '09:00 - 17:30', 'Zaal 1'],
      ['Ö.', 'Şahin', 'Lid', '09:00 - 12:00', ''],
      ['', '', '', '-'],
    ]);
    expect(tables[2]?.rows.slice(0, 3)).toEqual([
      ['7', 'Twee biljetten te veel uitgereikt.'],
      ['11', 'Eén biljet meegenomen.'],
      [],
    ]);
    expect(tables[3]?.rows[0]).toEqual(['10:15', 'Biljet ongeldig?', 'Geldig.']);
    expect(tables[4]?.rows[6]).toEqual(['11:06', 'Schorsing 6']);
  });

  test.each([
    [undefined, [false, false], true],
    [{ differences: 'none' } as const, [true, false], true],
    [{ differences: 'found', explanation: '' } as const, [false, true], true],
    [{ differences: 'found', explanation: 'Telfout.' } as const, [false, true], false],
  ])('the control %j', (control, ticks, hasLines) => {
    const content = reportFor(inputOf('CSO', 2027, { ...(control && { control }) }));
    expect(ticksOf(content).slice(-2)).toEqual(ticks);
    expect(ofKind(content, 'lines').map(({ count }) => count)).toEqual(hasLines ? [5] : []);
  });

  it('stands on the papers of 2022-2025 too', () => {
    const texts = paragraphs(inputOf('CSO', 2023, notes));
    for (const text of ['Drie biljetten.', '10:15 Biljet ongeldig? – Geldig.', '11:03 Schorsing 3'])
      expect(texts).toContain(text);
  });

  it('can be what people wrote about warnings, each text once', () => {
    const finding = {
      code: 'W.201',
      modelYear: 2027,
      severity: 'warning',
      section: 'votes',
      fields: [],
      figures: {},
    } as const;
    const written = (...texts: string[]) => ({
      finding,
      explanations: texts.map((text) => ({ by: 'typist:1', at: sample.election.createdAt, text })),
    });
    expect(explanationsOf(3, [written('Veel blanco.', 'Nageteld.'), written('Nageteld.')])).toEqual([
      { station: 3, text: 'Veel blanco.\nNageteld.' },
    ]);
    expect(explanationsOf(3, [written()])).toEqual([]);
  });
});

test('a municipality without stations says so, and every total is nought', () => {
  for (const modelYear of [2027, 2023] as const) {
    for (const method of ['CSO', 'DSO'] as const) {
      const input = inputOf(method, modelYear);
      const empty = { ...input, stations: [], totals: consolidate(input.form, []) };
      expect(paragraphs(empty)).toContain('Er zijn geen stembureaus.');
      expect(new Set(numbersOf(reportFor(empty)))).toEqual(new Set([input.election.eligibleVoters, 0]));
    }
  }
});

describe('the models of 2022-2025', () => {
  const central = inputOf('CSO', 2023);
  const decentral = inputOf('DSO', 2023);

  it('have their rubrieken in order', () => {
    const rubrieken = (input: ReportInput): string =>
      headingsOf(reportFor(input))
        .map((words) => words.split(' ')[0])
        .join(' ');
    // The signatures are 12 and 13, or 11 and 12.
    expect(rubrieken(central)).toBe('1 2 3 4 5 6 7 8 9 10 11 12');
    expect(rubrieken(decentral)).toBe('1 2 3a 3b 3c 4 5 6 7 8 9 10 11');
  });

  it('have a box on the front for checks of the central committee, and no page for them', () => {
    for (const input of [central, decentral]) {
      const front = reportFor(input).parts[0]?.blocks ?? [];
      expect(front.filter(({ kind }) => kind === 'tick')).toHaveLength(2);
      expect(front.filter(({ kind }) => kind === 'signatures')).toHaveLength(1);
    }
  });

  test.each([
    [undefined, [false, false]],
    [{ packsOpened: false, found: '' }, [true, false]],
    [{ packsOpened: true, found: 'Drie biljetten.' }, [false, true]],
  ] as const)('say whether packs were opened: %j', (combinedVoting, ticks) => {
    const content = reportFor(inputOf('CSO', 2023, { ...(combinedVoting && { combinedVoting }) }));
    expect(ticksOf(content).slice(-2)).toEqual(ticks);
  });

  it('have lines for combined voting, objections and irregularities', () => {
    expect(ofKind(reportFor(central), 'lines').map(({ count }) => count)).toEqual([5, 7, 7, 7]);
    expect(ofKind(reportFor(decentral), 'lines').map(({ count }) => count)).toEqual([2, 2, 7, 7, 7]);
  });

  it('print every total once; Na 31-1 has no H, and neither has the voters counted before a recount', () => {
    for (const input of [central, decentral]) {
      const { 'votes.total': cast, ...others } = input.totals.counts;
      const h = input.election.countingMethod === 'CSO' ? [cast] : [];
      const expected = [input.election.eligibleVoters, ...h, ...Object.values(others)];
      expect([...numbersOf(reportFor(input))].sort(ascending)).toEqual(expected.sort(ascending));
    }
  });

  it('name the stations with a difference and those counted again', () => {
    expect(paragraphs(central)).toContain('Stembureaus waar de toegelaten kiezers opnieuw zijn geteld: 5');
    const answers = ofKind(reportFor(central), 'tick').map(({ label, ticked }) => [wordsOf(label), ticked] as const);
    expect(answers).toContainEqual([
      'Nee. Voor de stembureaus met de nummers 7 zijn er méér stembiljetten geteld.',
      true,
    ]);
    expect(answers).toContainEqual([
      'Nee. Voor de stembureaus met de nummers 11 zijn er minder stembiljetten geteld.',
      true,
    ]);
  });

  it('call the total of a list its stemcijfer, and the hash a hash code', () => {
    const content = reportFor(central);
    for (const { totalLabel } of ofKind(content, 'votesTable')) expect(totalLabel).toBe('Totaal (stemcijfer)');
    expect(content.footer[0]).toContain('SHA-256-Hashcode');
    expect(content.footer[1]).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    const { emlSha256: _hash, ...without } = central;
    expect(() => reportFor(without)).toThrow('needs the hash');
    expect(reportFor({ ...without, concept: true }).footer[0]).toContain('Concept');
  });
});

test.each([2027, 2023] as const)('the log stands at the foot of every page of %d, concept or not', (modelYear) => {
  const input = inputOf('CSO', modelYear);
  const ledger = { events: 12_345, head: sampleHash };
  const line = 'Logboek: 12.345 gebeurtenissen, kop 4f1c 0a99 d37b e2a8';
  expect(reportFor({ ...input, ledger }).footer[2]).toBe(line);
  expect(reportFor({ ...input, ledger, concept: true }).footer[1]).toBe(line);
  expect(reportFor(input).footer.join()).not.toContain('Logboek');
});

test('a paper that is made without the log gets its head above the model', () => {
  const content = { footer: ['Verkiezing', 'Proces-verbaal', 'Model'], parts: [] };
  const ledger = { events: 1234, head: '4f1c0a99d37be2a861d05f3cc0ffee5a9b7746e0c3d25518a0e4f6b27d93c1ab' as Sha256 };
  expect(withLedger(content, ledger).footer).toEqual([
    'Verkiezing',
    'Proces-verbaal',
    'Logboek: 1.234 gebeurtenissen, kop 4f1c 0a99 d37b e2a8',
    'Model',
  ]);
});
