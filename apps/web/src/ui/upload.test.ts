import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSize, toBase64 } from './upload.ts';

describe('toBase64', () => {
  it('keeps every byte, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...Buffer.from(toBase64(bytes), 'base64')]).toEqual([...bytes]);
      }),
    );
    const long = new Uint8Array(100_000).map((_, index) => index % 256);
    expect(Buffer.from(toBase64(long), 'base64').equals(Buffer.from(long))).toBe(true);
  });
});

describe('fileSize', () => {
  it.each([
    [12, '12 B', '12 B'],
    [312_400, '312 kB', '312 kB'],
    [1_730_000, '1,7 MB', '1.7 MB'],
  ])('%i', (bytes, nl, en) => {
    expect(fileSize(bytes, 'nl')).toBe(nl);
    expect(fileSize(bytes, 'en')).toBe(en);
  });
});
