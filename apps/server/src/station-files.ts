// A file of polling stations is an EML 110b or a CSV; which of the two is seen from its content.
import type { Complaint, Election, ElectionDefinition, PollingStation } from '@telstaat/core';
import { readPollingStations, readStationCsv, type InputFile } from '@telstaat/formats';

export interface ReadStations {
  readonly origin: 'eml' | 'csv';
  readonly stations: readonly PollingStation[];
  readonly complaints: readonly Complaint[];
  /** Eligible voters of the municipality, when the file says. */
  readonly eligibleVoters?: number;
}

export function readStationFile(
  file: InputFile,
  context: { readonly election?: Election | ElectionDefinition; readonly municipalityCode?: string } = {},
): ReadStations {
  if (!looksLikeXml(file.bytes)) {
    const read = readStationCsv(file);
    return { origin: 'csv', stations: read.value ?? [], complaints: read.complaints };
  }
  const read = readPollingStations(file, context);
  const voters = read.value?.eligibleVoters;
  return {
    origin: 'eml',
    stations: read.value?.stations ?? [],
    complaints: read.complaints,
    ...(voters === undefined ? {} : { eligibleVoters: voters }),
  };
}

/** The first character that is not a byte order mark or white space. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('<');
}
