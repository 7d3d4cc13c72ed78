// The backups of the database that is open: made by themselves while something happens, before anything is finished or leaves, and when somebody asks.
// What goes wrong is an event and a message; counting goes on.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  backupTroubles,
  err,
  ok,
  type BackupDescription,
  type BackupPlace,
  type BackupRefusal,
  type BackupTrouble,
  type Instant,
  type Result,
} from '@telstaat/core';
import { lastRestore, sinceBackup, type Store } from '@telstaat/store';
import type { Timers, World } from '../clock.ts';
import { programVersion } from '../version.ts';
import { Activities, BackupStopped } from './activities.ts';
import type { BackupThread, Watching } from './backup-thread.ts';
import type { FoundBackup } from './list-backups.ts';
import { comparedWith, madeHere } from './made-here.ts';
import { removeUnfinished, type MakeInput } from './make-backup.ts';
import {
  checkChosenFolder,
  freeSpace,
  ownFolder,
  placesOf,
  writeSettings,
  type BackupSettings,
  type DataKind,
} from './places.ts';
import { knownTroubles, newestDescription, settleSettings, unlessDisk } from './remembered.ts';
import type { Rehearsal } from './rehearse.ts';
import { Troubles, type Told } from './troubles.ts';

export interface BackupsOptions {
  readonly dataFolder: string;
  readonly kind: DataKind;
  /** Path of the database that is open. */
  readonly database: string;
  readonly store: Store;
  readonly thread: Pick<BackupThread, 'run'>;
  readonly world: World;
  readonly timers: Timers;
}

/** What came of a backup that was made by itself. */
export type Tried = 'notNeeded' | 'tried' | 'stopped';

type CopyOf = NonNullable<MakeInput['copyOf']>;

interface Making extends Pick<Told, 'actor' | 'telling'> {
  /** Told when the copy is taken; proving it goes on. */
  readonly onTaken?: () => void;
}

/** How long finishing waits for its backup; then it goes on, and so does the backup. Milliseconds. */
export const finishingWaits = 15_000;

export class Backups {
  readonly #options: BackupsOptions;
  /** From when to when the log lost what happened. */
  readonly lastRestore: { readonly to: Instant; readonly at: Instant } | undefined;
  #settings: BackupSettings;
  /** The newest that was made. */
  #last: BackupDescription | undefined;
  readonly #troubles: Troubles;
  #making: Promise<unknown> = Promise.resolve();
  /** A folder was chosen, or a backup was stopped: not every place has what the newest holds. */
  #isBehind = false;
  #isClosed = false;
  readonly activities = new Activities();

  private constructor(options: BackupsOptions, settings: BackupSettings) {
    const { store, world, dataFolder, database } = options;
    this.#options = options;
    this.#settings = settings;
    this.#troubles = new Troubles({ store, world, known: knownTroubles(database, placesOf(dataFolder, settings)) });
    this.lastRestore = lastRestore(database);
  }

  static async open(options: BackupsOptions): Promise<Backups> {
    const { dataFolder, kind, database, store } = options;
    const { installation } = store.installation;
    const settings = await settleSettings({ dataFolder, kind, database, installation });
    const backups = new Backups(options, settings);
    const places = placesOf(dataFolder, settings);
    backups.#last = await newestDescription(places, { installation, practice: kind === 'practice' });
    return backups;
  }

  get settings(): BackupSettings {
    return this.#settings;
  }

  /** The last backup that was made and is still there, and what goes wrong. */
  status() {
    const { database } = this.#options;
    const last = this.#last;
    const since = last && sinceBackup(database, last);
    const { running } = this.activities;
    return {
      ...(last && { last }),
      ...(since && { happened: since.happened }),
      troubles: this.#troubles.all,
      ...(running && { running }),
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

  /** When it is time: as `makeWhenNeeded`, but one that takes longer than until then is not followed at once by another. */
  async makeInPassing(): Promise<Tried> {
    return this.activities.running ? 'notNeeded' : await this.makeWhenNeeded();
  }

  /** Only when something happened since the last one, or the last one was not made everywhere. Throws faults of ours. */
  async makeWhenNeeded(onTaken?: () => void): Promise<Tried> {
    return await this.#oneAtATime(async () => {
      if (this.#isClosed || (this.#isUpToDate() && this.#troubles.all.length === 0)) return 'notNeeded';
      const making: Making = { actor: 'system:0', telling: 'once', ...(onTaken && { onTaken }) };
      return (await this.#makeEverywhere(making)).isStopped ? 'stopped' : 'tried';
    });
  }

  /**
   * Before something is finished or leaves: waits until the copy is taken, and not until it is proven. Never throws and never refuses; what goes wrong
   * is told as always.
   */
  async makeBeforeFinishing(): Promise<void> {
    const { timers } = this.#options;
    await new Promise<void>((resolve) => {
      const callOff = timers.after(finishingWaits, resolve);
      const goOn = (): void => {
        callOff();
        resolve();
      };
      this.makeWhenNeeded(goOn).then(goOn, goOn);
    });
  }

  /** Because somebody asks. Refused when it could be made nowhere. */
  async makeNow(actor: string): Promise<Result<BackupDescription, BackupRefusal>> {
    return await this.#oneAtATime(async () => {
      const { tried, isStopped } = await this.#makeEverywhere({ actor, telling: 'always' });
      const made = tried.find((one) => one.ok);
      if (made?.ok) return ok(made.value);
      if (isStopped) return err({ code: 'backup.stopped', params: {} });
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

  /** Everything that restoring does, in a folder of its own that is removed afterwards. Rejects with `BackupStopped` when somebody stops it. */
  async rehearse(backup: { readonly folder: string; readonly file: string }, actor: string): Promise<Rehearsal> {
    const { dataFolder, kind, database, thread, world, store } = this.#options;
    const from = join(backup.folder, backup.file);
    return await this.activities.watch('rehearsal', async (watched) => {
      const made = await comparedWith({ dataFolder, kind, from });
      const here = { ...this.#here(), ...(made && { made }) };
      const folder = await mkdtemp(join(dataFolder, 'proef-'));
      try {
        const input = { folder, database, kind, actor, at: world.now(), version: programVersion, from, here };
        const rehearsal = await thread.run('rehearseRestore', input, watched);
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
    });
  }

  /** Nothing is begun any more; what is being made is stopped, and nothing of it stays. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.activities.close();
    await this.#making;
  }

  #here() {
    return { installation: this.#settings.installation, practice: this.#options.kind === 'practice' };
  }

  #isUpToDate(): boolean {
    const last = this.#last;
    return !this.#isBehind && last !== undefined && sinceBackup(this.#options.database, last)?.happened === 0;
  }

  async #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#making.then(work);
    this.#making = done.catch(() => undefined);
    return done;
  }

  /** In every place. */
  async #makeEverywhere({ onTaken, ...telling }: Making) {
    const { dataFolder } = this.#options;
    const tried: Result<BackupDescription, BackupTrouble>[] = [];
    if (this.#isClosed) return { tried, isStopped: true };
    this.#isBehind = false;
    try {
      await this.activities.watch('backup', async ({ signal, onProgress }) => {
        let first: CopyOf | undefined;
        for (const { place, folder } of placesOf(dataFolder, this.#settings)) {
          const watching: Watching = {
            signal,
            onProgress: (progress) => {
              onProgress(progress);
              if (progress.step === 'check') onTaken?.();
            },
          };
          const made = await this.#makeIn({ place, folder, copyOf: first }, watching).catch(async (error: unknown) => {
            if (!(error instanceof BackupStopped)) await this.#troubles.tell({ place, made: err('fault'), ...telling });
            throw error;
          });
          tried.push(made);
          if (made.ok) {
            first ??= { folder, description: made.value };
            this.#last = first.description;
          }
          await this.#troubles.tell({ place, made, ...telling });
        }
      });
    } catch (error) {
      if (!(error instanceof BackupStopped)) throw error;
      this.#isBehind = true;
      return { tried, isStopped: true };
    }
    return { tried, isStopped: false };
  }

  async #makeIn(
    at: { readonly place: BackupPlace; readonly folder: string; readonly copyOf: CopyOf | undefined },
    watching: Watching,
  ): Promise<Result<BackupDescription, BackupTrouble>> {
    const { database, thread, world, kind } = this.#options;
    const { place, folder, copyOf } = at;
    const input: MakeInput = {
      ...{ database, place, folder, installation: this.#settings.installation, practice: kind === 'practice' },
      ...{ madeAt: world.now(), version: programVersion },
      ...(copyOf && { copyOf }),
    };
    try {
      return await thread.run('makeBackup', input, watching);
    } catch (error) {
      // The worker ended in the middle, and could not clear away itself.
      await removeUnfinished(input).catch(unlessDisk);
      throw error;
    }
  }

  async #keep(dataFolder: string, kind: DataKind, settings: BackupSettings): Promise<void> {
    await writeSettings(dataFolder, kind, settings);
    this.#settings = settings;
    this.#isBehind = settings.folder !== undefined;
    this.#troubles.forgetChosen();
  }
}
