// What is not ours, is not opened, and it is said why.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archiveLimits } from './limits.ts';
import { openArchive } from './open.ts';
import { pack } from './pack.ts';
import { foreignZip } from './zip.testing.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, text = path): { path: string; bytes: Uint8Array } => ({ path, bytes: bytesOf(text) });
const ours = pack([file('a.txt', 'first'), file('b.txt', 'second'), file('c.txt', 'third')]);

function complaints(bytes: Uint8Array, limits = archiveLimits): readonly string[] {
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
  const single = Buffer.from(await foreignZip([{ path: 'a', bytes: new Uint8Array(size) }], { forceDosTimestamp: true }));
  const directory = single.indexOf(Buffer.from('PK\u0001\u0002'));
  const record = single.subarray(directory, directory + 47);
  const end = Buffer.from(single.subarray(directory + 47));
  expect(packed.length).toBeLessThan(directory);
  end.writeUInt16LE(1000, 8);
  end.writeUInt16LE(1000, 10);
  end.writeUInt32LE(47_000, 12);
  return Buffer.concat([single.subarray(0, directory), ...Array.from({ length: 1000 }, () => record), end]);
}

describe('a zip that is not ours', () => {
  const short = { ...archiveLimits, entries: 2, archive: 100 };
  test.each<readonly [string, () => Uint8Array | Promise<Uint8Array>, readonly string[], typeof archiveLimits?]>([
    ['nothing', () => bytesOf(''), ['archive.empty']],
    ['no zip', () => bytesOf('%PDF-1.7 something else entirely'), ['archive.notAZip']],
    ['too large', () => ours, ['archive.tooLarge'], short],
    ['too many files', () => ours, ['archive.tooManyEntries'], { ...archiveLimits, entries: 2 }],
    ['cut off in the directory', () => ours.subarray(0, ours.length - 30), ['archive.truncated']],
    ['cut off in a file', () => ours.subarray(0, 50), ['archive.truncated']],
    ['cut off by one byte', () => ours.subarray(0, ours.length - 1), ['archive.truncated']],
    ['something behind it', () => Buffer.concat([ours, bytesOf('more')]), ['archive.trailing']],
    ['something before it', () => Buffer.concat([bytesOf('#!/bin/sh'), ours]), ['archive.structure']],
    ['a byte put into a file', () => inserted(ours, Buffer.from(ours).indexOf('second')), ['archive.changed b.txt']],
    ['deflated', () => foreignZip([file('a.txt')]), ['archive.repacked']],
    ['stored by another program', () => foreignZip([file('a.txt')], { compress: false }), ['archive.repacked']],
    ['a path outside', () => replaced(ours, 'b.txt', '../.t'), ['archive.unsafePath ../.t']],
    ['an absolute path', () => replaced(ours, 'b.txt', '/.txt'), ['archive.unsafePath /.txt']],
    ['a path with a line feed', () => replaced(ours, 'b.txt', 'b\ntxt'), ['archive.unsafePath b\\u{a}txt']],
    ['the same path twice', () => replaced(ours, 'b.txt', 'a.txt'), ['archive.doublePath a.txt']],
    ['the same path but for capitals', () => replaced(ours, 'b.txt', 'A.txt'), ['archive.doublePath A.txt']],
    ['not in our order', () => replaced(ours, 'b.txt', 'd.txt'), ['archive.structure']],
    ['one large file', bomb, ['archive.bomb']],
    ['overlapping files', overlappingBomb, ['archive.bomb']],
    ['a link', async () => foreignZip([file('a.txt')], { mode: 0o120777 }), ['archive.link a.txt', 'archive.repacked']],
    ['an encrypted file', async () => encrypted(await foreignZip([file('a.txt')])), ['archive.encrypted a.txt', 'archive.repacked']],
  ])('is refused: %s', async (_, make, expected, limits) => {
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
