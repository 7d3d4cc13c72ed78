// Version 3: election night, and what was written about warnings.
import type { Migration } from './migration.ts';

export const nightAndWarnings: Migration = {
  name: '0003-night-and-warnings',
  statements: [
    `create table nights (
       election text primary key references elections (id),
       is_open integer not null check (is_open in (0, 1))
     ) strict`,
    // Beside the entries, never among them: a preliminary result is no part of the count (decision 6).
    `create table night_entries (
       election text not null references elections (id),
       station integer not null,
       status text not null,
       state text not null,
       primary key (election, station)
     ) strict`,
    `create table warning_notes (
       election text not null references elections (id),
       station integer not null,
       state text not null,
       primary key (election, station)
     ) strict`,
  ],
};
