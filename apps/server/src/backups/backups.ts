// The backups of the database that is open: made by themselves while something happens, before anything is finished, and when somebody asks. What goes
// wrong is an event and a message; counting goes on.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  backupTroubles,
  err,
  ok,
  type BackupDescription,
  type BackupEvent,
  type BackupPlace,
  type BackupRefusal,
  type BackupTrouble,
  type Instant,
  type Result,
} from '@telstaat/core';
import { lastRestore, sinceBackup, type Store } from '@telstaat/store';
import type { World } from '../clock.ts';
import { programVersion } from '../version.ts';
import type { BackupThread } from './backup-thread.ts';
import type { FoundBackup } from './list-backups.ts';
import { comparedWith, madeHere } from './made-here.ts';
import type { BackupProgress, OnProgress } from './make-backup.ts';
import {
  checkChosenFolder,
  freeSpace,
  ownFolder,
  placesOf,
  writeSettings,
  type BackupSettings,
  type DataKind,
} from './places.ts';
import { knownTroubles, newestDescription, settleSettings, unlessDisk, type Trouble } from './remembered.ts';
import { rehearseRestore, type Rehearsal } from './rehearse.ts';

export interface BackupsOptions {
  readonly dataFolder: string;
  readonly kind: DataKind;
  /** Path of the database that is open. */
  readonly database: string;
  readonly store: Store;
  readonly thread: BackupThread;
  readonly world: World;
}

export interface Running extends BackupProgress {
  readonly what: 'backup' | 'list' | 'rehearsal' | 'restore';
}

/** How long finishing waits for its backup; then it goes on, and so does the backup. Milliseconds. */
const finishingWaits = 15_000;
export class Backups {
  readonly #options: BackupsOptions;
  /** From when to when the log lost what happened. */
  readonly lastRestore: { readonly to: Instant; readonly at: Instant } | undefined;
  #settings: BackupSettings;
  /** The newest that was made. */
  #last: BackupDescription | undefined;
  #troubles: readonly Trouble[] = [];
  #running: Running | undefined;
  #making: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** Told when a copy is taken; proving it goes on. */
  #onTaken = (): void => {};

  private constructor(options: BackupsOptions, settings: BackupSettings) {
    this.#options = options;
    this.#settings = settings;
    this.lastRestore = lastRestore(options.database);
  }

  static async open(options: BackupsOptions): Promise<Backups> {
    const { dataFolder, kind, database, store } = options;
    const { installation } = store.installation;
    const settings = await settleSettings({ dataFolder, kind, database, installation });
    const backups = new Backups(options, settings);
    const places = placesOf(dataFolder, settings);
    backups.#last = await newestDescription(places, { installation, practice: kind === 'practice' });
    backups.#troubles = knownTroubles(database, places);
    return backups;
  }

  get settings(): BackupSettings {
    return this.#settings;
  }

  get running(): Running | undefined {
    return this.#running;
  }

  /** The last backup that was made and is still there, and what goes wrong. */
  status() {
    const { database } = this.#options;
    const last = this.#last;
    const since = last && sinceBackup(database, last);
    return {
      ...(last && { last }),
      ...(since && { happened: since.happened }),
      troubles: this.#troubles,
      ...(this.#running && { running: this.#running }),
    };
  }

  async places() {
    const { dataFolder } = this.#options;
    return await Promise.all(
      placesOf(dataFolder, this.#settings).map(async (place) => {
        const free = await freeSpace(place.folder === ownFolder(dataFolder) ? dataFolder : place.folder);
        return { ...place, ...(free !== undefined && { free }) };
      }),
    );
  }

  /** Only when something happened since the last one, or the last one could not be made everywhere. Throws faults of ours. */
  async makeWhenNeeded(): Promise<void> {
    if (this.#isClosed || (this.#isUpToDate() && this.#troubles.length === 0)) return;
    await this.#oneAtATime(() => this.#makeEverywhere('system:0', 'once'));
  }

  /**
   * Before something is finished: waits until the copy is taken, and not until it is proven. Never throws and never refuses; what goes wrong is told
   * as always.
   */
  async makeBeforeFinishing(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const taken = new Promise<void>((resolve) => {
      this.#onTaken = resolve;
      timer = setTimeout(resolve, finishingWaits).unref();
    });
    await Promise.race([this.makeWhenNeeded().catch(() => undefined), taken]);
    clearTimeout(timer);
  }

  /** Because somebody asks. Refused when it could be made nowhere. */
  async makeNow(actor: string): Promise<Result<BackupDescription, BackupRefusal>> {
    return await this.#oneAtATime(async () => {
      const tried = await this.#makeEverywhere(actor, 'always');
      const made = tried.find((one) => one.ok);
      if (made?.ok) return ok(made.value);
      const [first] = tried;
      const reason = first && !first.ok ? first.error : 'fault';
      return err({ code: 'backup.failed', params: { reason: backupTroubles[reason] } });
    });
  }

  async chooseFolder(typed: string | undefined): Promise<Result<null, BackupRefusal>> {
    const { dataFolder, kind } = this.#options;
    const { folder: _former, ...rest } = this.#settings;
    if (typed === undefined) {
      await this.#keep(dataFolder, kind, rest);
      return ok(null);
    }
    const checked = await checkChosenFolder(dataFolder, typed);
    if (!checked.ok) return checked;
    await this.#keep(dataFolder, kind, { ...rest, folder: checked.value });
    return ok(null);
  }

  async list(): Promise<readonly FoundBackup[]> {
    const { dataFolder, kind, database, thread } = this.#options;
    return await thread.run('listBackups', {
      places: placesOf(dataFolder, this.#settings),
      here: { ...this.#here(), made: await madeHere({ dataFolder, kind }) },
      database,
      scratch: join(dataFolder, 'proef.sqlite.part'),
    });
  }

  /** Everything that restoring does, in a folder of its own that is removed afterwards. */
  async rehearse(backup: { readonly folder: string; readonly file: string }, actor: string): Promise<Rehearsal> {
    const { dataFolder, kind, database, thread, world, store } = this.#options;
    const from = join(backup.folder, backup.file);
    const made = await comparedWith({ dataFolder, kind, from });
    const folder = await mkdtemp(join(dataFolder, 'proef-'));
    try {
      const rehearsal = await this.watched('rehearsal', (onProgress) =>
        rehearseRestore({
          ...{ folder, database, kind, actor, at: world.now(), version: programVersion },
          ...{ from, here: { ...this.#here(), ...(made && { made }) } },
          stage: (input) => thread.run('stageBackup', input, onProgress),
        }),
      );
      if (rehearsal.ok) {
        const { sha256, contents } = rehearsal.value;
        const { events, head } = contents;
        const data = { file: backup.file, sha256, events, head };
        await store.write((tx) => tx.record({ actor, at: world.now() }, [{ type: 'backup.rehearsed', data }]));
      }
      return rehearsal;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Nothing is begun any more; what is being made is awaited. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#making;
  }

  #here() {
    return { installation: this.#settings.installation, practice: this.#options.kind === 'practice' };
  }

  #isUpToDate(): boolean {
    const last = this.#last;
    return last !== undefined && sinceBackup(this.#options.database, last)?.happened === 0;
  }

  async #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#making.then(work);
    this.#making = done.catch(() => undefined);
    return done;
  }

  /** Runs something that others can see is running. */
  async watched<T>(what: Running['what'], work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
    const begun: Running = { what, step: 'copy', done: 0, total: 1 };
    this.#running = begun;
    try {
      return await work((progress) => {
        this.#running = { what, ...progress };
      });
    } finally {
      this.#running = undefined;
    }
  }

  /** In every place; `once`: a trouble that is told already is not told again. */
  async #makeEverywhere(actor: string, telling: 'once' | 'always') {
    const { dataFolder } = this.#options;
    const tried: Result<BackupDescription, BackupTrouble>[] = [];
    let first: { readonly folder: string; readonly description: BackupDescription } | undefined;
    for (const { place, folder } of placesOf(dataFolder, this.#settings)) {
      const made = await this.#makeIn({ place, folder, copyOf: first });
      tried.push(made);
      if (made.ok) {
        first ??= { folder, description: made.value };
        this.#last = first.description;
      }
      await this.#tell({ place, made, actor, telling });
    }
    return tried;
  }

  async #makeIn(at: {
    readonly place: BackupPlace;
    readonly folder: string;
    readonly copyOf: { readonly folder: string; readonly description: BackupDescription } | undefined;
  }): Promise<Result<BackupDescription, BackupTrouble>> {
    const { database, thread, world, kind } = this.#options;
    const { place, folder, copyOf } = at;
    const input = {
      ...{ database, place, folder, installation: this.#settings.installation, practice: kind === 'practice' },
      ...{ madeAt: world.now(), version: programVersion },
      ...(copyOf && { copyOf }),
    };
    return await this.watched('backup', (onProgress) =>
      thread.run('makeBackup', input, (progress) => {
        onProgress(progress);
        if (progress.step === 'check') this.#onTaken();
      }),
    );
  }

  async #tell(told: {
    readonly place: BackupPlace;
    readonly made: Result<BackupDescription, BackupTrouble>;
    readonly actor: string;
    readonly telling: 'once' | 'always';
  }): Promise<void> {
    const { store, world } = this.#options;
    const { place, made, actor, telling } = told;
    const at = world.now();
    const known = this.#troubles.find((trouble) => trouble.place === place);
    const others = this.#troubles.filter((trouble) => trouble.place !== place);
    const isKnown = !made.ok && known?.reason === made.error;
    this.#troubles = made.ok ? others : [...others, isKnown ? known : { place, reason: made.error, at }];
    if (isKnown && telling === 'once') return;
    const event: BackupEvent = made.ok
      ? {
          type: 'backup.made',
          data: {
            ...{ place, file: made.value.file, sha256: made.value.sha256 },
            ...{ events: made.value.events, head: made.value.head },
          },
        }
      : { type: 'backup.failed', data: { place, reason: made.error } };
    // The disk that has no room for a backup may have none for the log; the message on the screens says it all the same.
    await store.write((tx) => tx.record({ actor, at }, [event])).catch(unlessDisk);
  }

  async #keep(dataFolder: string, kind: DataKind, settings: BackupSettings): Promise<void> {
    await writeSettings(dataFolder, kind, settings);
    this.#settings = settings;
    // What was wrong with another folder is over.
    this.#troubles = this.#troubles.filter(({ place }) => place === 'own');
  }
}
