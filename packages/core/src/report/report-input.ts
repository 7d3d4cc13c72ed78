// What a report of the municipality is made from, and what differs between the models of 2027 (domain.md §5.6, §5.7).
import type { Sha256, StationNumber } from '../basics/brand.ts';
import type { Election, PollingStation } from '../definition/election.ts';
import type { Form } from '../sheet/form.ts';
import type { Investigations, Totals } from '../totals/consolidate.ts';
import type { Inline } from './block.ts';
import type { ReportNotes } from './notes.ts';

export interface SessionOnPaper {
  readonly location?: string;
  /** Local time, `2027-03-18T09:00`. */
  readonly startsAt?: string;
}

/** Where the log stood when the report was made: who signs the paper, signs for the log too (house.md §1.6). */
export interface LedgerOnPaper {
  readonly events: number;
  /** Digest of the last event. */
  readonly head: Sha256;
}

/** All that a report of the municipality is made from. */
export interface ReportInput {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly totals: Totals;
  readonly session: SessionOnPaper;
  /** Local date and time as shown on every page. */
  readonly createdAt: string;
  /** Hash of the count file; needed unless `concept`. */
  readonly emlSha256?: Sha256;
  readonly concept: boolean;
  readonly ledger?: LedgerOnPaper;
  /** What people typed; what is absent stays a table to write on. */
  readonly notes?: ReportNotes;
}

/** What differs between the models. */
export interface ReportModel {
  /** `Na 31-2` */
  readonly model: string;
  /** `centrale stemopneming` */
  readonly method: string;
  /** How the votes of this municipality were counted, after the method was named. */
  readonly explanation: readonly Inline[];
  /** `van de hele gemeente` */
  readonly whose: string;
  readonly annexes: readonly string[];
  /** Question 1.2.1, and the columns in which investigated stations are ticked. */
  readonly stationsQuestion: string;
  readonly investigated: readonly {
    readonly header: string;
    readonly stations: (investigations: Investigations) => readonly StationNumber[];
  }[];
  /** Question 1.2.2. */
  readonly explanationsQuestion: string;
}
