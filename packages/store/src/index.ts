// The only room that knows SQL: open, read, write.
export type { StoreProblem } from './migrate.ts';
export type { StoredPackage } from './repositories/files.ts';
export type { Installation } from './repositories/installation.ts';
export type { LedgerHead, Scope } from './repositories/ledger.ts';
export type { Password, Secrets } from './repositories/people.ts';
export { openStore, type OpenOptions, type ProjectedState, type Store } from './store.ts';
export type { Reading, Writing } from './transaction.ts';
