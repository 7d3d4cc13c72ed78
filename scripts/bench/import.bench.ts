// Reading a city's count file: with every check of structure, order and sums.
import { buildForm, consolidate, type Instant } from '@telstaat/core';
import { readCount, toCountFile, writeCount } from '@telstaat/formats';
import { electionOf, practiceDay } from '@telstaat/practice';
import { measure, type Measurement } from './measurement.ts';

export const name = 'import';
export const aim = 'a count file (510b) of 110 stations and 600 candidates is read within half a second';

export async function run(): Promise<readonly Measurement[]> {
  const [practice] = practiceDay({ size: 'amersfoort', seed: 1 }).elections;
  if (!practice) throw new Error('A day without elections');
  const election = electionOf(practice);
  const totals = consolidate(buildForm(election), practice.papers);
  const bytes = writeCount(
    toCountFile({
      election,
      stations: practice.stations.stations,
      sheets: practice.papers,
      totals,
      createdAt: '2027-03-18T15:54:48.700Z' as Instant,
    }),
  );
  const act = (): void => {
    const { value, complaints } = readCount({ name: 'telling.eml.xml', bytes });
    if (value?.units.length !== 110 || complaints.length > 0) throw new Error('The count file was not read well');
  };
  const size = (bytes.length / 2 ** 20).toFixed(1);
  return [await measure({ name: `510b of ${size} MiB`, times: 10, act, aim: 500 })];
}
