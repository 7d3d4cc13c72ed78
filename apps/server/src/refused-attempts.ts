// What people tried and may not do is in the log too; but nobody can fill the disk with it: of one person, route and reason one event a minute is
// written, and the next one tells how many there were in between.
import type { Method, RouteName } from '@telstaat/contract';
import type { RefusalCode } from '@telstaat/core';
import type { Scope, Store } from '@telstaat/store';
import type { World } from './clock.ts';
import { unlessStorage } from './disk-trouble.ts';

/** Refusals that say something about a person or about what was to leave. That a colleague was quicker, or a field was left open, is none. */
const telling: ReadonlySet<string> = new Set<RefusalCode>([
  'access.roleNotAllowed',
  'election.hashNotConfirmed',
  'election.votersFixed',
  'election.decidingFixed',
  'station.onlyCoordinatorNow',
  'entry.secondNeedsOther',
  'entry.decidingNotAllowed',
  'people.roleNotYours',
  'people.lastAdministrator',
  'people.yourself',
  'session.entriesOpen',
  'session.notCompleted',
  'session.detailsMissing',
  'log.broken',
]);
/** All refusals about these; but that somebody stopped what was begun, or it was over already, is none. */
const tellingSubjects: ReadonlySet<string> = new Set(['package', 'key', 'backup']);
const quiet: ReadonlySet<string> = new Set<RefusalCode>(['backup.stopped', 'backup.nothingRuns', 'backup.replacing']);

export interface Attempt {
  readonly route: RouteName;
  readonly method: Method;
  readonly code: RefusalCode;
  readonly scope: Scope;
}

interface Window {
  readonly since: number;
  /** How many were not written since. */
  more: number;
  last: Attempt;
}

const minute = 60_000;

export class RefusedAttempts {
  readonly #store: Store;
  readonly #world: World;
  /** By person, route and code: as many as there can be of these, and no more. */
  readonly #windows = new Map<string, Window>();

  constructor(store: Store, world: World) {
    this.#store = store;
    this.#world = world;
  }

  async note(attempt: Attempt): Promise<void> {
    if (!isTelling(attempt)) return;
    const key = `${attempt.scope.actor} ${attempt.route} ${attempt.code}`;
    const now = Date.parse(this.#world.now());
    const open = this.#windows.get(key);
    if (open && isWithin(open, now)) {
      open.more += 1;
      open.last = attempt;
      return;
    }
    this.#windows.set(key, { since: now, more: 0, last: attempt });
    await this.#write(attempt, open?.more ?? 0);
  }

  /** Writes what was only counted until now. */
  async close(): Promise<void> {
    for (const { last, more } of this.#windows.values()) if (more > 0) await this.#write(last, more - 1);
    this.#windows.clear();
  }

  async #write({ route, code, scope }: Attempt, more: number): Promise<void> {
    const data = { route, code, ...(more > 0 && { more }) };
    // Refused it is, also when a full disk has no room to tell so.
    await this.#store.write((tx) => tx.record(scope, [{ type: 'attempt.refused', data }])).catch(unlessStorage);
  }
}

function isTelling({ method, code }: Attempt): boolean {
  if (code === 'access.roleNotAllowed') return true;
  return method !== 'GET' && !quiet.has(code) && (telling.has(code) || tellingSubjects.has(code.split('.')[0] ?? ''));
}

/** A clock that was set back opens no window for hours. */
function isWithin({ since }: Window, now: number): boolean {
  return now >= since && now - since < minute;
}

/** What a request is about, as far as its params say so. */
export function aboutOf(params: unknown): Pick<Scope, 'election' | 'station'> {
  if (typeof params !== 'object' || params === null) return {};
  const { election, station } = params as Partial<Pick<Scope, 'election' | 'station'>>;
  return { ...(election !== undefined && { election }), ...(station !== undefined && { station }) };
}
