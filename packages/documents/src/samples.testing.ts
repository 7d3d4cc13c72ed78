// The documents that the tests of this package draw: small ones whose bytes are known, and bad ones.
import { createHash } from 'node:crypto';
import {
  buildForm,
  buildNa312,
  buildNa312Bijlage1,
  consolidate,
  paperFor,
  paperKinds,
  reportFor,
  unreachable,
  type CountingMethod,
  type DocumentContent,
  type Election,
  type Instant,
  type ModelYear,
  type ReportNotes,
  type PaperKind,
  type PollingStation,
  type ReportInput,
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

const longText = 'Bij het natellen bleek dat een kiezer een stembiljet had meegenomen. '.repeat(29);

/** As much as people may type. */
const longNotes: ReportNotes = {
  attendance: [{ initials: 'Ö.', lastName: 'Şahin-de Vries', role: 'Voorzitter', from: '09:00', until: '17:30' }],
  explanations: [{ station: 2, text: longText }],
  objections: [{ time: '10:15', objection: longText, reply: longText }],
  irregularities: [{ time: '', text: longText }],
  control: { differences: 'found', explanation: longText },
  combinedVoting: { packsOpened: true, found: longText },
};

/** The report of an election counted otherwise than `report`. */
function otherReport(election: Election, notes?: ReportNotes): DocumentContent {
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
    ...(notes && { notes }),
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

/** What a paper is drawn from. */
export interface Drawing {
  readonly election: Election;
  readonly stations: readonly PollingStation[];
  readonly votesOf?: (list: number, candidate: number) => number;
}

/** Everything for the report of an election that is counted on this kind of paper: stations with, without and the other way round a difference. */
export function reportInput(kind: PaperKind, { election: any, stations, votesOf }: Drawing): ReportInput {
  const election = { ...any, countingMethod: kind.countingMethod, modelYear: kind.modelYear };
  const form = buildForm(election);
  const sheets = stations.map(({ number }) => ({
    station: number,
    sheet: balancedSheet(form, { surplus: (number % 3) - 1, ...(votesOf && { votesOf }) }),
  }));
  return {
    election,
    form,
    stations,
    totals: consolidate(form, sheets),
    session: { location: 'Stadhuis', startsAt: '2027-03-18T09:00' },
    createdAt: '18-03-2027 14:05',
    emlSha256: sampleHash,
    concept: false,
  };
}

interface Golden {
  readonly content: DocumentContent;
  readonly options: RenderOptions;
}

function asSample(name: string, content: DocumentContent, options: Partial<RenderOptions> = {}): [string, Golden] {
  return [name, { content, options: { createdAt, ...options } }];
}

/** A document of every kind of paper there is: reports filled, papers of a station blank, and what else may look different. */
export const goldens: Readonly<Record<string, Golden>> = Object.fromEntries([
  asSample('na-31-2', report(small, { concept: false }), { attachments: [countFile] }),
  asSample('na-31-2 practice concept', report(practice, { concept: true })),
  asSample('na-31-2 bijlage 1 filled', countForm(practice, { filled: true })),
  asSample('na-31-1 with notes', otherReport(asCounted('DSO', 2027), longNotes)),
  asSample('na-14-1 filled', corrigendum()),
  asSample('na-31-2 2023 with notes', otherReport(asCounted('CSO', 2023), longNotes)),
  asSample('na-31-1 2023', otherReport(asCounted('DSO', 2023))),
  ...paperKinds.flatMap((kind): [string, Golden][] => {
    const election = asCounted(kind.countingMethod, kind.modelYear);
    switch (kind.about) {
      case 'station':
        return [asSample(`${kind.id} blank`, blankPaper(kind.id, election))];
      case 'committee':
        return [asSample(`${kind.id} blank`, kind.build({ election }))];
      case 'municipality':
        return [];
      default:
        return unreachable(kind);
    }
  }),
]);

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Name and hash of every golden document, as drawn now. */
export function drawnHashes(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(goldens).map(([name, { content, options }]) => [name, sha256(renderPdf(content, options))]),
  );
}
