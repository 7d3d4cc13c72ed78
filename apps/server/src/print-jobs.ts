// Print jobs: zips with papers that take a while to make. They live in memory and in a folder beside the data: a job that a crash cut short was never
// there. One at a time of a kind per election; what is done is kept for an hour.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileOnDisk, JobInfo } from '@telstaat/contract';
import {
  err,
  ok,
  type ElectionId,
  type JobKind,
  type JobRefusalCode,
  type JobState,
  type Result,
} from '@telstaat/core';
import type { Render } from '@telstaat/documents';
import { writeArchiveAtomically, type PackageFile, type WrittenFile } from '@telstaat/seal';
import type { World } from './clock.ts';
import { diskTroubleCode } from './disk-trouble.ts';
import type { Renderer } from './rendering/renderer.ts';
import { WorkerStopped } from './task-thread.ts';

export interface JobPlan {
  readonly election: ElectionId;
  readonly kind: JobKind;
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
  /** Draws beside the server; stops with the signal's reason, in the middle of a paper too. */
  readonly render: Render;
}

/** A job that failed and should not have: our fault, or a worker that died. */
export interface JobFault {
  /** The number that people are told. */
  readonly job: string;
  readonly error: unknown;
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
  /** Why it failed. */
  problem?: NonNullable<JobInfo['problem']>;
  ended: Promise<void>;
}

const hour = 60 * 60 * 1000;

export interface PrintJobsOptions {
  readonly folder: string;
  readonly world: World;
  readonly renderer: Pick<Renderer, 'render'>;
  readonly onFault: (fault: JobFault) => void;
}

export class PrintJobs {
  readonly #folder: string;
  readonly #options: PrintJobsOptions;
  readonly #jobs = new Map<string, Job>();

  constructor(options: PrintJobsOptions) {
    this.#folder = options.folder;
    this.#options = options;
  }

  async start(plan: JobPlan): Promise<Result<JobInfo, JobRefusalCode>> {
    await this.#sweep();
    const alike = this.#of(plan.election).filter((job) => job.plan.kind === plan.kind);
    if (alike.some((job) => job.state === 'running')) return err('job.busy');
    const { world } = this.#options;
    const job: Job = {
      plan,
      id: Buffer.from(world.random(8)).toString('hex'),
      startedAt: world.now(),
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

  async get(election: ElectionId, id: string): Promise<Result<JobInfo, JobRefusalCode>> {
    const job = await this.#find(election, id);
    return job ? ok(infoOf(job)) : err('job.none');
  }

  /** Stops a job and waits until nothing of it is left; of one that is done, removes the file. */
  async cancel(election: ElectionId, id: string): Promise<Result<JobInfo, JobRefusalCode>> {
    const job = await this.#find(election, id);
    if (!job) return err('job.none');
    await this.#remove(job);
    return ok(infoOf(job));
  }

  async file(election: ElectionId, id: string): Promise<Result<FileOnDisk, JobRefusalCode>> {
    const job = await this.#find(election, id);
    if (!job) return err('job.none');
    if (job.state !== 'done') return err('job.notDone');
    return ok({ name: job.plan.name, path: this.#path(job) });
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
    const now = Date.parse(this.#options.world.now());
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
    const control: JobControl = {
      signal,
      onPaper: () => {
        job.done += 1;
      },
      render: (content, options) => this.#options.renderer.render(content, options, signal),
    };
    try {
      await mkdir(this.#folder, { recursive: true });
      const file = await writeArchiveAtomically(this.#folder, zipName(job), plan.files(control));
      signal.throwIfAborted();
      await plan.record(file);
      job.file = file;
      job.state = 'done';
    } catch (error) {
      await removeWhatCan(this.#path(job));
      if (signal.aborted) job.state = 'cancelled';
      else {
        job.problem = problemOf(job, error);
        job.state = 'failed';
        if (job.problem.code !== 'job.diskTrouble') this.#options.onFault({ job: job.id, error });
      }
    } finally {
      job.endedAt = this.#options.world.now();
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

function problemOf({ id }: Job, error: unknown): NonNullable<JobInfo['problem']> {
  const code = diskTroubleCode(error);
  if (code !== undefined) return { code: 'job.diskTrouble', params: { code } };
  return { code: error instanceof WorkerStopped ? 'job.rendererStopped' : 'job.fault', params: { job: id } };
}

function infoOf({ plan, id, state, startedAt, done, file, problem }: Job): JobInfo {
  return {
    ...{ id, kind: plan.kind, name: plan.name, state, startedAt, done, total: plan.total },
    ...(file && { file: { size: file.size, sha256: file.sha256 } }),
    ...(problem && { problem }),
  };
}
