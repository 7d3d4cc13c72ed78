// Everything that a data folder holds at one moment, to see that a refusal left nothing behind: each table's rows, and each file.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { copyDatabase } from '@telstaat/store';

export interface Held {
  /** Rows as JSON, by table. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Path and size of each file that is not a database in use. */
  readonly files: readonly string[];
}

export async function heldIn(folder: string): Promise<Held> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names
    .filter((name) => !/^[^/]+\.sqlite(-wal|-shm)?$/.test(name))
    .map((name) => ({ name, found: statSync(join(folder, name)) }))
    .map(({ name, found }) => `${name} ${found.isFile() ? found.size : 'folder'}`);
  const tables: Record<string, readonly string[]> = {};
  for (const name of names.filter((each) => /^[^/]+\.sqlite$/.test(each)))
    Object.assign(tables, await rowsOf(join(folder, name)));
  return { tables, files };
}

/** Of a copy: two libraries may not hold one database in one process. */
async function rowsOf(path: string): Promise<Record<string, readonly string[]>> {
  const place = mkdtempSync(join(tmpdir(), 'telstaat-held-'));
  const copy = join(place, 'copy.sqlite');
  await copyDatabase({ from: path, to: copy });
  const database = new DatabaseSync(copy, { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
    return Object.fromEntries(
      tables.map(({ name }) => [
        String(name),
        database
          .prepare(`select * from "${String(name)}"`)
          .all()
          .map((row) => JSON.stringify(row, (_key, value: unknown) => asText(value))),
      ]),
    );
  } finally {
    database.close();
    rmSync(place, { recursive: true });
  }
}

function asText(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}

/** Tables whose rows differ, and files that came, went or grew. */
export function differencesOf(before: Held, after: Held): readonly string[] {
  const names = new Set([...Object.keys(before.tables), ...Object.keys(after.tables)]);
  const tables = [...names].filter((name) => before.tables[name]?.join('\n') !== after.tables[name]?.join('\n'));
  const files = [
    ...before.files.filter((file) => !after.files.includes(file)),
    ...after.files.filter((file) => !before.files.includes(file)),
  ];
  return [...tables.map((name) => `table ${name}`), ...files.map((file) => `file ${file}`)];
}
