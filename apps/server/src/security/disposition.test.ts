// Whatever a file is called, its name stays one value in one header.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentDisposition } from './disposition.ts';

const nasty = fc.string({ unit: fc.constantFrom(...'\r\n";\'\\/%*()é😀\u202e\ud800\udc00a. ') });

it.each([fc.string({ unit: 'binary' }), nasty])('holds no sign that ends it', (names) => {
  fc.assert(
    fc.property(names, (name) => {
      const header = contentDisposition('attachment', name);
      expect(header).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9.~_%-]*$/);
      const [, encoded = ''] = header.split("''");
      expect(decodeURIComponent(encoded)).toBe(name.replaceAll(/\p{Surrogate}/gu, '?'));
    }),
  );
});
