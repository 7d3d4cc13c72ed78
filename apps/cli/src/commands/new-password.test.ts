// A new password at the machine itself: refused while Telstaat runs, told once, and it logs in.
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTelstaat, telstaat, temporaryFolder, type Running } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const running: Running[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

const data = folder.at('data');
const password = 'kanarie-van-de-beheerder';

async function serve() {
  const child = startTelstaat(['serve', '--data', data, '--port', '0']);
  running.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(said.toString())?.[0] ?? '';
  const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await reply.json()) as Record<string, unknown>;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  return { post, stop };
}

const newPassword = (...words: readonly string[]) => telstaat('new-password', '--data', data, ...words);

beforeAll(async () => {
  const server = await serve();
  await server.post('api/administrators', { username: 'beheer', fullName: 'Bea', password });
  await server.stop();
});

test('is refused while Telstaat runs', async () => {
  const server = await serve();
  const refused = await newPassword('--account', 'beheer');
  expect([refused.code, refused.out.toString()]).toEqual([2, '']);
  expect(refused.err).toContain('Stop Telstaat eerst');
  await server.stop();
});

test('is refused to another name, and says which there are', async () => {
  const other = await newPassword('--account', 'bea', '--lang', 'en');
  expect([other.code, other.out.toString()]).toEqual([2, '']);
  expect(other.err).toContain('There is: beheer.');
});

test('is told once, and an administrator who forgot the own gets in with it', async () => {
  const made = await newPassword('--account', 'BEHEER');
  expect(made.code).toBe(0);
  const told = /^Tijdelijk wachtwoord voor beheer: (\S+)\n$/.exec(made.out.toString())?.[1] ?? '';
  expect(told).toMatch(/^[a-z]+(-[a-z]+){3}$/);
  expect(made.err).toContain('Sleutel vervangen');
  const server = await serve();
  const old = await server.post('api/logins', { username: 'beheer', password });
  expect(old).toMatchObject({ code: 'access.wrongPassword' });
  const login = await server.post('api/logins', { username: 'beheer', password: told });
  expect(login).toMatchObject({ username: 'beheer', mustChangePassword: true });
  await server.stop();
});

test('a folder without data is said in words', async () => {
  const ended = await telstaat('new-password', '--data', folder.at('weg'), '--account', 'beheer');
  expect(ended.code).toBe(2);
  expect(ended.err).toContain('geen gegevens van Telstaat');
});
