// The log: events removed, exchanged, doubled, changed and cut off, by people who write ever more of the package anew.
import { unwrap, type StoredEvent } from '@telstaat/core';
import { pick, type Chance } from '@telstaat/practice';
import { manifestPath, readLog, writeLog } from '@telstaat/seal';
import { namesOf, packagePaths } from '../../../packaging/paths.ts';
import { ledgerOf } from '../../../packaging/signing.ts';
import { filesOf, sealAnew } from '../../forging.testing.ts';
import { inLog, relinked, withLog, type Mutated, type Mutation } from '../mutation.testing.ts';
import { worldOf, type World } from '../world.testing.ts';

const { log: path } = packagePaths;
const lineChecks = ['11.01', '11.02', '11.03', '11.04', '11.05'];

type Edit = (events: readonly StoredEvent[], chance: Chance) => readonly StoredEvent[];

const removed: Edit = (events, chance) => events.toSpliced(chance.below(events.length), 1);
const doubled: Edit = (events, chance) => {
  const at = chance.below(events.length);
  return events.toSpliced(at, 0, ...events.slice(at, at + 1));
};
const exchanged: Edit = (events, chance) => {
  const at = chance.below(events.length - 1);
  return events.toSpliced(at, 2, ...events.slice(at, at + 2).toReversed());
};
const cut: Edit = (events, chance) => events.slice(0, 1 + chance.below(events.length - 1));
const changed: Edit = (events, chance) => {
  const at = chance.below(events.length);
  return events.map((event, index) =>
    index === at ? { ...event, payload: otherPayload(event.payload, chance) } : event,
  );
};
const ofElsewhere: Edit = (events, chance) => {
  const other = worldOf(500 + chance.below(8)).input.log;
  const from = chance.below(other.length);
  const some = other.slice(from, from + 1 + chance.below(10));
  return events.toSpliced(1 + chance.below(events.length), 0, ...some);
};

/** One letter or digit of what stands in it. */
function otherPayload(payload: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(payload);
  const places = [...copy.keys()].filter((at) => /[0-9a-z]/.test(String.fromCharCode(copy[at] ?? 0)));
  const at = pick(chance, places);
  const old = copy[at] ?? 0;
  copy[at] = old < 58 ? 48 + ((old - 48 + 1 + chance.below(9)) % 10) : 97 + ((old - 97 + 1 + chance.below(25)) % 26);
  return copy;
}

const edits = { removed, doubled, exchanged, changed, 'cut off': cut, 'of another installation': ofElsewhere } as const;

/** Lines only: whoever reads the log sees it. */
const linesOnly = Object.entries(edits).map(([what, edit]): Mutation => ({
  name: `lines of the log ${what}, signed with the real key`,
  kinds: ['results', 'definition'],
  weight: 2,
  make: ({ world, bytes, chance }) => {
    const before = unwrap(readLog(filesOf(bytes).find((one) => one.path === path)?.bytes ?? new Uint8Array()));
    const after = edit(before, chance);
    // A log that only ends earlier is whole in itself: the manifest knows how far it went.
    const file = after.length < before.length && after.every((event, at) => event === before[at]) ? manifestPath : path;
    const changes = { [path]: () => writeLog(after) };
    return { bytes: sealAnew(bytes, { changes, signing: world.signing }), finds: lineChecks, file };
  },
}));

/** The chain and the head in manifest and control file as well, but the report stays as people signed it. */
const headAnew = Object.entries(edits).map(([what, edit]): Mutation => ({
  name: `events ${what}, chain and head anew but not in the report`,
  make: ({ world, bytes, chance }) => {
    const log = relinked(edit(world.input.log, chance));
    const ledger = ledgerOf(log);
    const head = (text: string): string =>
      text.replace(/("events": ?)\d+/, `$1${ledger.events}`).replace(/("head": ?")[0-9a-f]{64}/, `$1${ledger.head}`);
    const changes = { [path]: () => writeLog(log), [packagePaths.report]: head };
    const details = <T extends object>(all: T) => ({ ...all, ledger });
    const forged = sealAnew(bytes, { changes, details, signing: world.signing });
    return { bytes: forged, finds: ['08.01', '08.05'], file: namesOf(world.day.election).report };
  },
}));

const ended: readonly Mutation[] = [
  {
    name: 'the log cut off at the end, head anew everywhere, the real key',
    weight: 4,
    make: async ({ world, chance }) => {
      const log = world.input.log.slice(0, 1 + chance.below(world.input.log.length - 1));
      return { bytes: await withLog(world, log), finds: inLog };
    },
  },
  {
    name: 'events of another installation in it, head anew everywhere, the real key',
    weight: 2,
    make: async ({ world, chance }) => {
      const log = relinked(ofElsewhere(world.input.log, chance));
      return { bytes: await withLog(world, log), finds: inLog, ...anyhow(world, log) };
    },
  },
  {
    name: 'the log of another installation, head anew everywhere, the real key',
    weight: 2,
    make: async ({ world, chance }) => {
      const { input } = worldOf(500 + chance.below(8));
      const bytes = await withLog(world, input.log, { installation: input.installation });
      return { bytes, finds: inLog };
    },
  },
];

/** What is of another election is none of this one's, whichever election was set up in this hall besides; nor is a login or a pause. */
function anyhow(world: World, log: readonly StoredEvent[]): Pick<Mutated, 'paper'> {
  const textOf = ({ type, payload }: StoredEvent): string => `${type} ${Buffer.from(payload).toString('utf8')}`;
  const own = new Set(world.input.log.map(textOf));
  const others = log.map(textOf).filter((text) => !own.has(text));
  const ofThis = `"election":"${world.day.election.id}"`;
  const needed = others.some(
    (text) =>
      /^(person\.added|key|installation\.created)/.test(text) ||
      (/^(entry|station)/.test(text) && text.includes(ofThis)),
  );
  return needed ? {} : { paper: 'also' };
}

export const logMutations: readonly Mutation[] = [...linesOnly, ...headAnew, ...ended];
