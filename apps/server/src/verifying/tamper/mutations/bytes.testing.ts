// The zip itself: bytes changed, cut off, put in; files changed by somebody who goes one step further each time.
import { pick, type Chance } from '@telstaat/practice';
import {
  keyPath,
  pack,
  publicKeyPem,
  signaturePath,
  statementPath,
  sumsPath,
  unpack,
  type PackageFile,
  type SealedFiles,
} from '@telstaat/seal';
import { unwrap } from '@telstaat/core';
import type { Change } from '../../../packaging/package.testing.ts';
import { filesOf, sealAnew } from '../../forging.testing.ts';
import { checksOf, relinked, stranger, withLog, type Mutation, type Victim } from '../mutation.testing.ts';

const allKinds = ['results', 'results', 'results', 'definition', 'publication'] as const;
const withLogs = ['results', 'results', 'definition'] as const;
const opening = ['01.01', '01.02', '01.03'];
const signing = ['10.01', '10.02', '10.03'];

/** One byte becomes another. */
export function flipped(bytes: Uint8Array, chance: Chance, at = chance.below(bytes.length)): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 + chance.below(255));
  return copy;
}

/** The file in which a byte of the zip lies; between files there is none. */
function fileAt({ paths, read }: SealedFiles, bytes: Uint8Array, at: number): string | undefined {
  return paths.find((path) => {
    const content = read(path) ?? new Uint8Array();
    const start = content.byteOffset - bytes.byteOffset;
    return content.buffer === bytes.buffer && at >= start && at < start + content.length;
  });
}

/** A file of which the manifest speaks, with a byte changed. */
function changedFile({ bytes, chance }: Victim): { readonly path: string; readonly changes: Record<string, Change> } {
  const { manifest, read } = unwrap(unpack(bytes));
  const { path } = pick(
    chance,
    manifest.files.filter(({ size }) => size > 0),
  );
  return { path, changes: { [path]: () => flipped(read(path) ?? new Uint8Array(), chance) } };
}

function replaced(files: readonly PackageFile[], others: readonly PackageFile[]): Uint8Array {
  return pack(files.map((file) => others.find(({ path }) => path === file.path) ?? file));
}

const cuts: readonly ((bytes: Uint8Array, chance: Chance) => number)[] = [
  () => 0,
  (_, chance) => 1 + chance.below(40),
  (bytes, chance) => chance.below(bytes.length),
  (bytes, chance) => pick(chance, placesOf(bytes, 'PK\u0003\u0004')) + chance.below(34),
  (bytes, chance) => pick(chance, placesOf(bytes, 'PK\u0001\u0002')) + chance.below(50),
  (bytes, chance) => bytes.length - 1 - chance.below(22),
];

function placesOf(bytes: Uint8Array, sign: string): readonly number[] {
  const buffer = Buffer.from(bytes);
  const places: number[] = [];
  for (let at = buffer.indexOf(sign, 0, 'latin1'); at >= 0; at = buffer.indexOf(sign, at + 1, 'latin1'))
    places.push(at);
  return places;
}

export const byteMutations: readonly Mutation[] = [
  {
    name: 'a byte anywhere in the zip',
    kinds: allKinds,
    weight: 6,
    make: ({ bytes, chance }) => {
      const at = chance.below(bytes.length);
      const file = fileAt(unwrap(unpack(bytes)), bytes, at);
      return { bytes: flipped(bytes, chance, at), finds: opening, ...(file !== undefined && { file }) };
    },
  },
  {
    name: 'the zip cut off',
    kinds: allKinds,
    weight: 4,
    make: ({ bytes, chance }) => ({ bytes: bytes.subarray(0, pick(chance, cuts)(bytes, chance)), finds: opening }),
  },
  {
    name: 'bytes put into the zip, left out or told twice',
    kinds: allKinds,
    weight: 2,
    make: ({ bytes, chance }) => {
      const [at, size] = [chance.below(bytes.length), 1 + chance.below(64)];
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
      const middle = pick(chance, [bytes.subarray(at, at + size), Buffer.alloc(size, chance.below(256))]);
      const left = chance.below(3) === 0;
      return { bytes: Buffer.concat(left ? [before, after.subarray(size)] : [before, middle, after]), finds: opening };
    },
  },
  {
    name: 'a byte of a file, packed anew',
    kinds: allKinds,
    weight: 3,
    make: ({ bytes, chance }) => {
      const files = filesOf(bytes);
      const file = pick(
        chance,
        files.filter((one) => one.bytes.length > 0),
      );
      const other = { path: file.path, bytes: flipped(file.bytes, chance) };
      // A wrong line of SHA256SUMS is told of the file that it speaks of.
      const told = file.path === sumsPath ? files.map(({ path }) => path) : file.path;
      return { bytes: replaced(files, [other]), finds: [...opening, ...signing], file: told };
    },
  },
  {
    name: 'a byte of a file, all digests anew, the old signature',
    kinds: allKinds,
    weight: 2,
    make: (victim) => {
      const old = filesOf(victim.bytes).filter(({ path }) => path === statementPath || path === signaturePath);
      const forged = sealAnew(victim.bytes, { changes: changedFile(victim).changes, signing: victim.world.signing });
      return { bytes: replaced(filesOf(forged), old), finds: ['10.03'], file: statementPath };
    },
  },
  {
    name: 'a byte of a file, all digests and the statement anew, the old signature',
    kinds: allKinds,
    weight: 2,
    make: (victim) => {
      const old = filesOf(victim.bytes).filter(({ path }) => path === signaturePath);
      const forged = sealAnew(victim.bytes, { changes: changedFile(victim).changes, signing: victim.world.signing });
      return { bytes: replaced(filesOf(forged), old), finds: ['10.02'], file: signaturePath };
    },
  },
  {
    name: 'a byte of a file, signed with a key that nobody knows',
    kinds: withLogs,
    weight: 2,
    make: (victim) => ({
      bytes: sealAnew(victim.bytes, { changes: changedFile(victim).changes, signing: stranger }),
      finds: ['10.04', '11.01', '11.03'],
    }),
  },
  {
    name: 'a byte of a file, signed with a key that lies in the package',
    kinds: withLogs,
    weight: 2,
    make: (victim) => {
      const { path, changes } = changedFile(victim);
      const own = keyPath(victim.kind, 1);
      const pem = publicKeyPem(stranger.key.publicKey);
      const bytes = sealAnew(victim.bytes, { changes: { ...changes, [own]: () => pem }, signing: stranger });
      return { bytes, finds: ['10.05', '11.01'], file: path.endsWith('.jsonl') ? path : own };
    },
  },
  {
    name: 'a byte of a file, signed with a key announced in a log written anew',
    weight: 4,
    make: async (victim) => {
      const { world, chance } = victim;
      const { key } = world.signing;
      const log = relinked(
        world.input.log.map(({ type, payload }) => ({
          type,
          payload: Buffer.from(Buffer.from(payload).toString('utf8').replaceAll(key.publicKey, stranger.key.publicKey)),
        })),
      );
      const forger = {
        key: { ...key, publicKey: stranger.key.publicKey },
        keys: world.signing.keys.map((one) =>
          one.number === key.number ? { ...one, publicKey: stranger.key.publicKey } : one,
        ),
        sign: stranger.sign,
      };
      const whole = await withLog(world, log, { signing: forger });
      const { path, changes } = changedFile({ ...victim, bytes: whole, chance });
      return { bytes: sealAnew(whole, { changes, signing: forger }), finds: checksOf(path, world), file: path };
    },
  },
  {
    name: 'a byte of a file, signed with the real key',
    kinds: withLogs,
    weight: 8,
    make: (victim) => {
      const { path, changes } = changedFile(victim);
      const bytes = sealAnew(victim.bytes, { changes, signing: victim.world.signing });
      return { bytes, finds: checksOf(path, victim.world), file: path };
    },
  },
];
