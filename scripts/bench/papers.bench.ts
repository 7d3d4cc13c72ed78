// The blank reports of a city's polling stations, drawn one after another: they are printed on the day before, on any old machine.
import { paperFor, paperKinds, paperFileName, type Election, type Instant } from '@telstaat/core';
import { renderPapers, type PaperToDraw } from '@telstaat/documents';
import { electionOf, practiceDay } from '@telstaat/practice';
import { measure, type Measurement } from './measurement.ts';

export const name = 'papers';
export const aim = 'blank reports (N 10-1) of 110 stations with 600 candidates within 15 seconds, in one process';

export async function run(): Promise<readonly Measurement[]> {
  const [practice] = practiceDay({ size: 'amersfoort', seed: 1 }).elections;
  const kind = paperKinds.find(({ id }) => id === 'n-10-1');
  if (!practice || !kind) throw new Error('A day without elections, or no such paper');
  const election: Election = { ...electionOf(practice), countingMethod: 'DSO' };
  const papers = practice.stations.stations.map((station): PaperToDraw => ({
    name: paperFileName(kind, election, station.number),
    build: () => paperFor('n-10-1', { election, station }),
  }));
  const createdAt = '2027-03-10T09:00:00.000Z' as Instant;
  const act = async (): Promise<void> => {
    for await (const { bytes } of renderPapers(papers, { createdAt })) if (bytes.length === 0) throw new Error('Empty');
  };
  return [await measure({ name: 'N 10-1 blank, 110 stations, 600 candidates', times: 3, act, aim: 15_000 })];
}
