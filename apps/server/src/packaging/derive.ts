// What follows from the definitive sheets: totals, count file, table and report. Making a package and verifying one both
// call this, so that what left can be made again to the same bytes.
import {
  buildNa312,
  consolidate,
  unwrap,
  type CandidateLists,
  type Election,
  type Form,
  type Instant,
  type PollingStation,
  type SessionDetails,
  type Sha256,
  type StationSheet,
  type Totals,
} from '@telstaat/core';
import { renderPdf } from '@telstaat/documents';
import { toCountFile, writeCount, writeOsv43, type CountFile } from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';
import { timeOnPaper } from './paper-time.ts';

/** All that the results follow from. */
export interface Counted {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly sheets: readonly StationSheet[];
  readonly details?: SessionDetails;
  readonly createdAt: Instant;
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

export interface ReportParts {
  readonly totals: Totals;
  readonly emlSha256: Sha256;
  readonly countFile: { readonly name: string; readonly bytes: Uint8Array };
  readonly spreadsheet: { readonly name: string; readonly bytes: Uint8Array };
}

/** Model Na 31-2 with the count file and the table inside it. */
export function deriveReport(counted: Counted, parts: ReportParts): Uint8Array {
  const { election, form, stations, details, createdAt } = counted;
  const content = buildNa312({
    election,
    form,
    stations,
    totals: parts.totals,
    session: { ...details },
    createdAt: timeOnPaper(createdAt),
    emlSha256: parts.emlSha256,
    concept: false,
  });
  return renderPdf(content, {
    createdAt,
    attachments: [
      { ...parts.countFile, type: 'application/xml' },
      { ...parts.spreadsheet, type: 'text/csv' },
    ],
  });
}
