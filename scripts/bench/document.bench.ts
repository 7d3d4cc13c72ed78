// The report of a city, from totals to PDF: people wait for it with the chair's pen in hand.
import { buildForm, buildNa312, consolidate, type Instant, type Sha256 } from '@telstaat/core';
import { renderPdf } from '@telstaat/documents';
import { electionOf, practiceDay } from '@telstaat/practice';
import { measure, type Measurement } from './measurement.ts';

export const name = 'document';
export const aim = 'the report (Na 31-2) of 110 stations and 600 candidates within a second';

export async function run(): Promise<readonly Measurement[]> {
  const [practice] = practiceDay({ size: 'amersfoort', seed: 1 }).elections;
  if (!practice) throw new Error('A day without elections');
  const election = electionOf(practice);
  const form = buildForm(election);
  const input = {
    election,
    form,
    stations: practice.stations.stations,
    totals: consolidate(form, practice.papers),
    session: { location: 'Sporthal', startsAt: '2027-03-18T09:00' },
    createdAt: '2027-03-18T16:54:48.700',
    emlSha256: 'ab'.repeat(32) as Sha256,
    concept: false,
  };
  const act = (): Uint8Array => renderPdf(buildNa312(input), { createdAt: '2027-03-18T15:54:48.700Z' as Instant });
  return [await measure({ name: 'Na 31-2, 110 stations, 600 candidates', times: 10, act, aim: 1000 })];
}
