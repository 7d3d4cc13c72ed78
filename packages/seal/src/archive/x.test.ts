import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openArchive } from './open.ts';
import { pack } from './pack.ts';
import { readZip } from './zip.testing.ts';
const path = fc.stringMatching(/^f[a-z]{0,7}(\/f[a-z0-9]{0,7}){0,2}\.[a-z]{2}$/);
const someFiles = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 300 }) }), {
  selector: (f) => f.path,
  maxLength: 12,
  minLength: 1,
});
test('x', async () => {
  await fc.assert(
    fc.asyncProperty(someFiles, async (some) => {
      const zip = pack(some);
      const opened = openArchive(zip);
      expect(opened.ok ? 'ok' : opened.error).toBe('ok');
      const theirs = await readZip(zip);
      expect(theirs.size).toBe(some.length);
      for (const { path: name, bytes } of some) expect(Buffer.from(theirs.get(name) ?? [])).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 25000 },
  );
});
