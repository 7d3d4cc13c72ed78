// Version 2: temporary passwords, wrong passwords in a row, and why a login ended.
import type { Migration } from './migration.ts';

export const people: Migration = {
  name: '0002-people',
  statements: [
    // Accounts of before chose their password, or were told it as a lasting one.
    `alter table account_secrets
       add column must_change_password integer not null default 0 check (must_change_password in (0, 1))`,
    // Of a user name only the digest is kept: people now and then type their password in its place.
    `create table login_failures (
       name_hash blob primary key,
       account integer references accounts (number),
       count integer not null check (count > 0),
       at text not null,
       is_told integer not null check (is_told in (0, 1))
     ) strict`,
    `create table ended_logins (
       token_hash blob primary key,
       account integer not null references accounts (number),
       ending text not null,
       at text not null
     ) strict`,
  ],
};
