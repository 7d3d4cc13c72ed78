import { buildForm, emptySheet, keyIn } from '@telstaat/core';
import { smallElection } from '@telstaat/testkit';
import { expect, it } from 'vitest';
import { correctionOf, hasCorrections, papersOn } from './papers.ts';

const dso = buildForm(smallElection({ countingMethod: 'DSO' }));
const votes = dso.sections.find(({ id }) => id === 'votes');
const written = (...keyings: Parameters<typeof keyIn>[1]) => keyIn(emptySheet, keyings);

it('shows the papers that the sheet says are there, in their order', () => {
  const one = written({ field: 'about.documents.one', value: true });
  expect(papersOn(dso, one).map(({ paper }) => paper)).not.toContain('Inlegvel');
  const page = written({ field: 'about.page.present', value: true });
  expect(papersOn(dso, page).map(({ paper }) => paper)).toContain('Inlegvel');
});

it('has no sections for the corrigendum: it stands beside what it corrects', () => {
  const two = written({ field: 'about.documents.two', value: true }, { field: 'corrected.voters.total', value: 12 });
  const sections = papersOn(dso, two).flatMap((paper) => paper.sections);
  expect(sections.every(({ id }) => !id.startsWith('corrected.'))).toBe(true);
  expect(correctionOf(dso, two, 'voters.total')).toBe('corrected.voters.total');
  expect(votes && hasCorrections(dso, two, votes)).toBe(true);
});

it('shows no corrections without a corrigendum', () => {
  const one = written({ field: 'corrected.voters.total', value: 12 });
  expect(correctionOf(dso, one, 'voters.total')).toBeUndefined();
  expect(votes && hasCorrections(dso, one, votes)).toBe(false);
});

it('shows a recount as what counts', () => {
  const form = buildForm(smallElection({ modelYear: 2023 }));
  const section = form.sections.find(({ id }) => id === 'votes');
  const recounted = written(
    { field: 'voters.total', value: 12 },
    { field: 'recount.done.yes', value: true },
    { field: 'recount.total', value: 13 },
  );
  expect(section && hasCorrections(form, recounted, section)).toBe(true);
});
