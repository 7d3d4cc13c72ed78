// A palette changes how a picture is written, not what it shows.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallPng } from './small-png.ts';

/** A PNG of 2 × 2 pixels in RGB; the second line is predicted from the one above (filter 2). */
function tinyPng(): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(content.length, 0);
    numbers.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const lines = Buffer.from([0, 255, 0, 0, 0, 0, 255, 2, 0, 0, 0, 1, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('the pixels stay what they were', () => {
  const png = Buffer.from(smallPng(tinyPng()));
  const palette = png.subarray(png.indexOf('PLTE') + 4);
  const data = png.subarray(png.indexOf('IDAT') + 4);
  const lines = inflateSync(data);
  const pixel = (place: number): readonly number[] => [...palette.subarray(place * 3, place * 3 + 3)];
  const shown = [1, 2, 4, 5].map((at) => pixel(lines[at] ?? 0));
  expect(shown).toEqual([
    [255, 0, 0],
    [0, 0, 255],
    [255, 0, 0],
    [1, 0, 255],
  ]);
});

test('what is no PNG is refused', () => {
  expect(() => smallPng(new Uint8Array([1, 2, 3]))).toThrow('no PNG');
});
