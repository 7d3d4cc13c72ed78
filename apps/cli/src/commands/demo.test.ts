// A whole election day: what it leaves can be verified, repeated to the byte, read by our own tools, and not changed unnoticed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telstaat, temporaryFolder, type Ended } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const out = folder.at('demo');
let ended: Ended;
beforeAll(async () => {
  ended = await telstaat('demo', '--size', 'tiny', '--seed', '7', '--out', out, '--json');
}, 60_000);

const packages = (of = out): readonly string[] => readdirSync(of).filter((name) => name.endsWith('.zip'));

test('tells what it did', () => {
  expect(ended.code).toBe(0);
  const { elections } = JSON.parse(ended.out.toString()) as { readonly elections: readonly unknown[] };
  const expected = {
    stations: 3,
    verified: true,
    // One first entry and one second entry with a slip, and one paper that did not add up.
    tally: { returned: 1, differences: 2, entries: 3 * 2 + 4 },
  };
  expect(elections).toMatchObject([
    { id: 'PS2027_Oefenprovincie', lists: 3, ...expected },
    { id: 'AB2027_Oefenwaterschap', lists: 2, ...expected },
  ]);
});

test('leaves a package and the official files of each election, marked as practice', () => {
  expect(packages()).toHaveLength(2);
  expect(packages().every((name) => name.startsWith('OEFENING'))).toBe(true);
  expect(readdirSync(out).filter((name) => name.endsWith('.eml.xml'))).toHaveLength(6);
});

test('the same seed gives the same bytes', async () => {
  const again = folder.at('again');
  await telstaat('demo', '--seed', '7', '--out', again);
  expect(readdirSync(again)).toEqual(readdirSync(out));
  const changed = readdirSync(out).filter(
    (name) => !readFileSync(join(out, name)).equals(readFileSync(join(again, name))),
  );
  expect(changed).toEqual([]);
}, 60_000);

test('its files have no errors', async () => {
  const files = readdirSync(out).filter((name) => name.endsWith('.eml.xml'));
  expect((await telstaat('inspect', ...files.map((name) => join(out, name)))).code).toBe(0);
});

test('its packages verify, in words and as JSON', async () => {
  const [name = ''] = packages();
  const words = await telstaat('verify', join(out, name), '--lang', 'en');
  expect([words.code, words.err]).toEqual([0, '']);
  expect(words.out.toString()).toContain('The package is right.');
  const json = await telstaat('verify', join(out, name), '--json', '-');
  expect(JSON.parse(json.out.toString())).toMatchObject({
    verdict: 'passed',
    package: { practice: true, phase: 'results' },
    byHand: { stations: { present: [1, 2, 3] } },
  });
});

test.each([
  {
    what: 'a byte of the report',
    at: 'Model_Na31-2.pdf',
    change: (bytes: Buffer, at: number) => flip(bytes, at + 5000),
  },
  {
    what: 'a byte of a form',
    at: 'controle/formulieren/',
    change: (bytes: Buffer, at: number) => flip(bytes, at + 60),
  },
  { what: 'a missing end', at: '', change: (bytes: Buffer) => bytes.subarray(0, -100) },
  { what: 'more than half of it', at: '', change: (bytes: Buffer) => bytes.subarray(0, 5000) },
])('$what changed: the answer is no, with the place', async ({ at, change }) => {
  const [name = ''] = packages();
  const bytes = readFileSync(join(out, name));
  const path = folder.put('changed.zip', change(bytes, contentOf(bytes, at)));
  const verified = await telstaat('verify', path);
  expect(verified.code).toBe(1);
  expect(verified.out.toString()).toContain('Gebruik het niet.');
  expect(verified.out.toString()).toContain(at);
  expect(verified.err).toBe('');
});

/** Where the first entry of that name begins in a zip. */
function contentOf(bytes: Buffer, name: string): number {
  const header = 30;
  for (let at = bytes.indexOf(name, header); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (bytes.readUInt32LE(at - header) === 0x04034b50) return at;
  }
  throw new Error(`Nothing is called ${name} here`);
}

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
