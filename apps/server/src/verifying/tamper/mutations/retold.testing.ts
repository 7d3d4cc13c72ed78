// The day told otherwise in the log, by somebody who writes its head anew everywhere: who did what, in which entry, in which order.
import { canonicalJson, type EntryEvent } from '@telstaat/core';
import { pick, type Chance } from '@telstaat/practice';
import type { Happening } from '../../../packaging/log.testing.ts';
import { inputOf } from '../../../packaging/package.testing.ts';
import { formPath, packagePaths } from '../../../packaging/paths.ts';
import { inLog, linkedDay, withLog, type Mutated, type Mutation, type Victim } from '../mutation.testing.ts';
import type { World } from '../world.testing.ts';

const { log: path } = packagePaths;

/** Which entries become definitive after what is told; `undefined` when it cannot be told so. */
function entriesAfter(world: World, happenings: readonly Happening[]): string | undefined {
  try {
    return canonicalJson(inputOf(world.day, happenings).entries);
  } catch {
    return undefined;
  }
}

/** Everywhere the same head, also in the report drawn anew. */
async function everywhere(world: World, happenings: readonly Happening[], finds = inLog): Promise<Mutated> {
  return { bytes: await withLog(world, linkedDay(world, happenings)), finds };
}

/** What was told of an event on which no form rests: then only paper may tell. */
function alsoOnPaper(world: World, happenings: readonly Happening[]): Pick<Mutated, 'paper' | 'file'> {
  return entriesAfter(world, happenings) === entriesAfter(world, world.happenings) ? { paper: 'also' } : { file: path };
}

function isOfEntry({ event }: Happening): boolean {
  return event.type.startsWith('entry.');
}

interface Place {
  readonly at: number;
  /** Where the one after it stands. */
  readonly next: number;
}

/** Some event of the entries, and the next of the same station. */
function entryPlace({ world: { happenings }, chance }: Victim): Place | undefined {
  const places = [...happenings.entries()].filter(([, one]) => isOfEntry(one));
  const [at, { station }] = pick(chance, places);
  const next = places.find(([other, one]) => other > at && one.station === station)?.[0];
  return next === undefined ? undefined : { at, next };
}

/** Some event of all else, and the next. */
function otherPlace({ world: { happenings }, chance }: Victim): Place | undefined {
  const places = [...happenings.entries()].flatMap(([at, one]) => (isOfEntry(one) ? [] : [at]));
  const at = pick(chance, places);
  const next = places.find((other) => other > at);
  return next === undefined ? undefined : { at, next };
}

type Retold = (happenings: readonly Happening[], place: Place) => readonly Happening[];

const retellings: Readonly<Record<string, Retold>> = {
  removed: (all, { at }) => all.toSpliced(at, 1),
  doubled: (all, { at }) => all.toSpliced(at, 0, ...all.slice(at, at + 1)),
  exchanged: (all, { at, next }) =>
    all.map((one, index) => (index === at ? (all[next] ?? one) : index === next ? (all[at] ?? one) : one)),
};

const retold = Object.entries(retellings).flatMap(([what, retell]): readonly Mutation[] => [
  {
    name: `an event of an entry ${what}, head anew everywhere, the real key`,
    weight: 4,
    make: async (victim) => {
      const { world } = victim;
      const place = entryPlace(victim);
      if (!place) return undefined;
      const happenings = retell(world.happenings, place);
      return { ...(await everywhere(world, happenings)), ...alsoOnPaper(world, happenings) };
    },
  },
  {
    name: `another event ${what}, head anew everywhere, the real key`,
    weight: 2,
    make: async (victim) => {
      const { world } = victim;
      const place = otherPlace(victim);
      if (!place) return undefined;
      const happenings = retell(world.happenings, place);
      return { ...(await everywhere(world, happenings)), ...alsoOnPaper(world, happenings) };
    },
  },
]);

type Telling = (happening: Happening, chance: Chance, ending: Happening | undefined) => Happening | undefined;

/** How the typing ended in which something was keyed: finished, given up, opened again. */
function endingOf(happenings: readonly Happening[], at: number): Happening | undefined {
  const station = happenings[at]?.station;
  return happenings.slice(at + 1).find((one) => one.station === station && one.event.type !== 'entry.keyed');
}

/** One event of an entry told otherwise. */
function told(name: string, change: Telling, { paper }: Pick<Mutated, 'paper'> = {}): Mutation {
  return {
    name: `${name}, head anew everywhere, the real key`,
    weight: 3,
    make: async ({ world, chance }) => {
      const changed = new Map(
        world.happenings.flatMap((one, index) => {
          const other = change(one, chance, endingOf(world.happenings, index));
          return other ? [[index, other] as const] : [];
        }),
      );
      if (changed.size === 0) return undefined;
      const at = pick(chance, [...changed.keys()]);
      const happenings = world.happenings.map((one, index) => (index === at ? (changed.get(at) ?? one) : one));
      const { station } = world.happenings[at] ?? {};
      return {
        ...(await everywhere(world, happenings, ['12.01', '12.03', '12.06', '12.07', '12.08'])),
        ...(paper ? { paper } : { file: station === undefined ? path : [path, formPath(station)] }),
      };
    },
  };
}

function withData(happening: Happening, event: EntryEvent): Happening {
  return { ...happening, event };
}

const resolutions: ReadonlySet<string> = new Set([
  'entry.keptFirst',
  'entry.keptSecond',
  'entry.correctionAsked',
  'entry.decided',
  'entry.bothDeleted',
  'entry.reset',
]);

const approved: ReadonlySet<string | undefined> = new Set(['entry.finalised', 'entry.askedAgain']);

function otherNumber(happening: Happening, chance: Chance): Happening | undefined {
  const { event } = happening;
  if (event.type !== 'entry.keyed') return undefined;
  const numbers = event.data.keyings.filter(({ value }) => typeof value === 'number');
  if (numbers.length === 0) return undefined;
  const one = pick(chance, numbers);
  const keyings = event.data.keyings.map((keying) =>
    keying === one ? { ...keying, value: Number(keying.value) + 1 + chance.below(9) } : keying,
  );
  return withData(happening, { ...event, data: { ...event.data, keyings } });
}

const tellings: readonly Mutation[] = [
  told('a number keyed otherwise', (happening, chance, ending) =>
    approved.has(ending?.event.type) ? otherNumber(happening, chance) : undefined,
  ),
  // Nobody ever approved it and no form rests on it.
  told(
    'a number that was thrown away keyed otherwise',
    (happening, chance, ending) => (approved.has(ending?.event.type) ? undefined : otherNumber(happening, chance)),
    { paper: 'also' },
  ),
  told('an entry by somebody else', (happening) => {
    const { event, actor } = happening;
    if (event.type !== 'entry.claimed' && event.type !== 'entry.keyed' && event.type !== 'entry.finalised')
      return undefined;
    return { ...happening, actor: actor === 'typist:3' ? 'typist:4' : 'typist:3' };
  }),
  told('a difference resolved by a typist', (happening) =>
    resolutions.has(happening.event.type) ? { ...happening, actor: 'typist:3' } : undefined,
  ),
  told('an event of the other entry', (happening) => {
    const { event } = happening;
    switch (event.type) {
      case 'entry.claimed':
        return withData(happening, { ...event, data: { entry: event.data.entry === 1 ? 2 : 1 } });
      case 'entry.keyed':
        return withData(happening, { ...event, data: { ...event.data, entry: event.data.entry === 1 ? 2 : 1 } });
      case 'entry.finalised':
        return withData(happening, { ...event, data: { ...event.data, entry: event.data.entry === 1 ? 2 : 1 } });
      default:
        return undefined;
    }
  }),
  told('an event of another station', (happening) =>
    isOfEntry(happening) ? { ...happening, station: happening.station === 1 ? 2 : 1 } : undefined,
  ),
];

const byOne: Mutation = {
  name: 'both entries by one person, forms and log anew, the real key',
  weight: 3,
  make: async ({ world, chance }) => {
    const who = pick(chance, ['typist:3', 'typist:4', 'typist:5']);
    const happenings = world.happenings.map((one) => (one.actor.startsWith('typist:') && isOfEntry(one) ? { ...one, actor: who } : one)); // prettier-ignore
    const { entries } = inputOf(world.day, happenings);
    return { bytes: await withLog(world, linkedDay(world, happenings), { entries }), finds: ['04.01'], file: path };
  },
};

export const retoldMutations: readonly Mutation[] = [...retold, ...tellings, byOne];
