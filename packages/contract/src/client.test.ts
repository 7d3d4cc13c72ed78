import { describe, expect, it } from 'vitest';
import { addressOf, createClient, fileAddress, isFileReply, routes, type Fetch, type Route } from './index.ts';

const table: [string, Route][] = Object.entries(routes);
const answering = (status: number, content: unknown): Fetch => {
  return () => Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(content) });
};

describe('the route table', () => {
  it('has no two routes with one address', () => {
    const addresses = table.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ':x')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(table)(
    '%s: a schema for exactly the params in its path; a body only where there can be one',
    (_name, route) => {
      const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      const shape = route.params && 'shape' in route.params ? Object.keys(route.params.shape as object) : [];
      expect(shape.sort()).toEqual(names.sort());
      if (route.method === 'GET') expect(route.body).toBeUndefined();
      // Deleting may name what was on the screen.
      else if (route.method !== 'DELETE') expect(route.body).toBeDefined();
      expect(route.path).toMatch(/^\/api(\/(:[a-z]\w*|[a-z0-9-]+))+$/);
    },
  );
});

describe('the client', () => {
  it('fills params into the address, escaped', () => {
    expect(addressOf({ path: '/api/a/:election/b/:station' }, { election: 'PS 2027/x', station: 3 })).toBe(
      '/api/a/PS%202027%2Fx/b/3',
    );
    expect(fileAddress('getReport', { election: 'PS2027_X' as never, paper: 'na-31-2' })).toBe(
      '/api/elections/PS2027_X/papers/na-31-2',
    );
    expect(table.filter(([, route]) => isFileReply(route.reply)).length).toBeGreaterThan(3);
  });

  it('sends a file as it is, with its own type', async () => {
    const sent: unknown[] = [];
    const state = { state: 'stopped', sha256: 'a'.repeat(64) };
    const noting: Fetch = (address, { headers, body }) => {
      sent.push([address, headers['Content-Type'], body]);
      return answering(200, state)(address, { method: 'POST', headers });
    };
    const body = new Uint8Array([80, 75]);
    const reply = await createClient({ fetch: noting }).call('startVerification', { query: { name: 'a b.zip' }, body });
    expect(reply).toEqual({ ok: true, value: state });
    expect(sent).toEqual([['/api/verifications?name=a%20b.zip', 'application/zip', body]]);
  });

  it('parses a reply, and does not trust one of another shape', async () => {
    const good = { version: '1', opened: 'nothing', practiceAccounts: [] };
    const call = (content: unknown) => createClient({ fetch: answering(200, content) }).call('getStatus');
    expect(await call(good)).toEqual({ ok: true, value: good });
    await expect(call({ ...good, opened: 'wide' })).rejects.toThrow();
  });

  it('gives the server’s no as a value, and silence as unreachable', async () => {
    const problem = { kind: 'refusal', title: 't', status: 409, detail: 'd', code: 'entry.notYours', params: {} };
    const refused = await createClient({ fetch: answering(409, problem) }).call('getStatus');
    expect(refused).toEqual({ ok: false, error: problem });
    const silent = await createClient({ fetch: () => Promise.reject(new Error('down')) }).call('getStatus');
    expect(silent).toEqual({ ok: false, error: { kind: 'unreachable' } });
    const gateway = await createClient({ fetch: answering(502, '<html>') }).call('getStatus');
    expect(gateway).toEqual({ ok: false, error: { kind: 'unreachable' } });
  });
});
