// Pulling the plug: the server is killed at moments drawn by a seed while a hall of people works, started again, and everything that was acknowledged is
// asked back from the disk, the log and the screens.
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chanceOf } from '@telstaat/practice';
import { openDay, type Day, type Template } from './day.ts';
import { BackupMaker, Coordinator } from './lead.ts';
import { BackupCheck, copyAfterCrash, lookAtDisk, partsIn } from './look.ts';
import { Promises, type Lost } from './promises.ts';
import { mustStart, type StartTime } from './server.ts';
import { Typist } from './typist.ts';
import type { Worker } from './worker.ts';

export interface KillOptions {
  readonly kills: number;
  readonly seed: string;
  /** Milliseconds of work before the plug is pulled: from, to. */
  readonly work: readonly [number, number];
  /** Told after every kill. */
  readonly onKill?: (report: KillReport) => void;
}

export interface KillReport {
  readonly seed: string;
  readonly typists: number;
  readonly kills: number;
  /** Each with a data folder of its own. */
  readonly days: number;
  /** Times that somebody was told that something is kept, and what of it was gone. */
  readonly acknowledged: number;
  readonly lost: readonly Lost[];
  readonly events: number;
  readonly brokenChains: number;
  /** What did not follow from the log. */
  readonly differing: readonly string[];
  readonly starts: readonly StartTime[];
  /** What was asked and not answered when the plug was pulled. */
  readonly interrupted: Readonly<Record<string, number>>;
  readonly backups: {
    /** Listed as proven, and read whole here. */
    readonly read: number;
    readonly wrong: readonly string[];
    /** Left unfinished by a kill and still there after the start. */
    readonly leftovers: number;
  };
}

/** Kills in one day: afterwards too little is left to type. */
const killsADay = 25;

export async function pullPlugs(template: Template, options: KillOptions): Promise<KillReport> {
  const { kills, seed, onKill } = options;
  let report = nothingYet(seed, template.people.typists.length);
  while (report.kills < kills) {
    const times = Math.min(killsADay, kills - report.kills);
    for await (const next of playDay(template, { ...options, times, before: report })) {
      report = next;
      onKill?.(report);
    }
  }
  return report;
}

const nothingYet = (seed: string, typists: number): KillReport => ({
  ...{ seed, typists, kills: 0, days: 0, acknowledged: 0, lost: [], events: 0, brokenChains: 0, differing: [] },
  ...{ starts: [], interrupted: {}, backups: { read: 0, wrong: [], leftovers: 0 } },
});

interface DayOptions extends KillOptions {
  readonly times: number;
  readonly before: KillReport;
}

/** One day in one data folder; tells the report after every kill. */
async function* playDay(template: Template, { times, before, seed, work }: DayOptions): AsyncGenerator<KillReport> {
  const chance = chanceOf(`${seed}, day ${before.days + 1}`);
  const day = await openDay(template);
  const hall = peopleOf(day, `${seed}, day ${before.days + 1}`);
  try {
    let report = { ...before, days: before.days + 1 };
    let known = (await lookAtDisk(copyAfterCrash(day.folder), 0)).events;
    for (let time = 0; time < times; time += 1) {
      const working = Promise.all(hall.workers.map((worker) => worker.work()));
      // What goes wrong at work is told by awaiting it below.
      working.catch(() => undefined);
      await wait(work[0] + chance.below(work[1] - work[0]));
      await day.place.server.kill();
      await working;
      const { acknowledged, ...found } = await afterKill(day, hall, known);
      known = found.known;
      report = added(report, { ...found, acknowledged: before.acknowledged + acknowledged });
      yield report;
    }
  } finally {
    await day.place.server.kill();
    for (const folder of [day.folder, `${day.folder}-kopie`]) rmSync(folder, { recursive: true, force: true });
  }
}

interface Hall {
  readonly promises: Promises;
  readonly coordinator: Coordinator;
  readonly workers: readonly Worker[];
  readonly backups: BackupCheck;
}

function peopleOf({ typing, counted, typists, coordinator, administrator }: Day, seed: string): Hall {
  const promises = new Promises();
  const seat = (person: Day['coordinator']) => ({ person, promises, chance: chanceOf(`${seed}, ${person.actor}`) });
  const lead = new Coordinator(seat(coordinator), { typing, counted });
  // Everybody types the stations of two columns: those of their own, and between them those of their neighbour.
  const stationsOf = (index: number): readonly number[] =>
    typing.stations.flatMap(({ number }, at) =>
      [index, (index + 1) % typists.length].includes(at % typists.length) ? [number] : [],
    );
  const people = typists.map(
    (person, index) => new Typist({ ...seat(person), paperwork: typing, stations: stationsOf(index) }),
  );
  const workers = [...people, lead, new BackupMaker(seat(administrator))];
  return { promises, coordinator: lead, workers, backups: new BackupCheck() };
}

async function afterKill(day: Day, hall: Hall, known: number) {
  const interrupted = hall.workers.flatMap(({ waitsFor }) => waitsFor ?? []);
  const copy = copyAfterCrash(day.folder);
  day.place.server = await mustStart(day.folder);
  const leftovers = partsIn(day.folder).length;
  const disk = await lookAtDisk(copy, known);
  hall.coordinator.heard(disk.news);
  const lost = [...hall.promises.settle(disk.news)];
  for (const worker of hall.workers) lost.push(...(await worker.check().catch((error: unknown) => [String(error)])));
  const listed = await day.administrator.client.call('listBackups');
  if (!listed.ok) throw new Error(JSON.stringify(listed.error));
  const before = hall.backups.count;
  const wrong = await hall.backups.wrong(listed.value);
  return {
    ...{ lost, disk, interrupted, leftovers, wrong, read: hall.backups.count - before },
    ...{ acknowledged: hall.promises.count, known: disk.events, start: day.place.server.startTime },
  };
}

type Found = Awaited<ReturnType<typeof afterKill>>;

function added(report: KillReport, found: Found): KillReport {
  const { backups } = report;
  const interrupted = { ...report.interrupted };
  for (const what of found.interrupted) interrupted[what] = (interrupted[what] ?? 0) + 1;
  return {
    ...report,
    kills: report.kills + 1,
    acknowledged: found.acknowledged,
    lost: [...report.lost, ...found.lost],
    events: report.events + found.disk.news.length,
    brokenChains: report.brokenChains + (found.disk.isWhole ? 0 : 1),
    differing: [...report.differing, ...found.disk.differing],
    starts: [...report.starts, found.start],
    interrupted,
    backups: {
      read: backups.read + found.read,
      wrong: [...backups.wrong, ...found.wrong],
      leftovers: backups.leftovers + found.leftovers,
    },
  };
}
