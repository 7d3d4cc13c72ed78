// Keys and what is signed: key files, statements of something else, a closed key, and another key than whoever verifies has on paper.
import { pick } from '@telstaat/practice';
import { fingerprint, keyPath, publicKeyPem, statementPath } from '@telstaat/seal';
import { sealAnew } from '../../forging.testing.ts';
import { readGiven } from '../../given.ts';
import { allKinds, withLogs } from '../elsewhere.testing.ts';
import { stranger, withLog, type Mutation } from '../mutation.testing.ts';
import { firstKey } from '../world.testing.ts';

export const keyMutations: readonly Mutation[] = [
  {
    name: 'a key file exchanged, signed with the real key',
    kinds: withLogs,
    weight: 2,
    make: ({ world, bytes, kind }) => {
      const path = keyPath(kind, 1);
      const changes = { [path]: () => publicKeyPem(stranger.key.publicKey) };
      return { bytes: sealAnew(bytes, { changes, signing: world.signing }), finds: ['10.05'], file: path };
    },
  },
  {
    name: 'a key file left out, signed with the real key',
    kinds: allKinds,
    make: ({ world, bytes, kind }) => {
      const path = keyPath(kind, world.signing.key.number);
      const changes = { [path]: () => undefined };
      return { bytes: sealAnew(bytes, { changes, signing: world.signing }), finds: ['10.05'], file: path };
    },
  },
  {
    name: 'a key file more, signed with the real key',
    kinds: withLogs,
    make: ({ world, bytes, kind }) => {
      const path = keyPath(kind, world.signing.keys.length + 1);
      const pem = Buffer.from(publicKeyPem(stranger.key.publicKey));
      const forged = sealAnew(bytes, { added: [{ path, role: 'key', bytes: pem }], signing: world.signing });
      return { bytes: forged, finds: ['10.05'], file: path };
    },
  },
  {
    name: 'a statement of another purpose, signed with the real key',
    kinds: allKinds,
    weight: 2,
    make: ({ world, bytes, kind, chance }) => {
      const purpose = pick(chance, allKinds.filter((one) => one !== kind)); // prettier-ignore
      const statement = <T extends object>(all: T) => ({ ...all, purpose });
      return { bytes: sealAnew(bytes, { statement, signing: world.signing }), finds: ['10.03'], file: statementPath };
    },
  },
  {
    name: 'a package that says to be of another kind, signed with the real key',
    kinds: allKinds,
    weight: 2,
    make: ({ world, bytes, kind, chance }) => {
      const other = pick(chance, allKinds.filter((one) => one !== kind)); // prettier-ignore
      const details = <T extends object>(all: T) => ({ ...all, kind: other });
      return { bytes: sealAnew(bytes, { details, signing: world.signing }), finds: ['02.01'] };
    },
  },
  {
    name: 'a closed key',
    weight: 2,
    make: async ({ world }) => {
      const [first] = world.signing.keys;
      if (!first || first.number === world.signing.key.number) return undefined;
      const signing = { ...world.signing, key: first, sign: firstKey.sign };
      return { bytes: await withLog(world, world.input.log, { signing }), finds: ['10.04'], file: statementPath };
    },
  },
  {
    name: 'another key than the auditor has on paper',
    kinds: allKinds,
    weight: 2,
    make: ({ bytes, chance, world }) => {
      if (world.signing.key.publicKey === stranger.key.publicKey) return undefined;
      const { sha256, words } = fingerprint(stranger.key.publicKey);
      const pem = Buffer.from(publicKeyPem(stranger.key.publicKey));
      const key = pick(chance, [{ fingerprint: sha256 }, { words }, { bytes: pem }]);
      return { bytes, finds: ['10.07'], file: statementPath, options: { given: readGiven({ key }) } };
    },
  },
];
