// Version 7: where the log was checked last, what it can be searched by, and an end that only grows. And packages in the order of the log.
import type { Migration } from './migration.ts';

const fromPayload = (member: 'actor' | 'at') =>
  `alter table ledger add column ${member} text generated always as
     (case when json_valid(cast(payload as text)) then json_extract(cast(payload as text), '$.${member}') end) virtual`;

export const logCheckpoint: Migration = {
  name: '0007-log-checkpoint',
  statements: [
    // `insert or replace` deletes without asking the trigger on delete.
    `create trigger ledger_only_at_its_end before insert on ledger
       when new.sequence <> (select coalesce(max(sequence), 0) + 1 from ledger)
       begin select raise(abort, 'the log grows at its end only'); end`,
    // Read out of the stored bytes whenever they are asked for: there is no second copy that could say something else.
    fromPayload('actor'),
    fromPayload('at'),
    `create index ledger_by_actor on ledger (actor, sequence)`,
    `create index ledger_by_station on ledger (election, station, sequence)`,
    `create index ledger_by_type on ledger (type, sequence)`,
    `create table ledger_checkpoint (
       id integer primary key check (id = 1),
       sequence integer not null,
       hash blob not null check (length(hash) = 32)
     ) strict`,
    `alter table packages add column sequence integer not null default 0`,
    `update packages set sequence = coalesce((
       select max(sequence) from ledger
       where type = 'package.written' and instr(cast(payload as text), '"' || packages.sha256 || '"') > 0
     ), 0)`,
  ],
};
