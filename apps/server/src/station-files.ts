// A file of polling stations is an EML 110b or a CSV; which of the two is seen from its content.
import {
  hasErrors,
  isPostalCode,
  lineFault,
  stationLineLimits,
  type Complaint,
  type Election,
  type ElectionDefinition,
  type PollingStation,
} from '@telstaat/core';
import { readPollingStations, readStationCsv, type InputFile } from '@telstaat/formats';
import { namesNotOnPaper, namesOfStations } from './not-on-paper.ts';

export interface ReadStations {
  readonly origin: 'eml' | 'csv';
  /** Each can be stored as it is; none when the file has errors. */
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
    return {
      origin: 'csv',
      stations: storable(read.value, read.complaints),
      complaints: withPaper(file, read.value, read.complaints),
    };
  }
  const read = readPollingStations(file, context);
  const voters = read.value?.eligibleVoters;
  return {
    origin: 'eml',
    stations: storable(read.value?.stations, read.complaints),
    complaints: withPaper(file, read.value?.stations, read.complaints),
    ...(voters === undefined ? {} : { eligibleVoters: voters }),
  };
}

function withPaper(
  file: InputFile,
  stations: readonly PollingStation[] = [],
  complaints: readonly Complaint[],
): readonly Complaint[] {
  return [...complaints, ...namesNotOnPaper(file.name, namesOfStations(stations))];
}

/** What was warned about and nobody could store or print is not taken over: a postal code that is none, a name that is missing. */
function storable(
  stations: readonly PollingStation[] = [],
  complaints: readonly Complaint[],
): readonly PollingStation[] {
  if (hasErrors(complaints)) return [];
  return stations.map(({ postalCode, ...station }) => ({
    ...station,
    name: lineFault(station.name, stationLineLimits.name) === 'blank' ? `Stembureau ${station.number}` : station.name,
    ...(postalCode === undefined || !isPostalCode(postalCode) ? {} : { postalCode }),
  }));
}

/** The first character that is not a byte order mark or white space. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('<');
}
