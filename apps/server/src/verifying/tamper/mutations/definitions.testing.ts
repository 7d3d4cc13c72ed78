// What the results rest on: the definition, the election and its stations, and whether it was a practice.
import { pollingStationSchema, unwrap, type Sha256 } from '@telstaat/core';
import { pick } from '@telstaat/practice';
import { manifestPath, sha256Hex, unpack, writeLog } from '@telstaat/seal';
import { namesOf, packagePaths } from '../../../packaging/paths.ts';
import { ledgerOf } from '../../../packaging/signing.ts';
import { sealAnew } from '../../forging.testing.ts';
import { readGiven } from '../../given.ts';
import { otherPackage, withLogs } from '../elsewhere.testing.ts';
import { relinked, withLog, type Mutation } from '../mutation.testing.ts';

const nobody = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Sha256;

export const definitionMutations: readonly Mutation[] = [
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
      options: { given: readGiven({ definition: { digest: nobody } }) },
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
