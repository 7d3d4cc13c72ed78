// What is done beside the server, because it reads whole databases: plain data in, plain data out.
import { listBackups } from './list-backups.ts';
import { makeBackup, type BackupProgress, type OnProgress } from './make-backup.ts';
import { rehearseRestore } from './rehearse.ts';
import { stageBackup } from './stage-backup.ts';

export const backupTasks = { makeBackup, listBackups, stageBackup, rehearseRestore } as const satisfies Record<
  string,
  (input: never, onProgress: OnProgress) => Promise<unknown>
>;

export type BackupTaskName = keyof typeof backupTasks;
export type TaskInput<Name extends BackupTaskName> = Parameters<(typeof backupTasks)[Name]>[0];
export type TaskOutput<Name extends BackupTaskName> = Awaited<ReturnType<(typeof backupTasks)[Name]>>;

export interface TaskMessage {
  readonly name: BackupTaskName;
  readonly input: unknown;
}

/** What crosses back: how far it is, and at the end what it gave, or what it threw: a fault of ours, or a disk that fails. */
export type TaskReply =
  | { readonly progress: BackupProgress }
  | { readonly output: unknown }
  | { readonly fault: { readonly message: string; readonly stack?: string | undefined; readonly code?: string } };
