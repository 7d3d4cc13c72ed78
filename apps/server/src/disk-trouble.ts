// What sqlite and the file system say when they cannot write: a full disk, a folder that is read-only, a stick that was pulled out.

const trouble = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EROFS|EDQUOT|EIO|EACCES|EPERM|ENOTDIR)/;

/** The code, such as `ENOSPC`; `undefined` when it is something else. */
export function diskTroubleCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return trouble.test(code) ? code : undefined;
}
