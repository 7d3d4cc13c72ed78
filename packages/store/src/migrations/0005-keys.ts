// Version 5: the keys of the installation, and their private parts, locked.
import type { Migration } from './migration.ts';

export const keys: Migration = {
  name: '0005-keys',
  statements: [
    `create table keys (
       number integer primary key,
       public_key text not null unique,
       announced_at integer not null check (announced_at > 0),
       closed_after integer check (closed_after >= announced_at)
     ) strict`,
    // Not in the log: who reads a package must never hold a private part, not even a locked one.
    `create table key_wraps (
       key integer not null references keys (number),
       owner text not null,
       wrap text not null,
       primary key (key, owner)
     ) strict`,
  ],
};
