// The log as it leaves: what is written is read back, and nothing that is written otherwise is read.
import { createHash } from 'node:crypto';
import { canonicalJson, checkChain, firstLink, link, unwrap, type StoredEvent } from '@telstaat/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from './digest.ts';
import { readLog, writeLog } from './log-segment.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function chainOf(contents: readonly unknown[]): readonly StoredEvent[] {
  let previous: Uint8Array = firstLink;
  return contents.map((data, index) => {
    const payload = bytesOf(canonicalJson({ actor: 'typist:3', data }));
    const content = { sequence: index + 1, type: 'entry.keyed', payload };
    previous = link({ ...content, previous }, digest);
    return { ...content, hash: previous };
  });
}

const chain = chainOf([{ a: 1 }, { text: 'Fryslân "é" \u2028 😀 \u0000' }, []]);
const lines = Buffer.from(writeLog(chain)).toString().split('\n');

test('a line is these bytes', () => {
  const [first] = chain;
  const hash = Buffer.from(first?.hash ?? []).toString('hex');
  expect(lines[0]).toBe(
    `{"hash":"${hash}","payload":"{\\"actor\\":\\"typist:3\\",\\"data\\":{\\"a\\":1}}","sequence":1,"type":"entry.keyed"}`,
  );
  expect(lines.at(-1)).toBe('');
});

test('anybody can follow the chain from the lines alone', () => {
  let previous = Buffer.alloc(32);
  for (const line of lines.slice(0, -1)) {
    const { hash, payload, sequence, type } = JSON.parse(line) as Record<string, string> & { sequence: number };
    const made = createHash('sha256');
    for (const part of [previous, Buffer.from(String(sequence)), Buffer.from(type ?? ''), Buffer.from(payload ?? '')]) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      made.update(length).update(part);
    }
    previous = made.digest();
    expect(previous.toString('hex')).toBe(hash);
  }
});

test('what is written is read back, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (texts) => {
      const events = chainOf(texts);
      const read = unwrap(readLog(writeLog(events)));
      expect(checkChain(read, digest)).toMatchObject({ ok: true, events: texts.length });
      expect(Buffer.compare(writeLog(read), writeLog(events))).toBe(0);
    }),
    { numRuns: 100 },
  );
});

describe('not read, with the line', () => {
  const second = lines[1] ?? '';
  const changed = (by: string): Uint8Array => bytesOf(`${lines[0] ?? ''}\n${by}\n${lines[2] ?? ''}\n`);
  test.each<readonly [string, Uint8Array, number]>([
    ['no JSON', changed('{'), 2],
    ['an empty line', changed(''), 2],
    ['a space', changed(second.replace(',', ', ')), 2],
    ['CR before the LF', changed(`${second}\r`), 2],
    ['a member more', changed(second.replace('}', ',"x":1}')), 2],
    ['members in another order', changed(second.replace(/^\{(.*?),(.*)\}$/s, '{$2,$1}')), 2],
    ['another way to write a letter', changed(second.replace('â', '\\u00e2')), 2],
    ['half a letter', changed(second.replace('â', '\\ud800')), 2],
    [
      'a digest in capitals',
      changed(second.replace(/"hash":"[^"]+"/, (text) => text.toUpperCase().replace('HASH', 'hash'))),
      2,
    ],
    ['a sequence that is no whole number', changed(second.replace('"sequence":2', '"sequence":2.5')), 2],
    ['no LF at the end', bytesOf(lines.slice(0, 3).join('\n')), 3],
    ['bytes that are no UTF-8', Buffer.concat([bytesOf(`${lines[0] ?? ''}\n`), Buffer.from([0xff, 0x0a])]), 2],
  ])('%s', (_, bytes, line) => {
    expect(readLog(bytes)).toEqual({ ok: false, error: line });
  });
});

test('no bytes whatever make reading throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => void readLog(noise)),
    { numRuns: 300 },
  );
});
