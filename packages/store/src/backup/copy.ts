// An online copy: what the database holds at one moment, while others go on writing to it. And a database as one file, to move or to hash.
import Sqlite from 'better-sqlite3';

export interface CopyOptions {
  /** Path of the database that is in use. */
  readonly from: string;
  /** Path of the copy; a file that is there is overwritten. */
  readonly to: string;
  /** Pages copied, of so many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** So many pages (4 KB each) at a time; between them others get their turn. */
const pagesAtATime = 250;

/**
 * Copies a database that is in use. The copy is of one moment: a transaction of our own holds the snapshot, so writers neither wait nor make the
 * copy begin anew. Rejects with what sqlite or the disk says.
 */
export async function copyDatabase({ from, to, onProgress }: CopyOptions): Promise<void> {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true });
  try {
    source.pragma('busy_timeout = 5000');
    source.exec('begin');
    // A transaction begins with its first look.
    source.prepare('select count(*) from sqlite_master').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress?.(totalPages - remainingPages, totalPages);
        return pagesAtATime;
      },
    });
  } finally {
    source.close();
  }
  foldJournal(to);
}

/** Brings a database that nobody has open into one file: what stands in its journal is written into it. Throws when it cannot. */
export function foldJournal(path: string): void {
  const database = new Sqlite(path, { fileMustExist: true });
  try {
    database.pragma('wal_checkpoint(truncate)');
    const mode = database.pragma('journal_mode = delete', { simple: true });
    if (mode !== 'delete') throw new Error(`${path} is in use: its journal cannot be folded in`);
  } finally {
    database.close();
  }
}
