// A file of polling stations is an EML 110b or a CSV; which of the two is seen from its content.
import {
  isPostalCode,
  type Complaint,
  type Election,
  type ElectionDefinition,
  type PollingStation,
} from '@telstaat/core';
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
    return { origin: 'csv', stations: (read.value ?? []).map(withoutWrongPostalCode), complaints: read.complaints };
  }
  const read = readPollingStations(file, context);
  const voters = read.value?.eligibleVoters;
  return {
    origin: 'eml',
    stations: (read.value?.stations ?? []).map(withoutWrongPostalCode),
    complaints: read.complaints,
    ...(voters === undefined ? {} : { eligibleVoters: voters }),
  };
}

/** A postal code that is none was warned about, and is not taken over: nobody could store or print it. */
function withoutWrongPostalCode(station: PollingStation): PollingStation {
  const { postalCode, ...rest } = station;
  return postalCode === undefined || isPostalCode(postalCode) ? station : rest;
}

/** The first character that is not a byte order mark or white space. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('<');
}
