// The catalogue of everything that can be wrong with a file that comes in: code → how bad, what is wrong, what to do.
import type { Complaint, ComplaintKind, Severity } from '../basics/complaint.ts';
import type { TextParams } from '../basics/text.ts';
import { countKinds } from './complaint-kinds/count.ts';
import { definitionKinds } from './complaint-kinds/definition.ts';
import { listsKinds } from './complaint-kinds/lists.ts';
import { longCsvKinds } from './complaint-kinds/long-csv.ts';
import { csvKinds, osv43Kinds, stationsKinds } from './complaint-kinds/stations.ts';
import { emlKinds, fileKinds, xmlKinds } from './complaint-kinds/xml.ts';

export const complaintKinds = {
  ...fileKinds,
  ...xmlKinds,
  ...emlKinds,
  ...definitionKinds,
  ...listsKinds,
  ...countKinds,
  ...stationsKinds,
  ...csvKinds,
  ...osv43Kinds,
  ...longCsvKinds,
} as const satisfies Record<string, ComplaintKind>;

export type ComplaintCode = keyof typeof complaintKinds;
export type FileComplaint = Complaint<ComplaintCode>;

/** Where a complaint points, and how bad it is where that differs from the catalogue. */
export interface ComplaintPlace {
  readonly path?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: Severity;
}

/** A complaint from the catalogue. */
export function complain(code: ComplaintCode, params: TextParams = {}, place: ComplaintPlace = {}): FileComplaint {
  return { code, severity: complaintKinds[code].severity, params, ...place };
}

export function isComplaintCode(text: string): text is ComplaintCode {
  return Object.hasOwn(complaintKinds, text);
}
