// Print jobs: zips with papers that take a while to make. They live in memory and in a folder beside the data: a job that a crash cut short was never
// there. One at a time per election; what is done is kept for an hour.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobInfo } from '@telstaat/contract';
import { err, ok, type ElectionId, type JobRefusalCode, type JobState, type Result } from '@telstaat/core';
import { writeArchiveAtomically, type PackageFile, type WrittenFile } from '@telstaat/seal';
import type { World } from './clock.ts';
import { diskTroubleCode } from './disk-trouble.ts';

export interface JobPlan {
  readonly election: ElectionId;
  /** Of the zip. */
  readonly name: string;
  /** Papers to make. */
  readonly total: number;
  /** The files of the zip, in order. Tells each paper that was made, and stops with the signal's reason. */
  readonly files: (control: JobControl) => AsyncIterable<PackageFile>;
  /** Called once the file is there; when it fails, so does the job. */
  readonly record: (file: WrittenFile) => Promise<void>;
}

export interface JobControl {
  readonly signal: AbortSignal;
  readonly onPaper: () => void;
}

interface Job {
  readonly plan: JobPlan;
  readonly id: string;
  readonly startedAt: ReturnType<World['now']>;
  readonly abort: AbortController;
  state: JobState;
  done: number;
  endedAt?: ReturnType<World['now']>;
  file?: WrittenFile;
  /** The disk refused. */
  trouble?: string;
  /** Something is wrong with the program. */
  fault?: Error;
  ended: Promise<void>;
}

const hour = 60 * 60 * 1000;

export class PrintJobs {
  readonly #folder: string;
  readonly #world: World;
  readonly #jobs = new Map<string, Job>();

  constructor(options: { readonly folder: string; readonly world: World }) {
    this.#folder = options.folder;
    this.#world = options.world;
  }

  async start(plan: JobPlan): Promise<Result<JobInfo, JobRefusalCode>> {
    await this.#sweep();
    if (this.#of(plan.election).some((job) => job.state === 'running')) return err('job.busy');
    const job: Job = {
      plan,
      id: Buffer.from(this.#world.random(8)).toString('hex'),
      startedAt: this.#world.now(),
      abort: new AbortController(),
      state: 'running',
      done: 0,
      ended: Promise.resolve(),
    };
    this.#jobs.set(job.id, job);
    job.ended = this.#run(job);
    return ok(infoOf(job));
  }

  /** Newest first. */
  async list(election: ElectionId): Promise<readonly JobInfo[]> {
    await this.#sweep();
    return this.#of(election).map(infoOf).reverse();
  }

  /** Throws what went wrong when that was a fault of ours: it is reported as any fault. */
  async get(election: ElectionId, id: string): Promise<Result<JobInfo, JobRefusalCode>> {
    const job = await this.#find(election, id);
    if (!job) return err('job.none');
    if (job.fault !== undefined) throw job.fault;
    return ok(infoOf(job));
  }

  /** Stops a job and waits until nothing of it is left; of one that is done, removes the file. */
  async cancel(election: ElectionId, id: string): Promise<Result<JobInfo, JobRefusalCode>> {
    const job = await this.#find(election, id);
    if (!job) return err('job.none');
    await this.#remove(job);
    return ok(infoOf(job));
  }

  async file(election: ElectionId, id: string): Promise<Result<{ name: string; bytes: Uint8Array }, JobRefusalCode>> {
    const job = await this.#find(election, id);
    if (!job) return err('job.none');
    if (job.state !== 'done') return err('job.notDone');
    return ok({ name: job.plan.name, bytes: await readFile(this.#path(job)) });
  }

  /** Stops everything and removes what was made. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) await this.#remove(job);
    await removeLeftovers(this.#folder);
  }

  #of(election: ElectionId): readonly Job[] {
    return [...this.#jobs.values()].filter((job) => job.plan.election === election);
  }

  async #find(election: ElectionId, id: string): Promise<Job | undefined> {
    await this.#sweep();
    return this.#of(election).find((job) => job.id === id);
  }

  async #sweep(): Promise<void> {
    const now = Date.parse(this.#world.now());
    for (const job of this.#jobs.values())
      if (job.endedAt !== undefined && now - Date.parse(job.endedAt) >= hour) await this.#remove(job);
  }

  async #remove(job: Job): Promise<void> {
    job.abort.abort();
    await job.ended;
    this.#jobs.delete(job.id);
    await removeWhatCan(this.#path(job));
    delete job.file;
    job.state = 'cancelled';
  }

  async #run(job: Job): Promise<void> {
    const { plan, abort } = job;
    const { signal } = abort;
    const onPaper = (): void => {
      job.done += 1;
    };
    try {
      await mkdir(this.#folder, { recursive: true });
      const file = await writeArchiveAtomically(this.#folder, zipName(job), plan.files({ signal, onPaper }));
      signal.throwIfAborted();
      await plan.record(file);
      job.file = file;
      job.state = 'done';
    } catch (error) {
      await removeWhatCan(this.#path(job));
      if (signal.aborted) job.state = 'cancelled';
      else {
        const code = diskTroubleCode(error);
        if (code === undefined) job.fault = error instanceof Error ? error : new Error(String(error));
        else job.trouble = code;
        job.state = 'failed';
      }
    } finally {
      job.endedAt = this.#world.now();
    }
  }

  #path(job: Job): string {
    return join(this.#folder, zipName(job));
  }
}

/** What a program that stopped in the middle left behind. */
export async function removeLeftovers(folder: string): Promise<void> {
  await removeWhatCan(folder);
}

/** A disk that refuses keeps what it has; that must not keep the program from going on, or from stopping. */
async function removeWhatCan(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    if (diskTroubleCode(error) === undefined) throw error;
  }
}

function zipName({ id }: Job): string {
  return `${id}.zip`;
}

function infoOf({ plan, id, state, startedAt, done, file, trouble }: Job): JobInfo {
  return {
    ...{ id, name: plan.name, state, startedAt, done, total: plan.total },
    ...(file && { file: { size: file.size, sha256: file.sha256 } }),
    ...(trouble !== undefined && { problem: { code: 'job.diskTrouble', params: { code: trouble } } }),
  };
}
