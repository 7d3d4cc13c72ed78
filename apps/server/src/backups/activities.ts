// What is being done with backups at this moment: others see how far it is, and may stop it as long as nothing is exchanged yet.
import { err, ok, type BackupRefusal, type Result } from '@telstaat/core';
import type { BackupProgress, OnProgress } from './make-backup.ts';

export interface Running extends BackupProgress {
  readonly what: 'backup' | 'rehearsal' | 'restore';
}

/** Somebody stopped it, or the program stops. */
export class BackupStopped extends Error {
  override readonly name = 'BackupStopped';
}

interface Activity {
  running: Running;
  readonly abort: AbortController;
  ended: Promise<unknown>;
}

export class Activities {
  /** In the order in which they began: they take turns. */
  readonly #all = new Set<Activity>();

  /** The one whose turn it is. */
  get running(): Running | undefined {
    const [first] = this.#all;
    return first?.running;
  }

  /** Does some work; when it is stopped, the signal's reason is `BackupStopped`. */
  async watch<T>(
    what: Running['what'],
    work: (watched: { readonly onProgress: OnProgress; readonly signal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const abort = new AbortController();
    const activity: Activity = { running: { what, step: 'copy', done: 0, total: 1 }, abort, ended: Promise.resolve() };
    this.#all.add(activity);
    const onProgress: OnProgress = (progress) => {
      activity.running = { what, ...progress };
    };
    const done = work({ onProgress, signal: abort.signal });
    activity.ended = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#all.delete(activity);
    }
  }

  /** Stops the one whose turn it is, and waits until nothing of it is left. Refused when there is none, and while data are being exchanged. */
  async stop(): Promise<Result<null, BackupRefusal>> {
    const [first] = this.#stoppable();
    if (!first) return err({ code: this.#all.size === 0 ? 'backup.nothingRuns' : 'backup.replacing', params: {} });
    await end(first);
    return ok(null);
  }

  /** Stops all, but for the exchange that may be why this is closed. */
  async close(): Promise<void> {
    await Promise.all(this.#stoppable().map(end));
  }

  #stoppable(): readonly Activity[] {
    return [...this.#all].filter(({ running }) => running.step !== 'replace');
  }
}

async function end({ abort, ended }: Activity): Promise<void> {
  abort.abort(new BackupStopped());
  await ended;
}
