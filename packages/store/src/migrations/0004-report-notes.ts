// Version 4: what people type for the report of the session.
import type { Migration } from './migration.ts';

export const reportNotes: Migration = {
  name: '0004-report-notes',
  statements: [
    `create table report_notes (
       election text primary key references elections (id),
       sha256 text not null
     ) strict`,
    // People are named in it, so the log holds its digest only (decision 11), as with account_secrets.
    `create table report_note_texts (
       election text primary key references elections (id),
       salt text not null,
       notes text not null
     ) strict`,
  ],
};
