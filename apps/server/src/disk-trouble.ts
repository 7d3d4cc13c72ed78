// What sqlite and the file system say when they cannot write: a full disk, a folder that is read-only, a stick that was pulled out.
import type { StorageRefusalCode } from '@telstaat/core';
import type { StoreProblem } from '@telstaat/store';

const troubles = {
  // The journal's memory is a file too: on a full disk it cannot grow.
  full: /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/,
  readOnly: /^(SQLITE_(READONLY|PERM)|EROFS|EACCES|EPERM)/,
  failing: /^(SQLITE_(IOERR|CANTOPEN)|EIO|ENOTDIR)/,
} as const;

interface DiskTrouble {
  readonly kind: keyof typeof troubles;
  /** Such as `ENOSPC`. */
  readonly code: string;
}

/** `undefined` when an error says something else. */
function diskTroubleOf(error: unknown): DiskTrouble | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const kind = (['full', 'readOnly', 'failing'] as const).find((one) => troubles[one].test(code));
  return kind && { kind, code };
}

/** The code, such as `ENOSPC`; `undefined` when it is something else. */
export function diskTroubleCode(error: unknown): string | undefined {
  return diskTroubleOf(error)?.code;
}

/** How a call is refused that could not be written down; `undefined` for anything else, also a disk that breaks down: that is looked into. */
export function storageRefusal(error: unknown): StorageRefusalCode | undefined {
  const kind = diskTroubleOf(error)?.kind;
  return kind === 'full' || kind === 'readOnly' ? `storage.${kind}` : undefined;
}

/** For what need not be written down before people may read, whatever the disk has. */
export function unlessStorage(error: unknown): void {
  if (diskTroubleOf(error) === undefined) throw error;
}

/** Why the data folder cannot be worked in, when that is what an error says; a port that is taken or may not be used is something else. */
export function diskProblem(error: unknown): StoreProblem | undefined {
  if (
    diskTroubleOf(error) === undefined ||
    (error instanceof Error && 'syscall' in error && error.syscall === 'listen')
  )
    return undefined;
  return folderProblem(error);
}

/** Why the data folder cannot be made: whatever else the disk says, it cannot be written there. */
export function folderProblem(error: unknown): StoreProblem {
  return diskTroubleOf(error)?.kind === 'full' ? full : notWritable;
}

const full: StoreProblem = {
  code: 'disk',
  text: {
    nl: 'De schijf is vol: Telstaat kan niet starten. Wat bewaard was, is veilig. Maak ruimte en start opnieuw.',
    en: 'The disk is full: Telstaat cannot start. What was saved is safe. Make room and start again.',
  },
};

const notWritable: StoreProblem = {
  code: 'disk',
  text: {
    nl: 'De map met de gegevens kan niet worden beschreven: Telstaat kan niet starten. Wat bewaard was, is veilig. Vraag wie de computer beheert.',
    en: 'The folder with the data cannot be written: Telstaat cannot start. What was saved is safe. Ask who manages the computer.',
  },
};
