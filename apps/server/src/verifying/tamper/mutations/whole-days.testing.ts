// Days that were made up whole by whoever has the program: nothing in such a package contradicts anything, only paper does.
import { votesMoved } from '../elsewhere.testing.ts';
import { relinked, stranger, withLog, type Mutation } from '../mutation.testing.ts';
import { packageOf, worldOf, type Wish, type World } from '../world.testing.ts';

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

export const wholeDayMutations: readonly Mutation[] = [
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
];
