// Print jobs: one at a time, stopped when asked, gone after an hour, and never a half file, also when the disk refuses.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { paperFor, unwrap, type ElectionId, type Instant } from '@telstaat/core';
import { renderPapers, type PaperToDraw } from '@telstaat/documents';
import { sha256Hex } from '@telstaat/seal';
import { sampleCount, skipWhen } from '@telstaat/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PrintJobs, type JobControl, type JobFault, type JobPlan } from './print-jobs.ts';
import { Renderer } from './rendering/renderer.ts';
import { fakeWorld } from './testing/hall.ts';

const election = 'PS2027_Testland' as ElectionId;
const other = 'AB2027_Testland' as ElectionId;
const world = fakeWorld();

let folder: string;
let renderer: Renderer;
let faults: JobFault[];
let jobs: PrintJobs;
const jobsIn = (place: string) =>
  new PrintJobs({ folder: place, world, renderer, onFault: (fault) => void faults.push(fault) });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-jobs-'));
  renderer = new Renderer();
  faults = [];
  jobs = jobsIn(join(folder, 'afdrukken'));
});
afterEach(async () => {
  await jobs.close();
  await renderer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two papers; between them the job waits for `gate`. */
function plan(options: Partial<JobPlan> & { readonly gate?: Promise<void>; readonly size?: number } = {}): JobPlan {
  const { gate = Promise.resolve(), size = 10, ...others } = options;
  return {
    kind: 'papers',
    ...{ election, name: 'papieren.zip', total: 2 },
    files: async function* ({ signal, onPaper }) {
      for (const path of ['een.pdf', 'twee.pdf']) {
        signal.throwIfAborted();
        onPaper();
        yield { path, bytes: new Uint8Array(size).fill(7) };
        await gate;
      }
    },
    record: () => Promise.resolve(),
    ...others,
  };
}

/** A gate, and what opens it. */
function closedGate(): { readonly gate: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { gate, open };
}

/** Looks until the job has ended. */
async function ended(id: string, of = election) {
  for (;;) {
    const info = unwrap(await jobs.get(of, id));
    if (info.state !== 'running') return info;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const left = (): readonly string[] =>
  existsSync(join(folder, 'afdrukken')) ? readdirSync(join(folder, 'afdrukken')) : [];

describe('a job', () => {
  it('is counted paper by paper, recorded, and gives its file', async () => {
    const { gate, open } = closedGate();
    const recorded: unknown[] = [];
    const record: JobPlan['record'] = async (file) => void (await Promise.resolve(recorded.push(file)));
    const { id } = unwrap(await jobs.start(plan({ gate, record })));
    expect(unwrap(await jobs.get(election, id))).toMatchObject({ state: 'running', total: 2, name: 'papieren.zip' });
    expect(await jobs.file(election, id)).toEqual({ ok: false, error: 'job.notDone' });
    open();
    const { file, ...info } = await ended(id);
    expect(info).toMatchObject({ state: 'done', done: 2 });
    const { name, path } = unwrap(await jobs.file(election, id));
    const bytes = readFileSync(path);
    expect([name, { size: bytes.length, sha256: sha256Hex(bytes) }]).toEqual(['papieren.zip', file]);
    expect(recorded).toEqual([file]);
    expect(await jobs.list(election)).toHaveLength(1);
  });

  it('of one election is not seen or stopped through another', async () => {
    const { id } = unwrap(await jobs.start(plan()));
    await ended(id);
    for (const call of ['get', 'file', 'cancel'] as const)
      expect(await jobs[call](other, id)).toEqual({ ok: false, error: 'job.none' });
    expect(await jobs.list(other)).toEqual([]);
  });

  it('waits for nobody: a second one is refused as long as the first runs, of the same kind and election only', async () => {
    const { gate, open } = closedGate();
    const { id } = unwrap(await jobs.start(plan({ gate })));
    expect(await jobs.start(plan())).toEqual({ ok: false, error: 'job.busy' });
    const elsewhere = unwrap(await jobs.start(plan({ election: other })));
    await ended(elsewhere.id, other);
    const publication = unwrap(await jobs.start(plan({ kind: 'publication' })));
    await ended(publication.id);
    expect((await jobs.list(election)).map(({ kind, state }) => [kind, state])).toEqual([
      ['publication', 'done'],
      ['papers', 'running'],
    ]);
    open();
    await ended(id);
    unwrap(await jobs.start(plan()));
  });

  it('is stopped between two papers, and nothing of it is left', async () => {
    const { gate, open } = closedGate();
    const { id } = unwrap(await jobs.start(plan({ gate })));
    const cancelled = jobs.cancel(election, id);
    open();
    expect(unwrap(await cancelled).state).toBe('cancelled');
    expect(await jobs.get(election, id)).toEqual({ ok: false, error: 'job.none' });
    expect(left()).toEqual([]);
  });

  it('that is done is kept for an hour', async () => {
    const { id } = unwrap(await jobs.start(plan()));
    await ended(id);
    world.advance(59 * 60_000);
    expect(left()).toHaveLength(1);
    unwrap(await jobs.file(election, id));
    world.advance(60_000);
    expect(await jobs.get(election, id)).toEqual({ ok: false, error: 'job.none' });
    expect(left()).toEqual([]);
  });

  it('is stopped when the program stops', async () => {
    const { gate, open } = closedGate();
    unwrap(await jobs.start(plan({ gate })));
    const closed = jobs.close();
    open();
    await closed;
    expect(existsSync(join(folder, 'afdrukken'))).toBe(false);
  });

  it('of which the log cannot be written has no file', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const { id } = unwrap(await jobs.start(plan({ record: () => Promise.reject(full) })));
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: { code: 'job.diskTrouble' } });
    expect(left()).toEqual([]);
  });

  it('that breaks down by a fault of ours is reported as one', async () => {
    const error = new Error('a bug');
    const { id } = unwrap(await jobs.start(plan({ record: () => Promise.reject(error) })));
    const failed = { id, state: 'failed', problem: { code: 'job.fault', params: { job: id } } };
    expect(await ended(id)).toMatchObject(failed);
    expect(await jobs.list(election)).toMatchObject([failed]);
    expect(faults).toEqual([{ job: id, error }]);
    expect(left()).toEqual([]);
    unwrap(await jobs.start(plan()));
  });
});

describe('a job that is drawn in the worker', () => {
  const count = sampleCount({ stations: 20, lists: 2, candidates: 30 });
  const papers: readonly PaperToDraw[] = count.stations.map((station) => ({
    name: `${station.number}.pdf`,
    build: () => paperFor('na-31-2-bijlage-1', { election: count.election, station }),
  }));
  const drawnPlan = (others: Partial<JobPlan> = {}): JobPlan => ({
    ...plan({ total: papers.length }),
    files: (control) => drawn(control),
    ...others,
  });
  async function* drawn({ onPaper, ...drawing }: JobControl) {
    const createdAt = '2027-03-10T09:00:00.000Z' as Instant;
    for await (const { name, bytes } of renderPapers(papers, { ...drawing, createdAt })) {
      onPaper();
      yield { path: name, bytes };
    }
  }
  const nextWorker = async (): Promise<Worker> => ((await once(process, 'worker')) as [Worker])[0];

  /** Looks until some papers are made. */
  async function halfWay(id: string): Promise<void> {
    for (;;) {
      const { done, state } = unwrap(await jobs.get(election, id));
      if (state !== 'running') throw new Error(`The job is ${state}`);
      if (done >= 3) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  it('is stopped half-way: no file is left, and the next one is whole', async () => {
    const { id } = unwrap(await jobs.start(drawnPlan()));
    await halfWay(id);
    expect(unwrap(await jobs.cancel(election, id))).toMatchObject({ state: 'cancelled', total: 20 });
    expect([await jobs.list(election), left()]).toEqual([[], []]);
    const { id: next } = unwrap(await jobs.start(drawnPlan()));
    expect(await ended(next)).toMatchObject({ state: 'done', done: 20 });
    expect(faults).toEqual([]);
  });

  it('is stopped when the program stops, and no worker is left', async () => {
    const came = nextWorker();
    const { id } = unwrap(await jobs.start(drawnPlan()));
    const worker = await came;
    await halfWay(id);
    await jobs.close();
    await renderer.close();
    expect([worker.threadId, existsSync(join(folder, 'afdrukken'))]).toEqual([-1, false]);
  });

  it('shares the worker with a job of another election, and both give what they give alone', async () => {
    const one = unwrap(await jobs.start(drawnPlan()));
    const two = unwrap(await jobs.start(drawnPlan({ election: other })));
    const { file } = await ended(one.id);
    expect((await ended(two.id, other)).file).toEqual(file);
    const alone = unwrap(await jobs.start(drawnPlan()));
    expect((await ended(alone.id)).file).toEqual(file);
  });

  it('fails in words when the worker is killed, and the next one is made', async () => {
    const came = nextWorker();
    let asked = 0;
    const files: JobPlan['files'] = (control) =>
      drawn({
        ...control,
        render: async (...paper) => {
          asked += 1;
          const bytes = control.render(...paper);
          if (asked === 3) void (await came).terminate();
          return await bytes;
        },
      });
    const { id } = unwrap(await jobs.start(drawnPlan({ files })));
    expect(await ended(id)).toMatchObject({
      ...{ state: 'failed', done: 2 },
      problem: { code: 'job.rendererStopped', params: { job: id } },
    });
    expect(faults.map(({ job }) => job)).toEqual([id]);
    expect(left()).toEqual([]);
    const { id: next } = unwrap(await jobs.start(drawnPlan()));
    expect((await ended(next)).state).toBe('done');
  });

  it('fails in words when there is too little memory', async () => {
    await renderer.close();
    renderer = new Renderer({ heap: 4 });
    jobs = jobsIn(join(folder, 'afdrukken'));
    const { id } = unwrap(await jobs.start(drawnPlan()));
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: { code: 'job.rendererStopped' } });
    expect(left()).toEqual([]);
  });
});

describe('a disk that refuses', () => {
  it('is told when there is a file where the folder should be', async () => {
    writeFileSync(join(folder, 'bestand'), '');
    jobs = jobsIn(join(folder, 'bestand', 'afdrukken'));
    const { id } = unwrap(await jobs.start(plan()));
    expect(await ended(id)).toMatchObject({
      state: 'failed',
      problem: { code: 'job.diskTrouble', params: { code: 'ENOTDIR' } },
    });
  });

  describe('because the folder is read-only', () => {
    skipWhen(process.getuid?.() === 0 || process.platform === 'win32' ? 'root may write everywhere' : undefined);
    it('is told, and nothing is written', async () => {
      chmodSync(folder, 0o555);
      const { id } = unwrap(await jobs.start(plan()));
      const job = await ended(id);
      chmodSync(folder, 0o755);
      expect(job).toMatchObject({ state: 'failed', problem: { params: { code: 'EACCES' } } });
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it('is told when it is full and when it is read-only: nothing half written, and what was there stays', async (context) => {
    const disk = mountSmallDisk(join(folder, 'schijf'));
    if (disk === undefined) return context.skip('a small disk can be mounted by root on Linux only');
    try {
      jobs = jobsIn(join(disk, 'afdrukken'));
      const { id: first } = unwrap(await jobs.start(plan({ size: 1000 })));
      await ended(first);
      const { id } = unwrap(await jobs.start(plan({ size: 400_000 })));
      expect(await ended(id)).toMatchObject({ state: 'failed', problem: { params: { code: 'ENOSPC' } } });
      expect(readdirSync(join(disk, 'afdrukken'))).toEqual([`${first}.zip`]);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const { id: last } = unwrap(await jobs.start(plan()));
      expect(await ended(last)).toMatchObject({ state: 'failed', problem: { params: { code: 'EROFS' } } });
      expect(readFileSync(unwrap(await jobs.file(election, first)).path).length).toBeGreaterThan(2000);
      await jobs.close();
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

/** A disk of half a megabyte, where we may. */
function mountSmallDisk(place: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  mkdirSync(place, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    return undefined;
  }
}
