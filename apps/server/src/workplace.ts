// The data folder: a real election day and a practice each have a file of their own, and only one of them is opened.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '@telstaat/core';
import { digest } from '@telstaat/seal';
import { openStore, type Store, type StoreProblem } from '@telstaat/store';
import type { World } from './clock.ts';
import { ElectionCache } from './election-cache.ts';
import { PrintJobs, removeLeftovers } from './print-jobs.ts';
import { programVersion } from './version.ts';

export interface Opened {
  readonly kind: 'practice' | 'real';
  readonly store: Store;
  readonly elections: ElectionCache;
  readonly jobs: PrintJobs;
}

const fileNames = { real: 'telstaat.sqlite', practice: 'oefening.sqlite' } as const;

export class Workplace {
  readonly #folder: string;
  readonly #world: World;
  #opened: Opened | undefined;

  constructor(options: { readonly folder: string; readonly world: World }) {
    this.#folder = options.folder;
    this.#world = options.world;
  }

  get opened(): Opened | undefined {
    return this.#opened;
  }

  /** Whether there is an election day or a practice to open. */
  get holdsData(): boolean {
    return (['real', 'practice'] as const).some((kind) => existsSync(this.#path(kind)));
  }

  /** Whether a practice is being built: it is not there for anybody yet. */
  get isBuilding(): boolean {
    return existsSync(this.#marker);
  }

  /** Opens what is there: a real election day before a practice. What was left unfinished by a crash is not there. */
  async openExisting(): Promise<Result<null, StoreProblem>> {
    mkdirSync(this.#folder, { recursive: true });
    if (this.isBuilding) this.#removePracticeFiles();
    for (const kind of ['real', 'practice'] as const) {
      if (this.#opened || !existsSync(this.#path(kind))) continue;
      const opened = await this.open(kind);
      if (!opened.ok) return opened;
      // Made, but nobody was added: the first screen comes first.
      if ((await opened.value.store.read((tx) => tx.people.all())).length === 0) await this.close();
    }
    return ok(null);
  }

  /** Removes what print jobs left when the program stopped in the middle. Only for who serves this folder: others may be printing from it. */
  async removeLeftovers(): Promise<void> {
    await removeLeftovers(this.#printFolder);
  }

  /** Builds a practice: all of it, or nothing when it fails half-way or the machine stops. */
  async buildPractice(build: () => Promise<void>): Promise<void> {
    writeFileSync(this.#marker, '');
    try {
      await build();
      rmSync(this.#marker);
    } catch (error) {
      await this.close();
      this.#removePracticeFiles();
      throw error;
    }
  }

  async open(kind: Opened['kind']): Promise<Result<Opened, StoreProblem>> {
    const store = await openStore({
      path: this.#path(kind),
      digest,
      installation: {
        installation: Buffer.from(this.#world.random(16)).toString('hex'),
        practice: kind === 'practice',
      },
      now: this.#world.now(),
      version: programVersion,
    });
    if (!store.ok) return store;
    const jobs = new PrintJobs({ folder: this.#printFolder, world: this.#world });
    this.#opened = { kind, store: store.value, elections: new ElectionCache(), jobs };
    return ok(this.#opened);
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    // A job records in the store what it made.
    await opened?.jobs.close();
    await opened?.store.close();
  }

  /** Ends the practice and removes its file. */
  async removePractice(): Promise<void> {
    if (this.#opened?.kind !== 'practice') throw new Error('No practice is opened');
    await this.close();
    this.#removePracticeFiles();
  }

  /** The marker goes last: a crash on the way leaves it, and the next start goes on removing. */
  #removePracticeFiles(): void {
    for (const ending of ['', '-wal', '-shm']) rmSync(this.#path('practice') + ending, { force: true });
    rmSync(this.#marker, { force: true });
  }

  get #printFolder(): string {
    return join(this.#folder, 'afdrukken');
  }

  get #marker(): string {
    return join(this.#folder, 'oefening.in-aanbouw');
  }

  #path(kind: Opened['kind']): string {
    return join(this.#folder, fileNames[kind]);
  }
}
