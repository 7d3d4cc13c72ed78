// A day on which everything that is secret is a canary: afterwards none of them stands in the fault log, the ledger, or a reply; also where it
// went wrong with the body in hand. (The key of the count has its own: keys/secrecy.test.ts.)
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, routes, type Route } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { realWorld } from '../clock.ts';
import { startServer, type StartedServer } from '../start.ts';
import { heldIn, type Held } from '../testing/left-behind.ts';
import { ask, type Asked, type Asking } from './asking.testing.ts';

const canary = {
  first: 'kanarie-eerste-wachtwoord',
  next: 'kanarie-volgend-wachtwoord',
  typist: 'kanarie-van-de-invoerder',
  wrong: 'kanarie-verkeerd-getypt',
  planted: 'kanarie-in-elk-veld',
} as const;
const nowhere = {
  ...{
    election: 'PS2099_Nergens',
    station: 1,
    number: 999,
    field: 'votes.total',
    sha256: 'a'.repeat(64),
    other: 'b'.repeat(64),
  },
  ...{ paper: 'na-31-2', job: '0'.repeat(16), sequence: 1 },
};
const failing = { size: 0 };
const tokens = new Set<string>();
/** Of slips: their own reply tells them, once. */
const told: string[] = [];
const sizes = { password: 4, salt: 16, token: 32 } as const;

let folder: string;
let server: StartedServer;
let said = '';
let held: Held;

async function say(cookie: string, method: string, path: string, body?: unknown): Promise<Asked> {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const asking: Asking = { method, path, headers: { Cookie: cookie, ...json }, ...text };
  const reply = await ask(server.address, asking);
  const set = /^telstaat=([^;]+)/.exec(reply.headers['set-cookie']?.[0] ?? '')?.[1];
  if (set !== undefined) tokens.add(set);
  const { 'set-cookie': _own, ...headers } = reply.headers;
  const slip = /"temporaryPassword":"([^"]+)"/.exec(reply.text)?.[1];
  if (slip === undefined) said += `${JSON.stringify(headers)}\n${reply.text}\n`;
  else told.push(slip);
  return reply;
}

const cookieOf = (reply: Asked): string => reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';

/** The same, while chance fails for draws of this size: the handler throws with the body in hand. */
async function fails(size: number, cookie: string, method: string, path: string, body: unknown): Promise<void> {
  failing.size = size;
  expect((await say(cookie, method, path, body)).status).toBe(500);
  failing.size = 0;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-canaries-'));
  const random = (size: number): Uint8Array => {
    if (size === failing.size) throw Object.assign(new Error(`No chance for ${size}`), { input: canary });
    return realWorld.random(size);
  };
  server = unwrap(await startServer({ folder, port: 0, world: { ...realWorld, random } }));
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

it('a tour goes along every route, every password, and every place where chance can fail', async () => {
  const [username, other] = ['beheer', 'ine'];
  const { first, next, typist, wrong } = canary;
  await fails(sizes.salt, '', 'POST', '/api/administrators', { username, fullName: '', password: first });
  const made = await say('', 'POST', '/api/administrators', { username, fullName: '', password: first });
  expect(made.status).toBe(200);
  expect((await say('', 'POST', '/api/logins', { username, password: wrong })).status).toBe(401);
  expect((await say('', 'POST', '/api/logins', { username: wrong, password: wrong })).status).toBe(401);
  expect((await say('', 'POST', '/api/logins', `{"password": "${wrong}"`)).status).toBe(422);
  await fails(sizes.token, '', 'POST', '/api/logins', { username, password: first });
  const in1 = cookieOf(await say('', 'POST', '/api/logins', { username, password: first }));
  const own = '/api/logins/current/password';
  await fails(sizes.salt, in1, 'PUT', own, { current: first, password: next });
  expect((await say(in1, 'PUT', own, { current: wrong, password: next })).status).toBe(409);
  const in2 = cookieOf(await say(in1, 'PUT', own, { current: first, password: next }));
  const person = { username: other, fullName: '', role: 'typist' };
  await fails(sizes.password, in2, 'POST', '/api/people', person);
  expect((await say(in2, 'POST', '/api/people', person)).status).toBe(200);
  const in3 = cookieOf(await say('', 'POST', '/api/logins', { username: other, password: told[0] }));
  const in4 = cookieOf(await say(in3, 'PUT', own, { current: told[0], password: typist }));
  expect((await say(in4, 'GET', '/api/my-drafts')).status).toBe(200);
  await everyRoute(in2);
  await everyRoute(in4);
  held = await heldIn(folder);
}, 60_000);

/** Something planted in every member that any body has, and in members that none has. */
async function everyRoute(cookie: string): Promise<void> {
  const members = ['username', 'password', 'current', 'fullName', 'reason', 'folder', 'file', 'text', 'kanarie'];
  const body = Object.fromEntries(members.map((member) => [member, canary.planted]));
  for (const [name, route] of Object.entries(routes) as [string, Route][])
    if (name !== 'logOut') await say(cookie, route.method, addressOf(route, nowhere), route.body ? body : undefined);
}

/** Everything that nobody may find, by what it is. */
function secrets(): readonly (readonly [string, string])[] {
  const hashes = Object.values(held.tables).flatMap((rows) =>
    rows.flatMap((row) => row.match(/argon2id\$[^"]+/g) ?? []),
  );
  expect(new Set(hashes).size).toBe(2);
  expect(tokens.size).toBeGreaterThanOrEqual(5);
  const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');
  return [
    ...Object.entries(canary),
    ...told.map((slip) => ['slip', slip] as const),
    ...hashes.map((hash) => ['hash', hash.split('$').at(-1) ?? hash] as const),
    ...[...tokens].flatMap((token) => [['token', token] as const, ['digest of a token', digestOf(token)] as const]),
  ];
}

const found = (text: string): readonly string[] =>
  secrets().flatMap(([what, secret]) => (text.includes(secret) ? [what] : []));

it('none of it stands in a reply', () => {
  expect(said.length).toBeGreaterThan(10_000);
  expect(found(said)).toEqual([]);
});

it('none of it stands in the fault log, which holds every fault', () => {
  const faults = readFileSync(join(folder, 'telstaat-fouten.log'), 'utf8');
  for (const size of Object.values(sizes)) expect(faults).toContain(`No chance for ${size}`);
  expect(found(faults)).toEqual([]);
});

it('none of it stands in the ledger', () => {
  const rows = held.tables['ledger'] ?? [];
  const log = rows.map((row) => Buffer.from((JSON.parse(row) as { payload: string }).payload, 'hex').toString('utf8'));
  expect(log.join('\n')).toContain('"actor"');
  expect(found(log.join('\n'))).toEqual([]);
  expect(found(rows.join('\n'))).toEqual([]);
});

it('of passwords only the hash is kept, of tokens only the digest', () => {
  const all = Object.values(held.tables).flat().join('\n');
  const kept = new Set(found(all));
  expect(kept).toEqual(new Set(['hash', 'digest of a token']));
});
