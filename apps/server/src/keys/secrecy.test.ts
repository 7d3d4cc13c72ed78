// No private part, password or locked key leaves in a reply, an event, the fault log or the state that follows from the log.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { makeKeyPair } from '@telstaat/seal';
import { pino, stdSerializers } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApplication, type Application } from '../application.ts';
import { realWorld } from '../clock.ts';
import { createHttp, listen, type RunningServer } from '../http.ts';

const passwords = ['kanarie-van-de-beheerder', 'kanarie-die-nieuw-is', 'kanarie-die-fout-is'] as const;
const machineSecret = 'c0ffee'.padEnd(64, '0');

let folder: string;
let application: Application;
let server: RunningServer;
let said = '';
let faults = '';
const drawn: Uint8Array[] = [];
let chanceFails = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-secrecy-'));
  const random = (size: number): Uint8Array => {
    if (chanceFails && size === 32) throw new Error('No chance');
    const bytes = realWorld.random(size);
    if (size === 32) drawn.push(bytes);
    return bytes;
  };
  application = createApplication({ folder, world: { ...realWorld, random } });
  const sink = new Writable({
    write(chunk, _encoding, done) {
      faults += String(chunk);
      done();
    },
  });
  const logger = pino({ level: 'trace', serializers: { error: stdSerializers.err } }, sink);
  server = await listen(createHttp({ application, logger }), { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.stop();
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

let cookie = '';

/** Asks as a browser does, and keeps everything that is said, but for the cookie itself. */
async function ask(method: string, path: string, body?: object): Promise<number> {
  const reply = await fetch(new URL(path, server.address), {
    method,
    headers: { Cookie: cookie, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  const bytes = Buffer.from(await reply.arrayBuffer());
  said += `${bytes.toString('latin1')}\n`;
  return reply.status;
}

it('after a tour along everything that touches the key, also when it goes wrong', async () => {
  const [first, changed, wrong] = passwords;
  const username = 'beheer';
  expect(await ask('POST', '/api/administrators', { username, fullName: '', password: first })).toBe(200);
  const place = application.workplace.opened;
  if (!place) throw new Error('Nothing is opened');
  await application.workplace.useMachineSecret(machineSecret);
  const wraps = await place.store.read((tx) =>
    Promise.all((['account:1', 'machine'] as const).map((owner) => tx.keys.wrap(1, owner))),
  );
  expect(wraps.filter((wrap) => wrap !== undefined)).toHaveLength(2);

  expect(await ask('POST', '/api/logins', { username, password: wrong })).toBe(401);
  expect(await ask('POST', '/api/logins', { username, password: first })).toBe(200);
  expect(await ask('PUT', '/api/logins/current/password', { current: first, password: changed })).toBe(200);
  expect(await ask('POST', '/api/keys', { replaces: 1, reason: 'Weg', password: wrong })).toBe(409);
  expect(await ask('POST', '/api/keys', { replaces: 1, reason: 'Weg', password: changed })).toBe(200);
  chanceFails = true;
  expect(await ask('POST', '/api/keys', { replaces: 2, reason: 'Weg', password: changed })).toBe(500);
  chanceFails = false;
  for (const path of [
    '/api/keys',
    '/api/keys/sheet',
    '/api/ledger/head',
    '/api/ledger/events',
    '/api/ledger/lines',
    '/api/people',
    '/api/backups',
  ])
    await ask('GET', path);
  expect(faults).toContain('No chance');

  const { store } = place;
  const events = await store.read((tx) => tx.ledger.after(0, 1000));
  const log = events.map(({ payload }) => Buffer.from(payload).toString('utf8')).join('\n');
  const replayed = JSON.stringify(await store.replay());
  const keys = await store.read((tx) => tx.keys.all());
  const seeds = drawn.filter((bytes) => keys.some(({ publicKey }) => makeKeyPair(bytes).publicKey === publicKey));
  expect(seeds).toHaveLength(2);
  const secrets = [
    ...passwords,
    machineSecret,
    ...seeds.flatMap((seed) =>
      (['hex', 'base64', 'base64url', 'latin1'] as const).map((as) => Buffer.from(seed).toString(as)),
    ),
    ...wraps.flatMap((wrap) => (wrap === undefined ? [] : [wrap, (JSON.parse(wrap) as { locked: string }).locked])),
  ];
  for (const [where, text] of Object.entries({ said, faults, log, replayed })) {
    expect(text.length, where).toBeGreaterThan(100);
    expect(
      secrets.filter((secret) => text.includes(secret)),
      where,
    ).toEqual([]);
  }
  expect(said).toContain(keys[0]?.publicKey);
});
