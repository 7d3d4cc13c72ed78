// Backups from the command line: made while a server runs, listed, rehearsed, restored where none runs; and a plain sentence for what cannot be.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '@telstaat/core';
import { createApplication, type Application } from '@telstaat/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
const data = folder.at('data');
const stick = folder.at('stick');
let server: Application;
let backup = '';
afterAll(folder.remove);
beforeAll(async () => {
  server = createApplication({ folder: data });
  unwrap(await server.workplace.openExisting());
  unwrap(await server.call('openPractice', { body: {} }));
});

const said = async (...words: readonly string[]) => {
  const { code, out, err } = await telstaat(...words);
  return { code, out: out.toString(), err };
};

test('one is made while the server runs, in the known folder or in one that is named', async () => {
  const made = await said('backup', '--data', data);
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.out).toMatch(
    /Reservekopie gemaakt en gecontroleerd: .*reservekopieën\/oefening-.*\n {2}SHA-256: [0-9a-f]{64}\n$/,
  );
  rmSync(stick, { recursive: true, force: true });
  expect(await said('backup', '--data', data, '--to', stick)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is er niet'),
  });
  folder.put('stick-is-a-file', '');
  expect((await said('backup', '--data', data, '--to', folder.at('stick-is-a-file'))).code).toBe(2);
  expect(await said('backup', '--data', data, '--to', data)).toMatchObject({
    code: 2,
    err: expect.stringContaining('in de gegevensmap zelf'),
  });
  expect(await said('backup', '--data', folder.at('leeg'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('geen gegevens'),
  });
  const own = join(data, 'reservekopieën');
  backup = join(own, readdirSync(own).find((name) => name.endsWith('.sqlite')) ?? '');
});

test('they are listed with what is in them', async () => {
  const { code, out } = await said('restore', '--data', data);
  expect([code, out]).toEqual([0, expect.stringContaining(`${backup}: gecontroleerd`)]);
  expect(out).toMatch(/Provinciale Staten Oefenprovincie 2027: 0 van 8 stembureaus definitief/);
  expect((await said('restore', '--data', folder.at('leeg'))).out).toContain('geen reservekopieën gevonden');
});

test('a rehearsal goes while the server runs; a restore does not', async () => {
  const rehearsed = await said('restore', '--data', data, '--from', backup);
  expect([rehearsed.code, rehearsed.out]).toEqual([
    0,
    expect.stringContaining('Geoefend: deze reservekopie kan worden teruggezet'),
  ]);
  const refused = await said('restore', '--data', data, '--from', backup, '--yes');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Telstaat draait nog')]);
  expect(unwrap(await server.call('getStatus')).opened).toBe('practice');
  await server.close();
});

test('it is restored, and what was there is kept; also of a damaged database, and on another computer', async () => {
  const restored = await said('restore', '--data', data, '--from', backup, '--yes');
  expect([restored.code, restored.err]).toEqual([0, '']);
  expect(restored.out).toMatch(/Teruggezet: \d+ gebeurtenissen\.[^]*is bewaard als .*oefening-voor-herstel-/);
  const database = join(data, 'oefening.sqlite');
  const bytes = readFileSync(database);
  writeFileSync(database, bytes.fill(7, 4096, 60_000));
  expect(await said('backup', '--data', data)).toMatchObject({ code: 2 });
  expect((await said('restore', '--data', data, '--from', backup, '--yes', '--lang', 'en')).out).toMatch(/^Restored: /);
  expect((await said('restore', '--data', folder.at('reserve'), '--from', backup, '--yes')).code).toBe(0);
  const reserve = createApplication({ folder: folder.at('reserve') });
  unwrap(await reserve.workplace.openExisting());
  expect(unwrap(await reserve.call('getStatus')).opened).toBe('practice');
  await reserve.close();
});

test('what is no backup is refused', async () => {
  const text = folder.put('brief.sqlite', 'Dit is geen reservekopie.\n');
  expect(await said('restore', '--data', data, '--from', text, '--yes')).toMatchObject({
    code: 2,
    err: expect.stringContaining('geen bestand van Telstaat'),
  });
  expect(await said('restore', '--data', data, '--from', folder.at('weg'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('is er niet'),
  });
});
