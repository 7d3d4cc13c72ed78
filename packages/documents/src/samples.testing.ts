// The documents that the tests of this package draw: small ones whose bytes are known, and bad ones.
import { createHash } from 'node:crypto';
import {
  buildForm,
  buildNa312,
  buildNa312Bijlage1,
  consolidate,
  paperFor,
  reportFor,
  type CountingMethod,
  type DocumentContent,
  type Election,
  type Instant,
  type ModelYear,
  type StationPaperId,
} from '@telstaat/core';
import { balancedSheet, sampleCount, sampleHash, withCorrigendum, type SampleCount } from '@telstaat/testkit';
import { renderPdf, type RenderOptions } from './index.ts';

export const createdAt = '2027-03-18T13:05:00.000Z' as Instant;

export const countFile = {
  name: 'Telling.eml.xml',
  type: 'application/xml',
  bytes: new TextEncoder().encode('<EML/>'),
};

export function report(sample: SampleCount, { concept }: { readonly concept: boolean }): DocumentContent {
  return buildNa312({
    ...sample,
    session: { location: 'Stadhuis, Stadhuisplein 1, Amersfoort', startsAt: '2027-03-18T09:00' },
    createdAt: '18-03-2027 14:05',
    emlSha256: sampleHash,
    concept,
  });
}

export function countForm(sample: SampleCount, { filled }: { readonly filled: boolean }): DocumentContent {
  const { election, stations, sheets } = sample;
  const [station] = stations;
  const [sheet] = sheets;
  if (!station || !sheet) throw new Error('The sample has no station');
  return buildNa312Bijlage1({ election, station, ...(filled ? { sheet } : {}) });
}

export const small = sampleCount({ stations: 3, lists: 2, candidates: 4 });
const practice = sampleCount({ stations: 3, lists: 2, candidates: 30, practice: true });

function asCounted(countingMethod: CountingMethod, modelYear: ModelYear): Election {
  return { ...small.election, countingMethod, modelYear };
}

/** The report of an election counted otherwise than `report`. */
function otherReport(election: Election): DocumentContent {
  const form = buildForm(election);
  const sheets = small.stations.map(({ number }) => {
    const sheet = balancedSheet(form, { surplus: number - 2 });
    if (election.countingMethod === 'CSO' || number !== 3) return { station: number, sheet };
    return { station: number, sheet: withCorrigendum(form, sheet, balancedSheet(form)) };
  });
  return reportFor({
    election,
    form,
    stations: small.stations,
    totals: consolidate(form, sheets),
    session: { location: 'Stadhuis', startsAt: '2027-03-18T09:00' },
    createdAt: '18-03-2027 14:05',
    emlSha256: sampleHash,
    concept: false,
  });
}

function blankPaper(id: StationPaperId, election: Election): DocumentContent {
  const [station] = small.stations;
  if (!station) throw new Error('The sample has no station');
  return paperFor(id, { election, station });
}

function corrigendum(): DocumentContent {
  const election = asCounted('DSO', 2027);
  const form = buildForm(election);
  const [station] = small.stations;
  if (!station) throw new Error('The sample has no station');
  const sheet = withCorrigendum(form, balancedSheet(form, { surplus: 2 }), balancedSheet(form, { blank: 4 }));
  return paperFor('na-14-1', { election, station, sheet });
}

interface Golden {
  readonly content: DocumentContent;
  readonly options: RenderOptions;
}

/** Documents whose bytes are written down in `fixtures/golden.json`. */
export const goldens: Readonly<Record<string, Golden>> = {
  'na-31-2': { content: report(small, { concept: false }), options: { createdAt, attachments: [countFile] } },
  'na-31-2 practice concept': { content: report(practice, { concept: true }), options: { createdAt } },
  'na-31-2 bijlage 1 blank': { content: countForm(small, { filled: false }), options: { createdAt } },
  'na-31-2 bijlage 1 filled': { content: countForm(practice, { filled: true }), options: { createdAt } },
  'na-31-1': { content: otherReport(asCounted('DSO', 2027)), options: { createdAt } },
  'n-10-1 blank': { content: blankPaper('n-10-1', asCounted('DSO', 2027)), options: { createdAt } },
  'n-10-1 inlegvel': { content: blankPaper('n-10-1-checks', asCounted('DSO', 2027)), options: { createdAt } },
  'na-14-1 filled': { content: corrigendum(), options: { createdAt } },
  'n-10-2 blank': { content: blankPaper('n-10-2', small.election), options: { createdAt } },
  'na-31-2 2023': { content: otherReport(asCounted('CSO', 2023)), options: { createdAt } },
  'na-31-1 2023': { content: otherReport(asCounted('DSO', 2023)), options: { createdAt } },
  'na-31-2 bijlage 2 2023 blank': {
    content: blankPaper('na-31-2-bijlage-2-2023', asCounted('CSO', 2023)),
    options: { createdAt },
  },
};

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Name and hash of every golden document, as drawn now. */
export function drawnHashes(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(goldens).map(([name, { content, options }]) => [name, sha256(renderPdf(content, options))]),
  );
}
