// What sqlite and the file system say when they cannot write: a full disk, a folder that is read-only, a stick that was pulled out.
import type { StoreProblem } from '@telstaat/store';

const trouble = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EROFS|EDQUOT|EIO|EACCES|EPERM|ENOTDIR)/;

/** The code, such as `ENOSPC`; `undefined` when it is something else. */
export function diskTroubleCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return trouble.test(code) ? code : undefined;
}

/** Why the data folder cannot be worked in, when that is what an error says; a port that is taken or may not be used is something else. */
export function diskProblem(error: unknown): StoreProblem | undefined {
  const code = diskTroubleCode(error);
  if (code === undefined || (error instanceof Error && 'syscall' in error && error.syscall === 'listen'))
    return undefined;
  return /^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code) ? full : notWritable;
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
