// The secret that the operating system keeps reaches the server through its input, opens the key at the next start, and is seen nowhere.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const secret = 'ab'.repeat(32);
const data = folder.at('data');

async function serve() {
  const main = join(import.meta.dirname, '../main.ts');
  const words = ['serve', '--data', data, '--port', '0', '--machine-secret'];
  const child = spawn(process.execPath, [main, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  stops.push(() => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  await vi.waitFor(() => expect(said).toMatch(/http:\S+\n/), 20_000);
  const base = /http:\S+(?=\/\n)/.exec(said)?.[0] ?? '';
  return { child, base, said: () => said };
}

function browserAt(base: string): Client {
  let cookie = '';
  return createClient({
    base,
    fetch: async (url, init) => {
      const reply = await fetch(url, { ...init, headers: { ...init.headers, Cookie: cookie } });
      cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return reply;
    },
  });
}

async function ended(running: Awaited<ReturnType<typeof serve>>): Promise<void> {
  const closed = once(running.child, 'close');
  running.child.kill('SIGTERM');
  expect((await closed)[0]).toBe(0);
  expect(running.said()).not.toContain(secret);
}

const stateOf = (client: Client) => client.call('getKeys').then((reply) => unwrap(reply));

test.skipIf(process.platform === 'win32')(
  'told once, it opens the key at the next start',
  async () => {
    const first = await serve();
    const administrator = browserAt(first.base);
    const password = 'sterke-wilg-aan-zee';
    const body = { username: 'beheer', fullName: '', password };
    unwrap(await administrator.call('createAdministrator', { body }));
    const person = { username: 'coor', fullName: '', role: 'coordinator' as const };
    const { temporaryPassword: current } = unwrap(await administrator.call('addPerson', { body: person }));
    first.child.stdin.write(`${secret}\n`);
    await vi.waitFor(async () => expect((await stateOf(administrator)).opensByMachine).toBe(true), 20_000);
    await ended(first);

    const second = await serve();
    const coordinator = browserAt(second.base);
    unwrap(await coordinator.call('logIn', { body: { username: 'coor', password: current } }));
    unwrap(await coordinator.call('changeOwnPassword', { body: { current, password: 'groene-brug-in-mist' } }));
    expect((await stateOf(coordinator)).state).toBe('locked');
    second.child.stdin.write(`${secret}\n`);
    await vi.waitFor(async () => expect((await stateOf(coordinator)).state).toBe('unlocked'), 20_000);
    await ended(second);

    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect(readFileSync(join(file.parentPath, file.name)).includes(secret), file.name).toBe(false);
  },
  90_000,
);

test.skipIf(process.platform === 'win32')(
  'a line that is no secret changes nothing, and none is waited for',
  async () => {
    const running = await serve();
    running.child.stdin.write('geen geheim\n');
    const status = await fetch(`${running.base}/api/status`);
    expect(status.status).toBe(200);
    await ended(running);
  },
);
