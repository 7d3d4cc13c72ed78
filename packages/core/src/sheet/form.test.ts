// The form of one polling station is the paper: every field once, in the order and with the columns of the model (domain.md §5.8).
import { candidateList, formArbitrary, smallElection } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CandidateList } from '../definition/index.ts';
import { buildForm, fieldsOfSection, formKinds, hasForm, sectionOf, sectionsOn } from './build-form.ts';
import { fixedCountFields, isCountField, isFieldId, originalField, tickFields, type TickField } from './field-id.ts';
import type { CountRow, Form, FormModel, FormSection } from './form.ts';

const formOf = (...lists: readonly CandidateList[]): Form => buildForm(smallElection({ lists }));

function page(form: Form, list: number): FormSection {
  const section = form.sections.find((one) => one.list === list);
  if (!section) throw new Error(`No page of list ${list}`);
  return section;
}

const countRows = (section: FormSection): readonly CountRow[] =>
  section.columns.flat().filter((row): row is CountRow => row.kind === 'count');

/** Also the numbers that belong to an answer. */
const allCountRows = (section: FormSection): readonly CountRow[] =>
  section.columns.flat().flatMap((row): readonly CountRow[] => {
    if (row.kind === 'question') return row.options.flatMap((option) => option.count ?? []);
    return row.kind === 'count' ? [row] : [];
  });

test('fields are unique, in the grammar, and each stands in exactly one section', () => {
  fc.assert(
    fc.property(formArbitrary, (form) => {
      expect(new Set(form.fields).size).toBe(form.fields.length);
      expect(form.fields.filter((field) => !isFieldId(field))).toEqual([]);
      const bySection = form.sections.flatMap(fieldsOfSection);
      expect(bySection).toEqual(form.fields);
      for (const field of form.fields) expect(sectionOf(form, field)).toBeDefined();
    }),
  );
});

const kinds = formKinds.map((kind) => [kind.model, kind] as const);
const formOfKind = ({ countingMethod, modelYear, purpose }: (typeof formKinds)[number], overrides = {}): Form =>
  buildForm(smallElection({ countingMethod, modelYear, ...overrides }), purpose);

test('every field with a fixed name is on some form', () => {
  const all: ReadonlySet<string> = new Set(formKinds.flatMap((kind) => formOfKind(kind).fields));
  expect([...tickFields, ...Object.keys(fixedCountFields)].filter((field) => !all.has(field))).toEqual([]);
});

describe('the papers, section by section', () => {
  const pages = ['list.1', 'list.2', 'list.4'];
  const corrected = ['corrected.votes', 'corrected.differences', ...pages.map((page) => `corrected.${page}`)];
  const sections: Readonly<Record<FormModel, readonly string[]>> = {
    'na-31-2-bijlage-1': ['extra', 'station', 'votes', 'differences', ...pages],
    'n-10-1': ['about', 'checks', 'votes', 'differences', ...pages, ...corrected],
    'n-10-2': ['votes', 'differences'],
    'na-31-2-bijlage-2-2023': ['votes', 'recount', 'recount.voters', 'differences', ...pages],
    'n-10-1-2023': ['about', 'votes', 'recount', 'recount.voters', 'differences', ...pages, ...corrected],
    'n-10-2-2023': ['votes', 'differences'],
  };
  const letters = 'A B C D E.1 E.2 E.4 E F G H I J';
  const letters2023 = 'A B C D E F G H A.2 B.2 C.2 D.2 I J K L M N O';
  const codes: Readonly<Record<FormModel, string>> = {
    'na-31-2-bijlage-1': letters,
    'n-10-1': `${letters} ${letters}`,
    'n-10-2': letters,
    'na-31-2-bijlage-2-2023': letters2023,
    'n-10-1-2023': `${letters2023} A B C D E F G H I J K L M N O`,
    'n-10-2-2023': 'A B C D E.1 E.2 E.4 E F G H I J K L M N O',
  };

  test.each(kinds)('%s', (model, kind) => {
    const form = formOfKind(kind);
    expect(form.model).toBe(model);
    expect(form.purpose).toBe(kind.purpose);
    expect(form.sections.map(({ id }) => id)).toEqual(sections[model]);
    const named = form.sections.filter(({ list }) => list === undefined).flatMap(allCountRows);
    expect(named.map(({ code }) => code).join(' ')).toBe(codes[model]);
  });

  test.each(kinds)('%s has C, and a page for each list or none', (_, kind) => {
    for (const category of ['PS', 'AB'] as const) {
      const form = formOfKind(kind, { category, subcategory: `${category}1` });
      expect(form.fields).toContain('voters.voterCards');
      expect(form.totals.filter((field) => field.endsWith('.total') && field.startsWith('lists.'))).toHaveLength(
        kind.purpose === 'count' ? 3 : 0,
      );
    }
  });

  test.each(kinds)('%s with gaps, a list without a name and 1 to 80 candidates', (_, kind) => {
    const lists = [
      candidateList({ number: 2, candidates: 1 }),
      candidateList({ number: 5, name: '', candidates: [3, 80] }),
      candidateList({ number: 11, candidates: 80 }),
    ];
    const form = formOfKind(kind, { lists });
    const candidates = form.totals.filter((field) => field.includes('.candidates.'));
    expect(candidates).toHaveLength(kind.purpose === 'count' ? 83 : 0);
    const titles = form.sections.flatMap(({ title, list }) => (list === 5 ? [title] : []));
    for (const title of titles) expect(title).toBe('Lijst 5 - Blanco (Achternaam3, D.)');
  });
});

describe('papers that are not always there', () => {
  const form = (countingMethod: 'CSO' | 'DSO', modelYear: 2027 | 2023) =>
    buildForm(smallElection({ countingMethod, modelYear }));
  const shown = (some: Form, ...ticks: readonly TickField[]) => [
    ...new Set(sectionsOn(some, { counts: {}, ticks }).map(({ paper }) => paper)),
  ];

  test('the corrigendum is there when there are two documents, the inlegvel when the page is present', () => {
    const n101 = form('DSO', 2027);
    expect(shown(n101)).toEqual(['—', 'N 10-1']);
    expect(shown(n101, 'about.page.present')).toEqual(['—', 'Inlegvel', 'N 10-1']);
    expect(shown(n101, 'about.documents.two', 'about.page.missing')).toEqual(['—', 'N 10-1', 'Na 14-1']);
    expect(shown(form('DSO', 2023), 'about.documents.two')).toEqual(['—', 'N 10-1', 'Na 14-1']);
  });

  test('A.2 to D.2 are there when there was a recount', () => {
    const ids = (...ticks: readonly TickField[]) =>
      sectionsOn(form('CSO', 2023), { counts: {}, ticks }).map(({ id }) => id);
    expect(ids('recount.done.no')).not.toContain('recount.voters');
    expect(ids('recount.done.yes')).toContain('recount.voters');
  });

  test('the corrigendum has the rows of the report, each with the field that corrects', () => {
    for (const year of [2027, 2023] as const) {
      const some = form('DSO', year);
      const rows = (section: string) =>
        allCountRows(some.sections.find(({ id }) => id === section) as FormSection).map((row) => ({
          ...row,
          field: originalField(row.field),
        }));
      for (const id of ['votes', 'differences', 'list.1', 'list.2', 'list.4'])
        expect(rows(`corrected.${id}`)).toEqual(rows(id));
    }
  });

  test('reasons on the inlegvel can both hold; every other question has one answer', () => {
    const several = formKinds
      .flatMap((kind) => formOfKind(kind).sections)
      .flatMap((section) => section.columns.flat())
      .filter((row) => row.kind === 'question')
      .filter(({ choice }) => choice === 'several');
    expect(several.map(({ options }) => options.map(({ field }) => field))).toEqual([
      ['checks.reason.unexplained', 'checks.reason.otherError'],
    ]);
  });
});

test('what is added up: every number but corrections and recounts', () => {
  fc.assert(
    fc.property(formArbitrary, ({ fields, totals }) => {
      const left = fields.filter((field) => isCountField(field) && !/^(corrected|recount)\./.test(field));
      expect(totals).toEqual(left);
    }),
  );
});

test('the order of the paper', () => {
  const form = buildForm(smallElection());
  expect(form.title).toBe('Model Na 31-2 bijlage 1');
  expect(form.sections.map(({ id, code }) => [id, code])).toEqual([
    ['extra', 'B1-1'],
    ['station', 'B1-2'],
    ['votes', 'B1-3.1 en 3.2'],
    ['differences', 'B1-3.3'],
    ['list.1', 'B1-3.5'],
    ['list.2', 'B1-3.5'],
    ['list.4', 'B1-3.5'],
  ]);
  expect(countRows(form.sections[2] as FormSection).map(({ code }) => code)).toEqual([
    'A', 'B', 'C', 'D', 'E.1', 'E.2', 'E.4', 'E', 'F', 'G', 'H',
  ]); // prettier-ignore
});

test('I and J follow their own answers', () => {
  const fields = fieldsOfSection(buildForm(smallElection()).sections[3] as FormSection);
  expect(fields.slice(0, 5)).toEqual([
    'differences.compare.equal',
    'differences.compare.more',
    'differences.more',
    'differences.compare.fewer',
    'differences.fewer',
  ]);
});

describe('a list breaks where the paper does', () => {
  test.each([
    { candidates: 1, columns: [1], total: 'kolom 1' },
    { candidates: 25, columns: [25], total: 'kolom 1' },
    { candidates: 26, columns: [25, 1], total: 'kolom 1+2' },
    { candidates: 50, columns: [25, 25], total: 'kolom 1+2' },
    { candidates: 51, columns: [25, 25, 1], total: 'kolom 1+2+3' },
    { candidates: 66, columns: [25, 25, 15, 1], total: 'kolom 1+2+3+4' },
    { candidates: 80, columns: [25, 25, 15, 15], total: 'kolom 1+2+3+4' },
    { candidates: 81, columns: [25, 25, 15, 15, 1], total: 'kolom 1+2+3+4+5' },
    { candidates: 96, columns: [25, 25, 15, 15, 15, 1], total: 'kolom 1+2+3+4+5+6' },
  ])('$candidates candidates', ({ candidates, columns, total }) => {
    const section = page(formOf(candidateList({ number: 1, candidates })), 1);
    const last = section.columns.length - 1;
    expect(section.columns.map((rows, index) => rows.length - (index === last ? 1 : 0))).toEqual(columns);
    const row = countRows(section).at(-1);
    expect(row).toMatchObject({ field: 'lists.1.total', emphasis: 'total', label: `Totaal lijst 1 (${total})` });
  });
});

test('gaps in the numbers of lists and candidates stay gaps', () => {
  const form = formOf(
    candidateList({ number: 3, candidates: [1, 4, 30] }),
    candidateList({ number: 17, candidates: [2] }),
  );
  expect(countRows(page(form, 3)).map(({ code, field }) => [code, field])).toEqual([
    ['1', 'lists.3.candidates.1'],
    ['4', 'lists.3.candidates.4'],
    ['30', 'lists.3.candidates.30'],
    ['', 'lists.3.total'],
  ]);
  const total = countRows(form.sections[2] as FormSection).find(({ field }) => field === 'votes.candidates');
  expect(total?.label).toBe('Totaal stemmen op kandidaten (tel E.3 t/m E.17 op)');
});

test('a list without a name is called after its first candidate', () => {
  const form = formOf(candidateList({ number: 5, name: '', candidates: 2 }));
  expect(page(form, 5).title).toBe('Lijst 5 - Blanco (Achternaam1, B.)');
  expect(countRows(form.sections[2] as FormSection)[4]?.label).toBe('Totaal lijst 5 - Blanco (Achternaam1, B.)');
});

test('a full ballot: 25 lists of 80 candidates', () => {
  const lists = Array.from({ length: 25 }, (_, index) => candidateList({ number: index + 1, candidates: 80 }));
  const form = formOf(...lists);
  expect(form.sections).toHaveLength(4 + 25);
  // 13 boxes; A to J; per list E.n, the total and 80 candidates.
  expect(form.fields).toHaveLength(13 + 10 + 25 * 82);
});

test('there is a form for every way of counting, and one of election night for the central ones', () => {
  for (const countingMethod of ['CSO', 'DSO'] as const) {
    for (const modelYear of [2027, 2023] as const) {
      const election = smallElection({ countingMethod, modelYear });
      expect(buildForm(election)).toMatchObject({ modelYear, purpose: 'count' });
      expect(hasForm(election, 'night')).toBe(countingMethod === 'CSO');
      if (countingMethod === 'DSO') expect(() => buildForm(election, 'night')).toThrow('No form');
      else expect(buildForm(election, 'night')).toMatchObject({ modelYear, purpose: 'night' });
    }
  }
});
