// Serving: one line with the address, the API behind it, and a clean end.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startTelstaat, telstaat, temporaryFolder, type Running } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const running: Running[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

async function serve(...words: readonly string[]) {
  const child = startTelstaat(['serve', ...words]);
  running.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const line = said.toString();
  return { child, line, address: /http:\S+/.exec(line)?.[0] ?? '' };
}

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly', async (signal) => {
  const data = folder.at(`data-${signal}/deep`);
  const { child, line, address } = await serve('--data', data, '--port', '0');
  expect(line).toMatch(/^Telstaat draait op http:\/\/127\.0\.0\.1:\d+\/\n$/);
  const status = await fetch(`${address}api/status`);
  expect(await status.json()).toMatchObject({ opened: 'nothing' });
  child.kill(signal);
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(0);
  expect(existsSync(data)).toBe(true);
});

test('a practice that was open is open again', async () => {
  const data = folder.at('practice');
  const first = await serve('--data', data, '--port', '0');
  const made = await fetch(`${first.address}api/practice`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(made.status).toBe(200);
  first.child.kill('SIGTERM');
  await once(first.child, 'close');
  const second = await serve('--data', data, '--port', '0', '--lang', 'en');
  expect(second.line).toMatch(/^Telstaat runs at /);
  const status = await fetch(`${second.address}api/status`);
  expect(await status.json()).toMatchObject({ opened: 'practice' });
});

test.skipIf(process.platform !== 'linux')('laptops of the hall find it at an address that is chosen', async () => {
  const { child, address } = await serve('--data', folder.at('hall'), '--port', '0', '--host', '127.0.0.2');
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  expect(address).toMatch(/^http:\/\/127\.0\.0\.2:\d+\/$/);
  expect((await fetch(`${address}api/status`)).status).toBe(200);
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(said).toContain('niet versleuteld');
  expect(said).toContain(`poort ${new URL(address).port} toelaat`);
});

test.each(['203.0.113.7', 'telzaal', '0'])(
  'an address that this machine does not have (%s) is said in words',
  async (host) => {
    const ended = await telstaat('serve', '--data', folder.at('elsewhere'), '--port', '0', '--host', host);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(`geen adres ${host}.`);
  },
);

test.skipIf(process.platform !== 'linux')('a folder that cannot be made is said in words', async () => {
  const ended = await telstaat('serve', '--data', '/proc/telstaat/diep', '--port', '0');
  expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('/proc/telstaat/diep is niet geschreven')]);
});

test('a port that is taken is said in words', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const ended = await telstaat('serve', '--data', folder.at('taken'), '--port', port);
  other.close();
  expect(ended.code).toBe(2);
  expect(ended.err).toContain(`Poort ${port} is al in gebruik.`);
});
