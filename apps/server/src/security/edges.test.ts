// The edges of HTTP: what every reply tells the browser, bodies that are too large or no JSON, addresses that are not there, paths that want out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressOf, routes, type Route } from '@telstaat/contract';
import { practicePassword } from '@telstaat/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp, listen, type RunningServer } from '../http.ts';
import { cookieOf, openPracticeHall, personAt, type Hall } from '../testing/hall.ts';
import { programVersion } from '../version.ts';
import { guesses } from './allowances.ts';
import { ask } from './asking.testing.ts';

const table: [string, Route][] = Object.entries(routes);
const page = '<!doctype html><title>Telstaat</title>';
const secret = 'geheim van de machine';

let hall: Hall;
let place: string;
let server: RunningServer;
let cookie: string;
beforeAll(async () => {
  hall = await openPracticeHall();
  place = mkdtempSync(join(tmpdir(), 'telstaat-edges-'));
  mkdirSync(join(place, 'web', 'assets'), { recursive: true });
  writeFileSync(join(place, 'web', 'index.html'), page);
  writeFileSync(join(place, 'web', 'assets', 'app.js'), '1');
  writeFileSync(join(place, 'web', '.verborgen'), secret);
  writeFileSync(join(place, 'geheim.txt'), secret);
  const http = createHttp({ application: hall.application, webFolder: join(place, 'web') });
  server = await listen(http, { host: '127.0.0.1', port: 0 });
  const body = { username: 'coordinator', password: practicePassword };
  cookie = cookieOf(await personAt(server.address).send('POST', '/api/logins', body));
});
afterAll(async () => {
  await server.stop();
  await hall.close();
  rmSync(place, { recursive: true });
});

const json = { 'Content-Type': 'application/json' };

describe('every reply', () => {
  const pages = ['/', '/overzicht', '/assets/app.js', '/nergens.txt', '/openapi.json', '/%zz', '/%00'];
  const calls = ['/api/status', '/api/logins/current', '/api/nergens', '/api/elections/%zz', '/api/people/niemand'];

  it.each([...pages, ...calls])('%s: runs nothing of others, is in nobody’s frame, guesses no type', async (path) => {
    const { headers } = await ask(server.address, { path, headers: { Cookie: cookie } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it.each(calls)('%s is kept by no cache', async (path) => {
    const { headers } = await ask(server.address, { path, headers: { Cookie: cookie } });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a paper may be shown in a page of ours, and in no other', async () => {
    const sheet = await ask(server.address, { path: '/api/keys/sheet', headers: { Cookie: cookie } });
    expect([sheet.status, sheet.headers['content-type'], sheet.headers['x-frame-options']]).toEqual([
      200,
      'application/pdf',
      'SAMEORIGIN',
    ]);
    expect(sheet.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(sheet.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''[\w.%-]+$/);
  });
});

describe('a no', () => {
  const wrong = [
    { path: '/api/nergens' },
    { path: '/api/elections/%zz' },
    { path: '/%zz' },
    { path: '/nergens.txt' },
    { method: 'POST', path: '/api/logins', headers: json, body: '{"username": "x", ' },
    { method: 'POST', path: '/api/logins', headers: json, body: '{}' },
    { method: 'PATCH', path: '/api/logins' },
  ];

  it.each(wrong)('%o tells nothing of the inside', async (asking) => {
    const { status, text } = await ask(server.address, asking);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\.ts\b|\bat \w+ |express|Error|SyntaxError/);
    expect(text).not.toContain(programVersion);
    expect(text).not.toContain(place);
  });
});

describe('an address', () => {
  it.each(table)('%s is there for its methods only, and says which', async (_, route) => {
    const there = new Set(table.filter(([, { path }]) => path === route.path).map(([, { method }]) => method));
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      if ((there as ReadonlySet<string>).has(method)) continue;
      const reply = await ask(server.address, { method, path: route.path.replaceAll(/:\w+/g, '1'), headers: { Cookie: cookie } }); // prettier-ignore
      expect([method, reply.status, reply.code]).toEqual([method, 405, 'access.otherMethod']);
      expect(new Set(String(reply.headers.allow).split(', '))).toEqual(
        new Set(there.has('GET') ? [...there, 'HEAD'] : there),
      );
    }
  });

  it('that no route has does not exist, whoever asks', async () => {
    for (const path of ['/api', '/api/', '/api/nergens', '/api/status/extra', '/api/../geheim', '//api//status'])
      expect([path, (await ask(server.address, { path, headers: { Cookie: cookie } })).text.includes('"version"')]).toEqual([path, false]); // prettier-ignore
    expect((await ask(server.address, { path: '/api/nergens' })).code).toBe('access.notFound');
  });

  it.each([
    '/../geheim.txt',
    '/../../../../../../etc/passwd',
    '/assets/../../geheim.txt',
    '/%2e%2e/geheim.txt',
    '/%2e%2e%2fgeheim.txt',
    '/..%2fgeheim.txt',
    '/..%5cgeheim.txt',
    '/assets/..%5c..%5cgeheim.txt',
    '/assets/%252e%252e/%252e%252e/geheim.txt',
    '/assets//..//..//geheim.txt',
    '//geheim.txt',
    '/./../geheim.txt',
    '/geheim.txt%00.html',
    '/.verborgen',
    '/%2everborgen',
  ])('%s leads nowhere outside the pages', async (path) => {
    const { status, text } = await ask(server.address, { path });
    expect(text).not.toContain(secret);
    expect(text).not.toContain('root:');
    expect([404, 200]).toContain(status);
    if (status === 200) expect(text).toBe(page);
  });
});

describe('a body', () => {
  const logIn = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
    ask(server.address, { method: 'POST', path: '/api/logins', headers: { ...json, ...headers }, body });

  it.each<readonly [string, string | Uint8Array, Readonly<Record<string, string>>, string]>([
    ['no JSON', 'username=x', {}, 'body.notJson'],
    ['half of it', '{"username": "x"', {}, 'body.notJson'],
    ['deeper than anything', '['.repeat(10_000), {}, 'body.notJson'],
    ['in another character set', '{}', { 'Content-Type': 'application/json; charset=iso-8859-1' }, 'body.notJson'],
    ['packed', gzipSync(Buffer.alloc(2 ** 20, ' ')), { 'Content-Encoding': 'gzip' }, 'body.notJson'],
    ['large, from somebody without a login', `{"username": "${'x'.repeat(20_000)}"}`, {}, 'body.tooLarge'],
    ['with keys that nobody asked for', '{"username": "x", "password": "y", "__proto__": {"role": 1}}', {}, 'body.unknownKey'],
  ])('%s is a complaint', async (_, body, headers, code) => {
    expect(await logIn(body, headers)).toMatchObject({ status: 422, code });
  }); // prettier-ignore

  it('larger than a sheet can be is not taken, of who is logged in', async () => {
    const headers = { ...json, Cookie: cookie };
    const body = JSON.stringify({ location: 'x'.repeat(1_100_000) });
    const path = addressOf(routes.setSessionDetails, { election: 'PS2099_Nergens' });
    expect(await ask(server.address, { method: 'PUT', path, headers, body })).toMatchObject({ code: 'body.tooLarge' });
  });

  it('is not read of who may not send it: the answer comes before the body', async () => {
    for (const [name, route] of table.filter(([, each]) => each.body && each.access !== 'public')) {
      const path = route.path.replaceAll(/:\w+/g, '1');
      const headers = { ...json, 'Content-Length': '900000' };
      expect([name, await statusWithoutBody(route.method, path, headers)]).toEqual([name, 401]);
    }
  });

  /** Says that a body will come, and waits for the answer without sending it. */
  async function statusWithoutBody(method: string, path: string, headers: Record<string, string>): Promise<number> {
    const { port } = new URL(server.address);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...headers }).map(
          ([name, value]) => `${name}: ${value}`,
        );
        socket.write(`${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
      });
      socket.once('data', (data) => {
        socket.destroy();
        resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(data.toString('latin1'))?.[1]));
      });
      socket.once('error', reject);
    });
  }
});

describe('a program on this machine that passes on the requests of others', () => {
  const firstSteps = table.filter(([, route]) => route.onlyThisMachine);
  const begin = (headers: Readonly<Record<string, string>>) =>
    ask(hall.address, {
      method: 'POST',
      path: '/api/administrators',
      headers: { ...json, ...headers },
      body: JSON.stringify({ username: 'x', fullName: '', password: 'te kort' }),
    });

  it.each([
    { 'X-Forwarded-For': '192.168.1.77' },
    { 'X-Forwarded-Proto': 'https' },
    { 'x-forwarded-host': 'telling' },
    { Forwarded: 'for=192.168.1.77;proto=http' },
    { Via: '1.1 proxy' },
    { 'X-Real-IP': '127.0.0.1' },
  ])('does not make its visitors this machine: %j', async (headers) => {
    for (const [name, route] of firstSteps) {
      const asked = { method: route.method, path: route.path, headers: { ...json, ...headers }, body: '{}' };
      const reply = await ask(hall.address, asked);
      expect([name, reply.status, reply.code]).toEqual([name, 403, 'access.passedOn']);
    }
  });

  it('is seen too when it says nothing but speaks HTTP/1.0', async () => {
    const { hostname, port } = new URL(hall.address);
    const body = '{}';
    const head = [
      'POST /api/practice HTTP/1.0',
      `Host: ${hostname}:${port}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write([...head, '', body].join('\r\n')));
      let text = '';
      socket.on('data', (part) => (text += part.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.\d 403 /);
    expect(said).toContain('access.passedOn');
  });

  it('is no matter to the others: who is at this machine begins, and everybody logs in', async () => {
    expect((await begin({})).code).not.toBe('access.passedOn');
    const passed = { 'X-Forwarded-For': '192.168.1.77' };
    expect((await ask(hall.address, { path: '/api/status', headers: passed })).status).toBe(200);
  });
});

describe('another machine', () => {
  let elsewhere: Server;
  let address: string;
  let now = 0;
  beforeAll(async () => {
    // As a request over the network looks to the application.
    const app = createHttp({ application: hall.application, clock: () => now });
    elsewhere = createServer((request, response) => {
      const remoteAddress = String(request.headers['x-from'] ?? '192.168.1.77');
      Object.defineProperty(request.socket, 'remoteAddress', { value: remoteAddress, configurable: true });
      app(request, response);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  });
  afterAll(() => elsewhere.close());

  const guess = (username: string, from = '192.168.1.77', password = 'niet-dit-wachtwoord') =>
    ask(address, {
      method: 'POST',
      path: '/api/logins',
      headers: { ...json, 'X-From': from },
      body: JSON.stringify({ username, password }),
    });

  it('cannot begin a count, open a practice or put a backup back: whoever was first would own the count', async () => {
    for (const [name, route] of table) {
      // What somebody without an account may do from elsewhere: log in, and have a package checked.
      const isForAll = name === 'logIn' || route.path.startsWith('/api/verifications');
      const isFirstStep = route.access === 'public' && route.method !== 'GET' && !isForAll;
      expect([name, route.onlyThisMachine === true]).toEqual([name, isFirstStep]);
      if (!isFirstStep) continue;
      const reply = await ask(address, { method: route.method, path: route.path, headers: json, body: '{}' });
      expect([name, reply.status, reply.code]).toEqual([name, 403, 'access.onlyThisMachine']);
    }
  });

  it('can try one password at so many accounts and no more; others log in meanwhile; time gives it back', async () => {
    for (let time = 0; time < guesses.most; time += 1)
      expect((await guess(`naam${time}`)).code).toBe('access.wrongPassword');
    const refused = await guess('naam-en-nog-een');
    expect([refused.status, refused.code, refused.headers['retry-after']]).toEqual([429, 'access.tooMany', '1']);
    expect((await guess('coordinator', '192.168.1.77', practicePassword)).code).toBe('access.tooMany');
    expect((await guess('coordinator', '192.168.1.78', practicePassword)).status).toBe(200);
    now += guesses.every;
    expect((await guess('coordinator', '192.168.1.77', practicePassword)).status).toBe(200);
    // Right was no guess: it is there again.
    expect((await guess('coordinator', '192.168.1.77', practicePassword)).status).toBe(200);
  });
});
