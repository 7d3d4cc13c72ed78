// What follows from the definitive sheets: totals, count file, tables, list of stations and report. Making a package, verifying one and publishing
// one all call this, so that what left can be made again to the same bytes.
import {
  consolidate,
  reportFor,
  unwrap,
  type CandidateLists,
  type Election,
  type Form,
  type Instant,
  type PollingStation,
  type ReportNotes,
  type SessionDetails,
  type Sha256,
  type StationSheet,
  type Totals,
} from '@telstaat/core';
import { renderPdf, type Render } from '@telstaat/documents';
import {
  localTime,
  longTableOfSheets,
  toCountFile,
  toPollingStationList,
  writeCount,
  writeLongCsv,
  writeOsv43,
  writePollingStations,
  type CountFile,
} from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';
import type { ReportControl } from './control-files.ts';
import { timeOnPaper } from './paper-time.ts';

/** All that the results follow from. */
export interface Counted {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly sheets: readonly StationSheet[];
  readonly details?: SessionDetails;
  readonly createdAt: Instant;
  /** What else stands in the report. */
  readonly report: ReportControl;
}

export interface CountFileMade {
  readonly totals: Totals;
  readonly count: CountFile;
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
}

export function deriveCountFile({ election, form, stations, sheets, createdAt }: Counted): CountFileMade {
  const totals = consolidate(form, sheets);
  const count = toCountFile({ election, stations, sheets, totals, createdAt, codes: 'osv2020' });
  const bytes = writeCount(count);
  return { totals, count, bytes, sha256: sha256Hex(bytes) };
}

/** Throws when lists and count do not belong together: the count was made from the same lists. */
export function deriveSpreadsheet(count: CountFile, election: Election): Uint8Array {
  return unwrap(writeOsv43(count, candidateListsOf(election)));
}

export function candidateListsOf(election: Election): CandidateLists {
  return { election, contest: election.contest, lists: election.lists };
}

/** The table with one number per row. */
export function deriveLongTable({ form, stations, sheets, election }: Counted): Uint8Array {
  return writeLongCsv(longTableOfSheets({ form, stations, sheets }), election.lists);
}

/** EML 110b. Throws on stations that the file cannot hold: they are checked when they are set up. */
export function deriveStationsFile({
  election,
  stations,
  createdAt,
}: Pick<Counted, 'election' | 'stations' | 'createdAt'>): Uint8Array {
  return writePollingStations(unwrap(toPollingStationList(election, stations)), { created: localTime(createdAt) });
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReportParts {
  readonly totals: Totals;
  readonly emlSha256: Sha256;
  readonly countFile: NamedBytes;
  readonly spreadsheet: NamedBytes;
  /** Other notes than those of the report itself: what of them is published. */
  readonly notes?: ReportNotes;
}

/** The report of this way of counting, with the count file and the table inside it. */
export function deriveReport(counted: Counted, parts: ReportParts): Uint8Array {
  return renderPdf(...reportToDraw(counted, parts));
}

/** What to draw for the report, here or in a worker. */
export function reportToDraw(counted: Counted, parts: ReportParts): Parameters<Render> {
  const { election, form, stations, details, createdAt, report } = counted;
  const content = reportFor({
    ...{ election, form, stations, totals: parts.totals },
    session: { ...details },
    createdAt: timeOnPaper(createdAt),
    emlSha256: parts.emlSha256,
    concept: false,
    ledger: report.ledger,
    notes: parts.notes ?? report.notes,
  });
  const attachments = [
    { ...parts.countFile, type: 'application/xml' },
    { ...parts.spreadsheet, type: 'text/csv' },
  ];
  return [content, { createdAt, attachments }];
}
