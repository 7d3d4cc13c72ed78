// Version 1: the first tables.
import type { Migration } from './migration.ts';

export const first: Migration = {
  name: '0001-first',
  statements: [
    `create table installation (
       id integer primary key check (id = 1),
       installation text not null,
       practice integer not null check (practice in (0, 1)),
       created_at text not null
     ) strict`,
    `create table ledger (
       sequence integer primary key,
       type text not null,
       election text,
       station integer,
       payload blob not null,
       hash blob not null check (length(hash) = 32)
     ) strict`,
    `create trigger ledger_no_update before update on ledger
       begin select raise(abort, 'the log cannot be changed'); end`,
    `create trigger ledger_no_delete before delete on ledger
       begin select raise(abort, 'the log cannot be shortened'); end`,
    `create table accounts (
       number integer primary key,
       role text not null check (role in ('administrator', 'coordinator', 'typist')),
       active integer not null check (active in (0, 1))
     ) strict`,
    `create table account_secrets (
       number integer primary key references accounts (number),
       username text not null,
       username_key text not null unique,
       full_name text not null,
       password_hash text not null
     ) strict`,
    `create table logins (
       token_hash blob primary key,
       account integer not null references accounts (number),
       started_at text not null,
       last_seen_at text not null
     ) strict`,
    `create table elections (id text primary key, state text not null) strict`,
    `create table sessions (election text primary key references elections (id), state text not null) strict`,
    `create table stations (
       election text not null references elections (id),
       number integer not null,
       state text not null,
       primary key (election, number)
     ) strict`,
    `create table entries (
       election text not null references elections (id),
       station integer not null,
       status text not null,
       state text not null,
       primary key (election, station)
     ) strict`,
    `create table source_files (sha256 text primary key, name text not null, bytes blob not null) strict`,
    `create table packages (
       sha256 text primary key,
       election text not null references elections (id),
       made_at text not null,
       superseded integer not null check (superseded in (0, 1)),
       info text not null,
       bytes blob not null
     ) strict`,
  ],
};
