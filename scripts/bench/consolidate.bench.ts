// Adding up must be fast enough to be done again after every change, without a cache: 110 stations is a city, 1,000 a province.
import { buildForm, consolidate, type Form, type StationSheet } from '@telstaat/core';
import { electionOf, practiceDay } from '@telstaat/practice';
import { measure, type Measurement } from './measurement.ts';

export const name = 'consolidate';
export const aim = 'adding up 1,000 stations of 600 candidates within half a second';

export async function run(): Promise<readonly Measurement[]> {
  const [election] = practiceDay({ size: 'amersfoort', seed: 1 }).elections;
  if (!election) throw new Error('A day without elections');
  const form = buildForm(electionOf(election));
  const measureOf = (stations: number, limit: number): Promise<Measurement> =>
    measure({
      name: `consolidate ${stations} stations, ${form.fields.length} fields`,
      times: 15,
      act: addUp(form, manySheets(election.papers, stations)),
      aim: limit,
    });
  return [await measureOf(110, 100), await measureOf(1000, 500)];
}

function addUp(form: Form, sheets: readonly StationSheet[]): () => unknown {
  return () => consolidate(form, sheets);
}

function manySheets(papers: readonly StationSheet[], count: number): readonly StationSheet[] {
  return Array.from({ length: count }, (_, index): StationSheet => {
    const paper = papers[index % papers.length];
    if (!paper) throw new Error('A day without papers');
    return { station: index + 1, sheet: paper.sheet };
  });
}
