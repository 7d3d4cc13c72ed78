// One server per data folder. The lock is one of the operating system, on a small file beside the data: it ends with the process that holds it, however
// that ends, so none is ever left behind.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { err, ok, type Result } from '@telstaat/core';
import { problemOf } from './database.ts';
import type { StoreProblem } from './migrate.ts';

export interface Slot {
  release(): void;
}

/** Milliseconds: who stops just now gets the time for it. */
const patience = 500;

/** Takes a data folder that is there for this process, until it is released or the process ends; refused when another has it. */
export function takeSlot(folder: string): Result<Slot, StoreProblem> {
  let database: Sqlite.Database | undefined;
  try {
    const held = (database = new Sqlite(join(folder, 'telstaat.slot'), { timeout: patience }));
    // Nothing is ever written: the file stays empty, and a full disk does not matter.
    held.exec('begin exclusive');
    heldSlots.add(held);
    return ok({
      release: () => {
        heldSlots.delete(held);
        held.close();
      },
    });
  } catch (error) {
    database?.close();
    return err(error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY' ? inUse : problemOf(error));
  }
}

/** A database that nobody refers to is closed when memory is swept, and its lock is gone: each is referred to until it is released. */
const heldSlots = new Set<Sqlite.Database>();

const inUse: StoreProblem = {
  code: 'inUse',
  text: {
    nl: 'Telstaat draait al met de gegevens in deze map. Gebruik het venster dat al open is, of stop Telstaat daar eerst.',
    en: 'Telstaat runs with the data in this folder already. Use the window that is open, or stop Telstaat there first.',
  },
};
