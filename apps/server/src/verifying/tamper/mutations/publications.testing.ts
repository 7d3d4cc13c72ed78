// Publications: signed with another key, and claiming to come from elsewhere than they do.
import type { Sha256 } from '@telstaat/core';
import { pick } from '@telstaat/practice';
import { fingerprint, keyPath, manifestPath, publicKeyPem, statementPath, type PublicKey } from '@telstaat/seal';
import { publicationPaths } from '../../../packaging/publication.ts';
import { sealAnew } from '../../forging.testing.ts';
import { readGiven } from '../../given.ts';
import { votesMoved } from '../elsewhere.testing.ts';
import { stranger, type Mutation, type Victim } from '../mutation.testing.ts';
import { packageOf, worldOf } from '../world.testing.ts';

export const publicationMutations: readonly Mutation[] = [
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
    make: (victim) => {
      const bytes = byStranger(victim);
      return bytes && { bytes, finds: [], paper: 'only' };
    },
  },
  {
    name: 'a publication signed with another key, its page too, beside its package',
    kinds: ['publication'],
    weight: 2,
    make: async (victim) => {
      const forged = byStranger(victim);
      return forged && { bytes: forged, finds: ['10.07'], file: statementPath, options: await besidePackage(victim) };
    },
  },
  {
    name: 'a publication that claims another origin, the real key, beside its package',
    kinds: ['publication'],
    weight: 2,
    make: async (victim) => {
      const { bytes, chance, world } = victim;
      const claim = pick(chance, [{ installation: 'ab'.repeat(16) }, { definition: nothing }]);
      const details = <T extends object>(all: T) => ({ ...all, ...claim });
      const forged = sealAnew(bytes, { details, signing: world.signing });
      return { bytes: forged, finds: ['14.01'], file: manifestPath, options: await besidePackage(victim) };
    },
  },
  {
    name: 'the publication of another count, the real key, beside the package',
    kinds: ['publication'],
    weight: 2,
    make: async (victim) => {
      const { input } = worldOf(victim.world.seed, votesMoved);
      const bytes = await packageOf(input, 'publication');
      return { bytes, finds: ['14.01'], file: manifestPath, options: await besidePackage(victim) };
    },
  },
];

const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Sha256;

/** Whoever verifies has the package of results that was published. */
async function besidePackage({ world }: Victim) {
  return { given: readGiven({ key: { bytes: await packageOf(world.input, 'results') } }) };
}

/** Key file, page and signature are of somebody else; all else is as it was. */
function byStranger({ world, bytes, kind }: Victim): Uint8Array | undefined {
  if (world.signing.key.number !== stranger.key.number) return undefined;
  const groups = (key: PublicKey): string => fingerprint(key).groups.join(' ');
  const changes = {
    [keyPath(kind, 1)]: () => publicKeyPem(stranger.key.publicKey),
    [publicationPaths.page]: (page: string) =>
      page.replaceAll(groups(world.signing.key.publicKey), groups(stranger.key.publicKey)),
  };
  return sealAnew(bytes, { changes, signing: stranger });
}
