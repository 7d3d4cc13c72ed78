// The documents that the tests of this package draw: small ones whose bytes are known, and bad ones.
import { createHash } from 'node:crypto';
import { buildNa312, buildNa312Bijlage1, type DocumentContent, type Instant } from '@telstaat/core';
import { sampleCount, sampleHash, type SampleCount } from '@telstaat/testkit';
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
  const { election, form, stations, sheets } = sample;
  const [station] = stations;
  const [sheet] = sheets;
  if (!station || !sheet) throw new Error('The sample has no station');
  return buildNa312Bijlage1({ election, form, station, ...(filled ? { sheet } : {}) });
}

export const small = sampleCount({ stations: 3, lists: 2, candidates: 4 });
const practice = sampleCount({ stations: 3, lists: 2, candidates: 30, practice: true });

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
