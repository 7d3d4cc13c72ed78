// Where a package says that it comes from: keys, statements, files of other packages, the definition, and a day that was made up whole.
import { pollingStationSchema, unwrap, type Sha256 } from '@telstaat/core';
import { pick } from '@telstaat/practice';
import {
  fingerprint,
  keyPath,
  manifestPath,
  pack,
  publicKeyPem,
  sha256Hex,
  signaturePath,
  statementPath,
  unpack,
  type PublicKey,
} from '@telstaat/seal';
import { packagePaths, namesOf } from '../../../packaging/paths.ts';
import { publicationPaths } from '../../../packaging/publication.ts';
import { writeLog } from '@telstaat/seal';
import { filesOf, sealAnew } from '../../forging.testing.ts';
import { ledgerOf } from '../../../packaging/signing.ts';
import { checksOf, relinked, stranger, withLog, type Mutation, type Victim } from '../mutation.testing.ts';
import { firstKey, packageOf, worldOf, type Wish, type World } from '../world.testing.ts';

const allKinds = ['results', 'definition', 'publication'] as const;
const withLogs = ['results', 'definition'] as const;

/** The same election counted otherwise, or another election. */
async function otherPackage({ world, kind, chance }: Victim, which: 'session' | 'election'): Promise<Uint8Array> {
  const other = which === 'session' ? worldOf(world.seed, votesMoved) : worldOf(500 + chance.below(8));
  return await packageOf(other.input, kind);
}

/** Every vote of two candidates exchanged at each station: everything still adds up. */
const votesMoved: Wish = (day) => ({
  ...day,
  salt: 'a5'.repeat(16),
  papers: day.papers.map((paper) => {
    const { counts } = paper.sheet;
    const [one, two] = ['lists.1.candidates.1', 'lists.1.candidates.2'] as const;
    const exchanged = { ...counts, [one]: (counts[one] ?? 0) + 1, [two]: Math.max(0, (counts[two] ?? 0) - 1) };
    return { ...paper, sheet: (counts[two] ?? 0) > 0 ? { ...paper.sheet, counts: exchanged } : paper.sheet };
  }),
});

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

const files: readonly Mutation[] = [
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

const keys: readonly Mutation[] = [
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
];

const nobody = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Sha256;

const definitions: readonly Mutation[] = [
  {
    name: 'another definition, its digest too, signed with the real key',
    kinds: withLogs,
    weight: 2,
    make: async (victim) => {
      const other = unwrap(unpack(await otherPackage(victim, 'election'))).read(packagePaths.fixed);
      const [changes, definition] = [{ [packagePaths.fixed]: () => other }, sha256Hex(other ?? Buffer.alloc(0))];
      const details = <T extends object>(all: T) => ({ ...all, definition });
      const bytes = sealAnew(victim.bytes, { changes, details, signing: victim.world.signing });
      return { bytes, finds: ['03.06', '12.02'] };
    },
  },
  {
    name: 'results on another definition than the auditor has',
    make: ({ bytes }) => ({
      ...{ bytes, finds: ['13.02'], file: manifestPath },
      options: { definition: { digest: nobody } },
    }),
  },
  {
    name: 'a station left out of every file but the log, the real key',
    weight: 2,
    make: async ({ world, chance }) => {
      const { number } = pick(chance, world.input.stations);
      const stations = world.input.stations.filter((one) => one.number !== number);
      const entries = world.input.entries.filter(({ station }) => station !== number);
      const bytes = await withLog(world, world.input.log, { stations, entries });
      return { bytes, finds: ['12.02', '12.03'], file: packagePaths.election };
    },
  },
  {
    name: 'a station called otherwise in every file but the log, the real key',
    make: async ({ world, chance }) => {
      const { number } = pick(chance, world.input.stations);
      const stations = world.input.stations.map((one) => (one.number === number ? pollingStationSchema.parse({ ...one, name: 'Elders' }) : one)); // prettier-ignore
      const bytes = await withLog(world, world.input.log, { stations });
      return { bytes, finds: ['12.02'], file: packagePaths.election };
    },
  },
  {
    name: 'practice told as real in every text, the log too, the real key',
    weight: 2,
    make: ({ world, bytes }) => {
      const real = (text: string): string => text.replaceAll(/("practice": ?)true/g, '$1false');
      const log = relinked(
        world.input.log.map(({ type, payload }) => ({
          type,
          payload: Buffer.from(real(Buffer.from(payload).toString('utf8'))),
        })),
      );
      const ledger = ledgerOf(log);
      const head = (text: string): string => text.replace(/("head": ?")[0-9a-f]{64}/, `$1${ledger.head}`);
      const changes = { [packagePaths.election]: real, [packagePaths.fixed]: real, [packagePaths.report]: head, [packagePaths.log]: () => writeLog(log) }; // prettier-ignore
      const details = <T extends object>(all: T) => ({ ...all, practice: false, ledger });
      const forged = sealAnew(bytes, { changes, details, signing: world.signing });
      return { bytes: forged, finds: ['11.06', '08.01'], file: namesOf(world.day.election).report };
    },
  },
  {
    name: 'practice told as real in the manifest, the real key',
    kinds: withLogs,
    make: ({ world, bytes }) => {
      const details = <T extends object>(all: T) => ({ ...all, practice: false });
      return {
        bytes: sealAnew(bytes, { details, signing: world.signing }),
        finds: ['03.03', '11.06'],
        file: manifestPath,
      };
    },
  },
];

/** A day made up whole by whoever has the program and the key: nothing in it contradicts anything. */
function madeUp(name: string, wish: Wish, sign: (world: World) => World = (world) => world): Mutation {
  return {
    name: `${name}, the whole day made up`,
    weight: 2,
    make: async ({ world }) => ({
      bytes: await packageOf(sign(worldOf(world.seed, wish)).input, 'results'),
      ...{ finds: [], paper: 'only' },
    }),
  };
}

const wholeDays: readonly Mutation[] = [
  madeUp('votes moved', votesMoved),
  madeUp('a station less', (day) => ({ ...day, stations: day.stations.slice(1), papers: day.papers.slice(1) })),
  madeUp('practice made real', (day) => ({ ...day, election: { ...day.election, practice: false } })),
  {
    name: 'signed with a key announced in a log written anew, the whole day made up',
    weight: 2,
    make: async ({ world }) => {
      const { key, keys: all } = world.signing;
      const { publicKey } = stranger.key;
      const log = relinked(
        world.input.log.map(({ type, payload }) => ({
          type,
          payload: Buffer.from(Buffer.from(payload).toString('utf8').replaceAll(key.publicKey, publicKey)),
        })),
      );
      const signing = {
        key: { ...key, publicKey },
        keys: all.map((one) => (one.number === key.number ? { ...one, publicKey } : one)),
        sign: stranger.sign,
      };
      return { bytes: await withLog(world, log, { signing }), finds: [], paper: 'only' };
    },
  },
  {
    name: 'a publication signed with another key',
    kinds: ['publication'],
    make: ({ world, bytes, kind }) => {
      if (world.signing.key.number !== stranger.key.number) return undefined;
      const changes = { [keyPath(kind, 1)]: () => publicKeyPem(stranger.key.publicKey) };
      const page = publicationPaths.page;
      // The page names the key.
      return { bytes: sealAnew(bytes, { changes, signing: stranger }), finds: ['08.07'], file: page };
    },
  },
  {
    name: 'a publication signed with another key, its page too',
    kinds: ['publication'],
    make: ({ world, bytes, kind }) => {
      if (world.signing.key.number !== stranger.key.number) return undefined;
      const groups = (key: PublicKey): string => fingerprint(key).groups.join(' ');
      const changes = {
        [keyPath(kind, 1)]: () => publicKeyPem(stranger.key.publicKey),
        [publicationPaths.page]: (page: string) =>
          page.replaceAll(groups(world.signing.key.publicKey), groups(stranger.key.publicKey)),
      };
      return { bytes: sealAnew(bytes, { changes, signing: stranger }), finds: [], paper: 'only' };
    },
  },
];

export const originMutations: readonly Mutation[] = [...files, ...keys, ...definitions, ...wholeDays];
