// The tables as kysely sees them. Texts are texts, counts are integers, booleans are 0 or 1; every table is STRICT.
import type { Role } from '@telstaat/core';

export interface Tables {
  installation: { id: 1; installation: string; practice: 0 | 1; created_at: string };
  ledger: {
    sequence: number;
    type: string;
    election: string | null;
    station: number | null;
    payload: Uint8Array;
    hash: Uint8Array;
  };
  accounts: { number: number; role: Role; active: 0 | 1 };
  /** What the log must not know of a person: names and the password's hash (decision 11). */
  account_secrets: {
    number: number;
    username: string;
    username_key: string;
    full_name: string;
    password_hash: string;
  };
  logins: { token_hash: Uint8Array; account: number; started_at: string; last_seen_at: string };
  elections: { id: string; state: string };
  sessions: { election: string; state: string };
  stations: { election: string; number: number; state: string };
  entries: { election: string; station: number; status: string; state: string };
  source_files: { sha256: string; name: string; bytes: Uint8Array };
  packages: {
    sha256: string;
    election: string;
    made_at: string;
    superseded: 0 | 1;
    info: string;
    bytes: Uint8Array;
  };
}
