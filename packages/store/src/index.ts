// The only room that knows SQL: open, read, write.
export type { StoreProblem } from './migrate.ts';
export type { StoredPackage } from './repositories/files.ts';
export type { Installation } from './repositories/installation.ts';
export type { WrapOwner } from './repositories/keys.ts';
export type { BesideFault } from './beside-the-log.ts';
export type { LogCheck } from './log-check.ts';
export { inspectStore, type InspectedStore } from './inspect.ts';
export { compareStates, type TableComparison } from './replay-comparison.ts';
export { readReplayed, ReplayStopped, type ProjectedState, type Replay } from './replay.ts';
export type { Checkpoint, EventFilter, LedgerHead, Scope } from './repositories/ledger.ts';
export type { Password, Secrets } from './repositories/people.ts';
export { takeSlot, type Slot } from './slot.ts';
export { openStore, type OpenOptions, type Store } from './store.ts';
export type { Reading, Writing } from './transaction.ts';
export { administratorIn } from './backup/administrators.ts';
export { copyDatabase, foldJournal, type CopyOptions } from './backup/copy.ts';
export { faultOf, faultOfPages, proveDatabase, type ProveOptions } from './backup/prove.ts';
export {
  glimpseDatabase,
  knownBackups,
  lastRestore,
  recentBackupEvents,
  sinceBackup,
  type Glimpse,
  type LogEnd,
  type Since,
} from './backup/look.ts';
export type { HeldLogin } from './repositories/logins.ts';
