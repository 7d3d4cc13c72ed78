// The data folder: a real election day and a practice each have a file of their own, and only one of them is opened.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, readBackupName, type BackupFault, type Result } from '@telstaat/core';
import { digest, makeFolders } from '@telstaat/seal';
import { faultOf, faultOfPages, openStore, type Store, type StoreProblem } from '@telstaat/store';
import { BackupThread } from './backups/backup-thread.ts';
import { Backups } from './backups/backups.ts';
import { removeParts } from './backups/copying.ts';
import { databaseNames, ownFolder, readSettings, settingsNames, type DataKind } from './backups/places.ts';
import { realTimers, type Timers, type World } from './clock.ts';
import { ElectionCache } from './election-cache.ts';
import { Gate } from './gate.ts';
import { KeyRing } from './keys/key-ring.ts';
import { PrintJobs, removeLeftovers, type JobFault } from './print-jobs.ts';
import { Renderer } from './rendering/renderer.ts';
import { RefusedAttempts } from './refused-attempts.ts';
import { Verifications } from './verifications/verifications.ts';
import { programVersion } from './version.ts';

export interface Opened {
  readonly kind: DataKind;
  readonly store: Store;
  readonly backups: Backups;
  readonly elections: ElectionCache;
  readonly keys: KeyRing;
  readonly jobs: PrintJobs;
  readonly renderer: Renderer;
  readonly attempts: RefusedAttempts;
}

/** A database that is there, or was, and cannot be opened: a backup must be put back first. */
export interface Damage {
  readonly kind: DataKind;
  readonly fault: BackupFault | 'absent';
}

export interface WorkplaceOptions {
  readonly folder: string;
  readonly world: World;
  readonly timers?: Timers;
  /** Told what went wrong in work that nobody was waiting for. */
  readonly onFault?: (fault: JobFault) => void;
}

export class Workplace {
  readonly #folder: string;
  readonly #world: World;
  readonly #timers: Timers;
  readonly #onFault: (fault: JobFault) => void;
  #opened: Opened | undefined;
  #damage: Damage | undefined;
  #machineSecret: string | undefined;

  constructor({ folder, world, timers = realTimers, onFault = () => {} }: WorkplaceOptions) {
    this.#folder = folder;
    this.#world = world;
    this.#timers = timers;
    this.#onFault = onFault;
  }

  /** Calls pass through it, so that a database can be exchanged while nobody uses it. */
  readonly gate = new Gate();
  #backupThread = new BackupThread();
  /** Packages of whoever looks in; they have nothing to do with what is opened. */
  readonly verifications = new Verifications();

  get backupThread(): BackupThread {
    return this.#backupThread;
  }

  get folder(): string {
    return this.#folder;
  }

  get opened(): Opened | undefined {
    return this.#opened;
  }

  get damage(): Damage | undefined {
    return this.#damage;
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
    makeFolders(this.#folder);
    if (this.isBuilding) this.#removePracticeFiles();
    this.#damage = undefined;
    for (const kind of ['real', 'practice'] as const) {
      if (this.#opened || this.#damage) continue;
      const fault = await this.#faultOf(kind);
      if (fault !== undefined) this.#damage = { kind, fault };
      if (fault !== undefined || !existsSync(this.#path(kind))) continue;
      const opened = await this.#openUnlessDamaged(kind);
      if (!opened.ok) return opened;
      if (opened.value === 'damaged') continue;
      // Made, but nobody was added: the first screen comes first.
      if ((await opened.value.store.read((tx) => tx.people.all())).length === 0) await this.close();
    }
    return ok(null);
  }

  /** A page that turns out to be damaged while people work: the same as when it is found at the start. */
  async closeDamaged(fault: BackupFault): Promise<void> {
    const kind = this.#opened?.kind;
    if (kind === undefined) return;
    this.#damage = { kind, fault };
    await this.close();
  }

  /** What can be told about a database without opening it; also that it should be there and is not. */
  async #faultOf(kind: DataKind): Promise<Damage['fault'] | undefined> {
    const path = this.#path(kind);
    const isThere = existsSync(path) && statSync(path).size > 0;
    if (isThere) return faultOfPages(path);
    return (await readSettings(this.#folder, kind)) ? 'absent' : undefined;
  }

  /** What is only seen by opening it: a damaged page, or something else in its place. */
  async #openUnlessDamaged(kind: DataKind): Promise<Result<Opened | 'damaged', StoreProblem>> {
    try {
      const opened = await this.open(kind);
      if (opened.ok || (opened.error.code !== 'damaged' && opened.error.code !== 'notADatabase')) return opened;
      this.#damage = { kind, fault: opened.error.code };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      this.#damage = { kind, fault };
    }
    return ok('damaged');
  }

  /** Removes what print jobs and backups left when the program stopped in the middle. Only for who serves this folder: others may be at it. */
  async removeLeftovers(): Promise<void> {
    await removeLeftovers(this.#printFolder);
    await removeParts(ownFolder(this.#folder), '');
    for (const name of readdirSync(this.#folder))
      if (/^(proef-|(herstel|proef)\.sqlite\.part)/.test(name))
        rmSync(join(this.#folder, name), { recursive: true, force: true });
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

  async open(kind: DataKind): Promise<Result<Opened, StoreProblem>> {
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
    const renderer = new Renderer();
    const jobs = new PrintJobs({ folder: this.#printFolder, world: this.#world, renderer, onFault: this.#onFault });
    const keys = new KeyRing({ store: store.value, world: this.#world });
    if (kind === 'practice') await keys.openPractice();
    else if (this.#machineSecret !== undefined) await keys.useMachineSecret(this.#machineSecret);
    const attempts = new RefusedAttempts(store.value, this.#world);
    const backups = await Backups.open({
      ...{ dataFolder: this.#folder, kind, database: this.#path(kind) },
      ...{ store: store.value, thread: this.#backupThread, world: this.#world, timers: this.#timers },
    });
    this.#opened = {
      kind,
      store: store.value,
      elections: new ElectionCache(),
      keys,
      jobs,
      renderer,
      attempts,
      backups,
    };
    return ok(this.#opened);
  }

  /** What the operating system keeps for whoever uses this machine: opens the key now, and at each opening until the program stops. */
  async useMachineSecret(secret: string): Promise<void> {
    this.#machineSecret = secret;
    await this.#opened?.keys.useMachineSecret(secret);
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    // A job records in the store what it made, and so does a backup.
    await opened?.backups.close();
    await this.#backupThread.close();
    this.#backupThread = new BackupThread();
    await opened?.jobs.close();
    await opened?.renderer.close();
    await opened?.attempts.close();
    await opened?.store.close();
  }

  /** Ends the practice and removes its file. */
  async removePractice(): Promise<void> {
    if (this.#opened?.kind !== 'practice') throw new Error('No practice is opened');
    await this.close();
    this.#removePracticeFiles();
  }

  /** Nothing of a practice counts: a new one can take the place of one that is damaged. */
  removeDamagedPractice(): void {
    if (this.#damage?.kind !== 'practice') throw new Error('No practice is damaged');
    this.#damage = undefined;
    this.#removePracticeFiles();
  }

  /** The marker goes last: a crash on the way leaves it, and the next start goes on removing. */
  #removePracticeFiles(): void {
    for (const ending of ['', '-wal', '-shm']) rmSync(this.#path('practice') + ending, { force: true });
    rmSync(join(this.#folder, settingsNames.practice), { force: true });
    const backups = ownFolder(this.#folder);
    for (const name of existsSync(backups) ? readdirSync(backups) : [])
      if (readBackupName(name.replace(/\.json$/, '.sqlite'))?.practice === true) rmSync(join(backups, name));
    rmSync(this.#marker, { force: true });
  }

  get #printFolder(): string {
    return join(this.#folder, 'afdrukken');
  }

  get #marker(): string {
    return join(this.#folder, 'oefening.in-aanbouw');
  }

  #path(kind: DataKind): string {
    return join(this.#folder, databaseNames[kind]);
  }
}
