// The tables as kysely sees them. Texts are texts, counts are integers, booleans are 0 or 1; every table is STRICT.
import type { Ending, Instant, Role } from '@telstaat/core';
import type { GeneratedAlways } from 'kysely';

export interface Tables {
  installation: { id: 1; installation: string; practice: 0 | 1; created_at: string };
  ledger: {
    sequence: number;
    type: string;
    election: string | null;
    station: number | null;
    payload: Uint8Array;
    hash: Uint8Array;
    /** Read out of the payload by the database itself. */
    actor: GeneratedAlways<string | null>;
    at: GeneratedAlways<string | null>;
  };
  ledger_checkpoint: { id: 1; sequence: number; hash: Uint8Array };
  accounts: { number: number; role: Role; active: 0 | 1 };
  /** What the log must not know of a person: names and the password's hash (decision 11). */
  account_secrets: {
    number: number;
    username: string;
    username_key: string;
    full_name: string;
    password_hash: string;
    must_change_password: 0 | 1;
  };
  logins: { token_hash: Uint8Array; account: number; started_at: string; last_seen_at: Instant };
  /** Wrong passwords in a row, by digest of the user name; without account for a name that nobody has. */
  login_failures: { name_hash: Uint8Array; account: number | null; count: number; at: Instant; is_told: 0 | 1 };
  /** Logins that others ended, so that who still holds one is told why. */
  ended_logins: { token_hash: Uint8Array; account: number; ending: Ending; at: Instant };
  keys: { number: number; public_key: string; announced_at: number; closed_after: number | null };
  /** What neither log nor package may hold: private parts, each locked with a secret. */
  key_wraps: { key: number; owner: string; wrap: string };
  elections: { id: string; state: string };
  sessions: { election: string; state: string };
  stations: { election: string; number: number; state: string };
  entries: { election: string; station: number; status: string; state: string };
  nights: { election: string; is_open: 0 | 1 };
  night_entries: { election: string; station: number; status: string; state: string };
  warning_notes: { election: string; station: number; state: string };
  report_notes: { election: string; sha256: string };
  /** What the log must not know of a report: who was there, and what people said (decision 11). */
  report_note_texts: { election: string; salt: string; notes: string };
  source_files: { sha256: string; name: string; bytes: Uint8Array };
  packages: {
    sha256: string;
    election: string;
    made_at: string;
    superseded: 0 | 1;
    /** Of the event that says it was written. */
    sequence: number;
    info: string;
    bytes: Uint8Array;
  };
}
