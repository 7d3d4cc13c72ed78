// Replaying, as a process of its own: equal, not equal, on a backup, while a server runs.
import { copyFileSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { createApplication } from '@telstaat/server';
import { unwrap } from '@telstaat/core';
import { copyDatabase } from '@telstaat/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
const application = createApplication({ folder: folder.path });
let backup = '';

beforeAll(async () => {
  unwrap(await application.call('openPractice', { body: {} }));
  backup = folder.at('kopie.db');
  await copyDatabase({ from: folder.at('oefening.sqlite'), to: backup });
});
afterAll(async () => {
  await application.close();
  folder.remove();
});

/** A copy in which somebody changed something with another tool. */
function changed(name: string, statement: string): string {
  const path = folder.at(name);
  copyFileSync(backup, path);
  const raw = new DatabaseSync(path);
  raw.exec('drop trigger ledger_no_update');
  raw.exec(statement);
  raw.close();
  return path;
}

test('a data folder of a running server: equal, and nothing is touched', async () => {
  const files = [folder.at('oefening.sqlite'), folder.at('oefening.sqlite-wal')];
  const before = files.map((file) => readFileSync(file));
  const ended = await telstaat('replay', '--data', folder.path);
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(ended.out.toString()).toMatch(/\(oefening\)\n {2}logboek: heel, \d+ gebeurtenissen\n[^]*entries +gelijk \(\d+ rijen\)/);
  expect(ended.out.toString()).toContain('De toestand volgt uit het logboek.');
  expect(files.map((file) => readFileSync(file))).toEqual(before);
}); // prettier-ignore

test('a backup, in English and as JSON', async () => {
  const said = await telstaat('replay', '--data', backup, '--lang', 'en');
  expect(said.code).toBe(0);
  expect(said.out.toString()).toContain('The state follows from the log.');
  const ended = await telstaat('replay', '--data', backup, '--json');
  expect(JSON.parse(ended.out.toString())).toMatchObject([{ practice: true, log: { ok: true }, beside: [] }]);
});

describe('what is not equal is told', () => {
  test.each([
    ['a number', `update stations set state = replace(state, '"number":', '"number":9') where number = (select min(number) from stations)`, /stations +ANDERS bij \S+ \d+: state\.number\n +bewaard: 9\d+\n +uit het logboek: \d+/],
    ['a row', `delete from sessions where election = (select min(election) from sessions)`, /sessions +ANDERS bij \S+\n +bewaard: niets/],
    ['an event', `update ledger set payload = cast('{}' as blob) where sequence = 7`, /KLOPT NIET vanaf gebeurtenis 7[^]*Gebeurtenis 7 kan niet worden nagespeeld/],
    ['an official file', `update source_files set bytes = x'00'`, /ANDERS: officieel bestand/],
  ])('%s', async (name, statement, said) => {
    const ended = await telstaat('replay', '--data', changed(`${name}.db`, statement));
    expect(ended.out.toString()).toMatch(said);
    expect(ended.out.toString()).toContain('De toestand volgt NIET uit het logboek.');
    expect(ended).toMatchObject({ code: 1, err: '' });
  }); // prettier-ignore
});

test('one election', async () => {
  const elections = await application.workplace.opened?.store.read((tx) => tx.elections.all());
  const ended = await telstaat('replay', '--data', backup, '--election', elections?.[0]?.id ?? '');
  expect(ended.code).toBe(0);
  expect(ended.out.toString()).not.toContain('accounts');
});

test.each([
  [['--data', folder.at('nergens')], /staan geen gegevens van Telstaat/],
  [['--data', import.meta.filename], /geen Telstaat-bestand/],
  [['--data', folder.path, '--election', 'PS2027_Nergens'], /staat niet in deze gegevens/],
  [[], /--data ontbreekt/],
])('%j cannot be used', async (words, said) => {
  const ended = await telstaat('replay', ...words);
  expect(ended.err).toMatch(said);
  expect(ended.code).toBe(2);
});
