// Every route, asked by a page that is not ours: refused before anything else is looked at. And the ways that are ours work.
import { hostname } from 'node:os';
import { addressOf, routes, type Route } from '@telstaat/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, openPracticeHall, type Hall } from '../testing/hall.ts';
import { practicePassword } from '@telstaat/practice';
import { ask } from './asking.testing.ts';

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
const table: [string, Route][] = Object.entries(routes);

let hall: Hall;
let port: string;
let cookie: string;
beforeAll(async () => {
  hall = await openPracticeHall();
  ({ port } = new URL(hall.address));
  const body = { username: 'coordinator', password: practicePassword };
  cookie = cookieOf(await hall.visitor().send('POST', '/api/logins', body));
});
afterAll(() => hall.close());

const foreign: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['another site', { Origin: 'https://example.org' }],
  ['a page without a place of its own', { Origin: 'null' }],
  ['another program on this machine', { Origin: 'http://127.0.0.1:1' }],
  ['a browser that says it is another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a browser that says it is another port', { 'Sec-Fetch-Site': 'same-site' }],
  ['a name that somebody points here', { Host: 'example.org' }],
  ['a name that begins like ours', { Host: '127.0.0.1.example.org' }],
  ['a name with ours in front', { Host: '127.0.0.1@example.org' }],
  ['no name at all', { Host: ':80' }],
];

describe.each(foreign)('refused: %s', (_, headers) => {
  it.each(table)('%s', async (_name, route) => {
    const isJson = route.body !== undefined;
    const reply = await ask(hall.address, {
      method: route.method,
      path: addressOf(route, nowhere),
      headers: { Cookie: cookie, ...(isJson ? { 'Content-Type': 'application/json' } : {}), ...headers },
      ...(isJson ? { body: '{}' } : {}),
    });
    expect([reply.status, reply.code]).toEqual([403, 'access.otherOrigin']);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
});

const ours = (): readonly Readonly<Record<string, string>>[] => [
  {},
  { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' },
  { 'Sec-Fetch-Site': 'none' },
  // The hall's own network: by address, or by the name of the machine.
  { Host: `192.168.1.20:${port}`, Origin: `http://192.168.1.20:${port}` },
  { Host: `[fd00::20]:${port}`, Origin: `http://[fd00::20]:${port}` },
  { Host: `localhost:${port}`, Origin: `http://localhost:${port}` },
  { Host: `${hostname()}:${port}`, Origin: `http://${hostname().toLowerCase()}:${port}` },
];

it('a page of ours is answered, in the hall too', async () => {
  for (const headers of ours()) {
    const reply = await ask(hall.address, { path: '/api/logins/current', headers: { Cookie: cookie, ...headers } });
    expect([headers, reply.status]).toEqual([headers, 200]);
  }
});

it.each(table.filter(([, route]) => route.body))(
  'a form of another site cannot write a body for %s',
  async (_, route) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { Cookie: cookie, 'Content-Type': type };
      const reply = await ask(hall.address, { method: route.method, path: addressOf(route, nowhere), headers, body: '{}' }); // prettier-ignore
      expect([401, 403, 422]).toContain(reply.status);
      if (reply.status === 422) expect(reply.code).toBe(route.takes ? 'body.notZip' : 'body.notJson');
    }
  },
);

it('what changes something is never a GET, and always has a body or is a DELETE', () => {
  for (const [name, { method, body }] of table)
    expect([name, method === 'POST' || method === 'PUT' ? body !== undefined : true]).toEqual([name, true]);
});
