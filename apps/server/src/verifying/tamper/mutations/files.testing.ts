// Files of other packages in a package, files left out of it, and files more.
import { unwrap } from '@telstaat/core';
import { pick } from '@telstaat/practice';
import { manifestPath, pack, signaturePath, statementPath, unpack } from '@telstaat/seal';
import { packagePaths } from '../../../packaging/paths.ts';
import { filesOf, sealAnew } from '../../forging.testing.ts';
import { allKinds, otherPackage } from '../elsewhere.testing.ts';
import { checksOf, type Mutation } from '../mutation.testing.ts';

function swapped(which: 'session' | 'election', what: string): Mutation {
  return {
    name: `a file of ${what}, signed with the real key`,
    weight: 5,
    make: async (victim) => {
      const { manifest, read } = unwrap(unpack(victim.bytes));
      const other = unwrap(unpack(await otherPackage(victim, which)));
      const swaps = manifest.files.flatMap(({ path, role }) => {
        const same = other.manifest.files.find((file) => file.path === path) ?? other.manifest.files.find((file) => file.role === role); // prettier-ignore
        const bytes = same && other.read(same.path);
        return bytes && Buffer.compare(bytes, read(path) ?? Buffer.alloc(0)) !== 0 ? [{ path, bytes }] : [];
      });
      if (swaps.length === 0) return undefined;
      const { path, bytes } = pick(victim.chance, swaps);
      const forged = sealAnew(victim.bytes, { changes: { [path]: () => bytes }, signing: victim.world.signing });
      const finds = path === packagePaths.log ? ['11.04', '11.06', '12.03'] : checksOf(path, victim.world);
      return { bytes: forged, finds, ...(path === packagePaths.log ? {} : { file: path }) };
    },
  };
}

export const fileMutations: readonly Mutation[] = [
  swapped('session', 'another session of this election'),
  swapped('election', 'another election'),
  {
    name: 'the statement and signature of another package',
    weight: 2,
    make: async (victim) => {
      const others = filesOf(await otherPackage(victim, pick(victim.chance, ['session', 'election'])));
      return {
        bytes: replaced(victim.bytes, others, [statementPath, signaturePath]),
        finds: ['10.03'],
        file: statementPath,
      };
    },
  },
  {
    name: 'the signature of another package',
    make: async (victim) => {
      const others = filesOf(await otherPackage(victim, pick(victim.chance, ['session', 'election'])));
      return { bytes: replaced(victim.bytes, others, [signaturePath]), finds: ['10.02'], file: signaturePath };
    },
  },
  {
    name: 'a file left out, signed with the real key',
    kinds: allKinds,
    weight: 2,
    make: ({ world, bytes, chance, kind }) => {
      const { path } = pick(chance, unwrap(unpack(bytes)).manifest.files.filter(({ path: one }) => !one.startsWith('stembureaus/'))); // prettier-ignore
      const forged = sealAnew(bytes, { changes: { [path]: () => undefined }, signing: world.signing });
      // A publication does not say what its files are called when they are not there.
      const file = kind === 'publication' ? [path, manifestPath] : path;
      return { bytes: forged, finds: ['02.01', '02.02', '10.05', '12.03'], file };
    },
  },
  {
    name: 'a file more, signed with the real key',
    kinds: allKinds,
    make: ({ world, bytes }) => {
      const more = { path: 'toelichting.txt', role: 'readme', bytes: Buffer.from('anders') } as const;
      return { bytes: sealAnew(bytes, { added: [more], signing: world.signing }), finds: ['02.01'], file: more.path };
    },
  },
];

function replaced(bytes: Uint8Array, others: ReturnType<typeof filesOf>, paths: readonly string[]): Uint8Array {
  const isTaken = (path: string): boolean => paths.includes(path);
  return pack(
    filesOf(bytes).map((file) => (isTaken(file.path) ? (others.find(({ path }) => path === file.path) ?? file) : file)),
  );
}
