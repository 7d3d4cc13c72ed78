// What is not ours, is not opened, and it is said why.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archiveLimits, type ArchiveLimits } from './limits.ts';
import { openArchive } from './open.ts';
import { pack } from './pack.ts';
import { foreignZip } from './zip.testing.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, text = path): { path: string; bytes: Uint8Array } => ({ path, bytes: bytesOf(text) });
const ours = pack([file('a.txt', 'first'), file('b.txt', 'second'), file('c.txt', 'third')]);

function complaints(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): readonly string[] {
  const opened = openArchive(bytes, limits);
  return opened.ok ? [] : opened.error.map(({ code, file: name }) => (name === undefined ? code : `${code} ${name}`));
}

/** A copy of our zip in which the text is replaced everywhere by another of the same length. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

/** A thousand times larger unpacked than packed. */
async function bomb(): Promise<Uint8Array> {
  return foreignZip([{ path: 'a.txt', bytes: new Uint8Array(32 * 1024 * 1024) }], { compressionLevel: 9 });
}

/** Many records that all point to the same compressed bytes. */
async function overlappingBomb(): Promise<Uint8Array> {
  const size = 4 * 1024 * 1024;
  const packed = deflateRawSync(new Uint8Array(size));
  const single = Buffer.from(
    await foreignZip([{ path: 'a', bytes: new Uint8Array(size) }], { forceDosTimestamp: true }),
  );
  const directory = single.indexOf(Buffer.from('PK\u0001\u0002'));
  const record = single.subarray(directory, directory + 47);
  const end = Buffer.from(single.subarray(directory + 47));
  expect(packed.length).toBeLessThan(directory);
  end.writeUInt16LE(1000, 8);
  end.writeUInt16LE(1000, 10);
  end.writeUInt32LE(47_000, 12);
  return Buffer.concat([single.subarray(0, directory), ...Array.from({ length: 1000 }, () => record), end]);
}

interface Case {
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly expected: readonly string[];
  readonly limits?: ArchiveLimits;
}

describe('a zip that is not ours', () => {
  const short = { ...archiveLimits, entries: 2, archive: 100 };
  test.each<Case>([
    { name: 'nothing', make: () => bytesOf(''), expected: ['archive.empty'] },
    { name: 'no zip', make: () => bytesOf('%PDF-1.7 something else entirely'), expected: ['archive.notAZip'] },
    { name: 'too large', make: () => ours, expected: ['archive.tooLarge'], limits: short },
    {
      name: 'too many files',
      make: () => ours,
      expected: ['archive.tooManyEntries'],
      limits: { ...archiveLimits, entries: 2 },
    },
    {
      name: 'cut off in the directory',
      make: () => ours.subarray(0, ours.length - 30),
      expected: ['archive.truncated'],
    },
    { name: 'cut off in a file', make: () => ours.subarray(0, 50), expected: ['archive.truncated'] },
    { name: 'cut off by one byte', make: () => ours.subarray(0, ours.length - 1), expected: ['archive.truncated'] },
    { name: 'something behind it', make: () => Buffer.concat([ours, bytesOf('more')]), expected: ['archive.trailing'] },
    {
      name: 'something before it',
      make: () => Buffer.concat([bytesOf('#!/bin/sh'), ours]),
      expected: ['archive.structure'],
    },
    {
      name: 'a byte put into a file',
      make: () => inserted(ours, Buffer.from(ours).indexOf('second')),
      expected: ['archive.changed b.txt'],
    },
    { name: 'deflated', make: () => foreignZip([file('a.txt')]), expected: ['archive.repacked'] },
    {
      name: 'stored by another program',
      make: () => foreignZip([file('a.txt')], { compress: false }),
      expected: ['archive.repacked'],
    },
    { name: 'a path outside', make: () => replaced(ours, 'b.txt', '../.t'), expected: ['archive.unsafePath ../.t'] },
    { name: 'an absolute path', make: () => replaced(ours, 'b.txt', '/.txt'), expected: ['archive.unsafePath /.txt'] },
    {
      name: 'a path with a line feed',
      make: () => replaced(ours, 'b.txt', 'b\ntxt'),
      expected: ['archive.unsafePath b\\u{a}txt'],
    },
    {
      name: 'the same path twice',
      make: () => replaced(ours, 'b.txt', 'a.txt'),
      expected: ['archive.doublePath a.txt'],
    },
    {
      name: 'the same path but for capitals',
      make: () => replaced(ours, 'b.txt', 'A.txt'),
      expected: ['archive.doublePath A.txt'],
    },
    { name: 'not in our order', make: () => replaced(ours, 'b.txt', 'd.txt'), expected: ['archive.structure'] },
    { name: 'one large file', make: bomb, expected: ['archive.bomb'] },
    { name: 'overlapping files', make: overlappingBomb, expected: ['archive.bomb'] },
    {
      name: 'a link',
      make: async () => foreignZip([file('a.txt')], { mode: 0o120777 }),
      expected: ['archive.link a.txt', 'archive.repacked'],
    },
    {
      name: 'an encrypted file',
      make: async () => encrypted(await foreignZip([file('a.txt')])),
      expected: ['archive.encrypted a.txt', 'archive.repacked'],
    },
  ])('is refused: $name', async ({ make, expected, limits }) => {
    expect(complaints(await make(), limits)).toEqual(expected);
  });
});

function inserted(bytes: Uint8Array, at: number): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), bytesOf('!'), bytes.subarray(at)]);
}

/** Sets the flag of encryption in header and record. */
function encrypted(zip: Uint8Array): Uint8Array {
  const copy = Buffer.from(zip);
  const record = copy.indexOf(Buffer.from('PK\u0001\u0002'));
  copy.writeUInt8((copy[6] ?? 0) | 1, 6);
  copy.writeUInt8((copy[record + 8] ?? 0) | 1, record + 8);
  return copy;
}
