// The zip and its digests: what a clumsy forger leaves behind.
import type { Forgery } from '../forging.testing.ts';
import { control, form, totals } from './content.testing.ts';

const other = new TextEncoder().encode('anders');

export const byteForgeries: readonly Forgery[] = [
  {
    name: 'a byte of a file in the zip',
    bytes: (bytes) => {
      const copy = Uint8Array.from(bytes);
      const at = Buffer.from(copy).indexOf('"votes.blank": ');
      copy[at + 15] = (copy[at + 15] ?? 0) ^ 1;
      return copy;
    },
    finds: ['01.01 controle/formulieren/0001.json'],
  },
  { name: 'half of the zip', bytes: (bytes) => bytes.subarray(0, bytes.length / 2), finds: ['01.01 zip'] },
  { name: 'something behind the zip', bytes: (bytes) => Buffer.concat([bytes, other]), finds: ['01.01 zip'] },
  {
    name: 'a file that the manifest does not list',
    afterwards: (files) => files.toSpliced(-3, 0, { path: 'zzz.txt', bytes: other }),
    finds: ['01.02 zzz.txt'],
  },
  {
    name: 'a file of the manifest left out',
    afterwards: (files) => files.filter(({ path }) => path !== totals),
    finds: [`01.02 ${totals}`],
  },
  {
    name: 'a file changed without writing the digests anew',
    afterwards: (files) => files.map((file) => (file.path === totals ? { ...file, bytes: other } : file)),
    finds: [`01.03 ${totals}`],
  },
  {
    name: 'a package of a newer version',
    afterwards: (files) =>
      files.map((file) =>
        file.path === 'manifest.json'
          ? {
              ...file,
              bytes: Buffer.from(Buffer.from(file.bytes).toString('utf8').replace('"version":2}', '"version":3}')),
            }
          : file,
      ),
    finds: ['01.02 zip'],
  },
  {
    name: 'a file that does not belong in such a package',
    added: [{ path: 'extra.txt', role: 'readme', bytes: other }],
    finds: ['02.01 extra.txt'],
    innocent: [control, form, totals],
  },
  {
    name: 'a file called another kind of file',
    changes: { [totals]: () => undefined },
    added: [{ path: totals, role: 'report', bytes: other }],
    finds: [`02.01 ${totals}`, `02.03 ${totals}`],
  },
  {
    name: 'a form that belongs to no station',
    added: [{ path: 'controle/formulieren/0004.json', role: 'control', bytes: other }],
    finds: ['02.02 controle/formulieren/0004.json', '02.03 controle/formulieren/0004.json'],
  },
];
