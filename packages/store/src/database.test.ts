// What a full disk does to the work in hand: it is told as what it is, nothing of it is kept, and work goes on once there is room.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kyselyOn, openFile, runner } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'telstaat-database-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a full disk', async () => {
  const database = openFile(join(folder, 'vol.db'));
  database.exec('create table things (thing blob not null) strict');
  const room = (pages: number): unknown => database.pragma(`max_page_count = ${pages}`);
  const kysely = kyselyOn(database);
  const run = runner(kysely, () => new Uint8Array(32));
  const put = (bytes: number): Promise<void> =>
    run('begin immediate', async () => {
      database.prepare('insert into things values (zeroblob(1))').run();
      database.prepare('insert into things values (zeroblob(?))').run(bytes);
      await Promise.resolve();
    });
  const kept = (): unknown => database.prepare('select count(*) from things').pluck().get();
  room(8);
  await expect(put(1_000_000)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect([kept(), database.inTransaction]).toEqual([0, false]);
  room(1_000_000);
  await put(1_000_000);
  expect(kept()).toBe(2);
  await kysely.destroy();
});
