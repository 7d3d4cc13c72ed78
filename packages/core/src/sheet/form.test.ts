// The form of one polling station is the paper: every field once, in the order and with the columns of the model (domain.md §5.8).
import { candidateList, formArbitrary, smallElection } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CandidateList } from '../definition/index.ts';
import { buildForm, fieldsOfSection, formKinds, hasForm, sectionOf } from './build-form.ts';
import { isFieldId, tickFields } from './field-id.ts';
import type { CountRow, Form, FormSection } from './form.ts';

const formOf = (...lists: readonly CandidateList[]): Form => buildForm(smallElection({ lists }));

function page(form: Form, list: number): FormSection {
  const section = form.sections.find((one) => one.list === list);
  if (!section) throw new Error(`No page of list ${list}`);
  return section;
}

const countRows = (section: FormSection): readonly CountRow[] =>
  section.columns.flat().filter((row): row is CountRow => row.kind === 'count');

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

test('every box of the grammar is on the form', () => {
  const { fields } = buildForm(smallElection());
  expect(tickFields.filter((field) => !fields.includes(field))).toEqual([]);
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

test('there is a form for what this version counts, and none for the rest', () => {
  expect(formKinds.map(({ countingMethod, modelYear }) => [countingMethod, modelYear])).toContainEqual(['CSO', 2027]);
  for (const countingMethod of ['CSO', 'DSO'] as const) {
    for (const modelYear of [2027, 2023] as const) {
      const election = smallElection({ countingMethod, modelYear });
      if (hasForm(election)) expect(buildForm(election).modelYear).toBe(modelYear);
      else expect(() => buildForm(election)).toThrow('No form');
    }
  }
});
