// Saving every field as it is left, one request at a time and in order. What the server has not confirmed is kept on this machine, so that a
// lost connection, a closed lid or a power cut costs nothing.
import type { CallError } from '@telstaat/contract';
import {
  contentOf,
  differingFields,
  saysLoggedOut,
  saysStorage,
  type Form,
  type Instant,
  type Keying,
  type RefusalCode,
  type Result,
  type Sheet,
  type StorageRefusalCode,
} from '@telstaat/core';
import type { Change } from './desk.ts';

export interface Batch {
  readonly revision: number;
  readonly keyings: readonly Keying[];
}

/** What is kept on this machine until the server has it. */
export interface Unsent {
  /** Revision that the server had confirmed. */
  readonly revision: number;
  /** Sent, but no answer yet: the server may or may not have it. */
  readonly sent: readonly Change[];
  readonly waiting: readonly Change[];
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at?: Instant }
  | { readonly kind: 'saving' }
  /** No answer, or a fault: tried again by itself. `storage`: the disk of the server refuses, which passes too. */
  | { readonly kind: 'unreachable'; readonly storage?: StorageRefusalCode }
  /** The coordinator paused the entry: tried again by itself. */
  | { readonly kind: 'paused' }
  /** Logged out, or someone else logged in: waits until the owner has logged in. */
  | { readonly kind: 'login'; readonly why: RefusalCode }
  /** Changed in another window: opened again by the typist. */
  | { readonly kind: 'stale' }
  /** A backup was restored that does not have this entry: opened again, and typed on with what is on this machine. */
  | { readonly kind: 'restored' }
  /** Anything else that will not pass by waiting. */
  | { readonly kind: 'stopped'; readonly error: CallError };

export interface SaveQueueOptions {
  readonly revision: number;
  readonly send: (batch: Batch) => Promise<Result<{ readonly revision: number; readonly savedAt: Instant }, CallError>>;
  /** The draft as the server has it now; `undefined` when it cannot be had. */
  readonly reload: () => Promise<{ readonly revision: number; readonly sheet: Sheet } | undefined>;
  /** Whether the server's sheet is what was typed here, but for what is unsent. */
  readonly agrees: (server: Sheet, unsent: Unsent) => boolean;
  /** What is on the desk and not on the server's sheet. */
  readonly differences: (server: Sheet) => readonly Change[];
  /** Whether what the server had at that moment is gone by a restore; without moment: the whole entry, since it was begun. */
  readonly isLost: (savedAt?: Instant) => Promise<boolean>;
  /** Keeps what is unsent on this machine; `undefined` when there is nothing. */
  readonly keep: (unsent: Unsent | undefined) => void;
  /** Runs something after some milliseconds; answers with how to call it off. */
  readonly wait: (milliseconds: number, run: () => void) => () => void;
  readonly onChange: (state: SaveState) => void;
}

export interface SaveQueue {
  readonly add: (changes: readonly Change[]) => void;
  /** Tries again now: after logging in, or because the typist asks. */
  readonly retry: () => void;
  /** Tries again after logging in: meanwhile a backup may have been restored, also when nothing waits to be sent. */
  readonly resume: () => void;
  /** When the server last confirmed something here, by its own clock. */
  readonly savedAt: () => Instant | undefined;
  /** The revision once everything is saved; `undefined` when it cannot be saved now. */
  readonly settled: () => Promise<number | undefined>;
  readonly state: () => SaveState;
  readonly stop: () => void;
}

const shortestWait = 1_000;
const longestWait = 15_000;
const pauseWait = 3_000;

export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const { send, reload, agrees, differences, isLost, keep, wait, onChange } = options;
  let revision = options.revision;
  let savedAt: Instant | undefined;
  let sent: readonly Change[] = [];
  let waiting: readonly Change[] = [];
  let state: SaveState = { kind: 'saved' };
  let isSending = false;
  let isStopped = false;
  let failures = 0;
  let callOff = () => {};
  let settling: ((revision: number | undefined) => void)[] = [];

  function become(next: SaveState): void {
    state = next;
    if (next.kind !== 'saving' && next.kind !== 'unreachable') settle(next.kind === 'saved' ? revision : undefined);
    onChange(next);
  }
  function settle(value: number | undefined): void {
    const waiters = settling;
    settling = [];
    for (const answer of waiters) answer(value);
  }
  function store(): void {
    keep(sent.length + waiting.length === 0 ? undefined : { revision, sent, waiting });
  }
  function later(milliseconds: number): void {
    callOff();
    callOff = wait(milliseconds, () => void pump());
  }
  async function pump(): Promise<void> {
    if (isSending || isStopped) return;
    callOff();
    // A batch without an answer is sent again exactly as it was: the server recognises it, whether it arrived or not.
    if (sent.length === 0) {
      if (waiting.length === 0) return;
      sent = waiting;
      waiting = [];
      store();
    }
    isSending = true;
    if (state.kind !== 'paused' && state.kind !== 'unreachable') become({ kind: 'saving' });
    const reply = await send({ revision, keyings: sent.map(({ field, value }) => ({ field, value })) });
    const next = reply.ok ? undefined : stateAfter(reply.error).kind;
    const isRebased = next === 'stale' && (await rebase());
    const isGone = (next === 'stopped' || next === 'stale') && !isRebased && (await isLost());
    isSending = false;
    if (isStopped) return;
    if (isRebased) return void pump();
    if (isGone) return become({ kind: 'restored' });
    if (!reply.ok) return failed(reply.error);
    failures = 0;
    ({ revision, savedAt } = reply.value);
    sent = [];
    store();
    if (waiting.length === 0) become({ kind: 'saved', at: reply.value.savedAt });
    else {
      become({ kind: 'saving' });
      void pump();
    }
  }
  /** A save of our own that arrived late (from before a crash) raised the revision: no reason to trouble the typist. */
  async function rebase(): Promise<boolean> {
    const server = await reload();
    const unsent = { revision, sent, waiting };
    if (isStopped || !server) return false;
    // The server was put back to an earlier state, and what it confirmed since is on this machine alone.
    const isPutBack = savedAt !== undefined && (await isLost(savedAt));
    if (!isPutBack && !agrees(server.sheet, unsent)) return false;
    revision = server.revision;
    sent = [];
    waiting = isPutBack ? differences(server.sheet) : reopenUnsent(server.sheet, unsent).again;
    store();
    if (waiting.length === 0) become({ kind: 'saved' });
    return true;
  }
  async function resume(): Promise<void> {
    if (isSending || isStopped) return;
    if (sent.length + waiting.length > 0) return pump();
    isSending = true;
    const isSame = await rebase();
    const isGone = !isSame && (await isLost());
    isSending = false;
    if (isStopped) return;
    if (isGone) become({ kind: 'restored' });
    else void pump();
  }
  function failed(error: CallError): void {
    const next = stateAfter(error);
    become(next);
    if (next.kind === 'paused') later(pauseWait);
    else if (next.kind === 'unreachable') {
      later(Math.min(longestWait, shortestWait * 2 ** failures));
      failures += 1;
      // Someone who waits for everything to be saved is told soon, and not left waiting.
      if (failures > 1) settle(undefined);
    }
  }
  return {
    add: (changes) => {
      if (changes.length === 0) return;
      waiting = coalesce(waiting, changes);
      // Sending keeps them too.
      if (!isSending && !isStopped && (state.kind === 'saved' || state.kind === 'saving')) void pump();
      else store();
    },
    retry: () => void pump(),
    resume: () => void resume(),
    savedAt: () => savedAt,
    settled: () =>
      new Promise((answer) => {
        if (state.kind === 'saved' && sent.length + waiting.length === 0) answer(revision);
        else {
          settling.push(answer);
          void pump();
        }
      }),
    state: () => state,
    stop: () => {
      isStopped = true;
      callOff();
      settle(undefined);
    },
  };
}

function stateAfter(error: CallError): SaveState {
  if (error.kind === 'unreachable' || error.kind === 'fault') return { kind: 'unreachable' };
  if (error.kind === 'refusal') {
    if (saysStorage(error.code)) return { kind: 'unreachable', storage: error.code };
    // Until a backup is restored: nothing typed here is lost by waiting.
    if (error.code === 'access.damaged' || error.code === 'access.notOpened') return { kind: 'unreachable' };
    if (error.code === 'entry.sessionPaused' || error.code === 'night.closed') return { kind: 'paused' };
    if (
      saysLoggedOut(error.code) ||
      error.code === 'access.passwordMustChange' ||
      error.code === 'entry.notYours' ||
      error.code === 'access.roleNotAllowed'
    )
      return { kind: 'login', why: error.code };
    if (error.code === 'entry.staleRevision') return { kind: 'stale' };
  }
  return { kind: 'stopped', error };
}

/** One keying per field: the last value, and what the server held before the first. */
export function coalesce(before: readonly Change[], after: readonly Change[]): readonly Change[] {
  const byField = new Map(before.map((change) => [change.field, change]));
  for (const change of after) {
    const earlier = byField.get(change.field);
    byField.delete(change.field);
    byField.set(change.field, earlier ? { ...change, was: earlier.was } : change);
  }
  return [...byField.values()];
}

/** What to do with unsent changes when the entry is opened again. */
export interface Reopening {
  /** Written on the sheet and sent again. */
  readonly again: readonly Change[];
  /** The server holds something else, typed elsewhere: left as the server has it, and told to the typist. */
  readonly conflicts: readonly Change[];
}

/** Whether two sheets are equal but for unsent fields, and those hold on the server only what was once typed here. */
export function agreesButForUnsent(input: {
  readonly form: Form;
  readonly server: Sheet;
  readonly typed: Sheet;
  readonly unsent: Unsent;
}): boolean {
  const { form, server, typed, unsent } = input;
  const open: ReadonlySet<string> = new Set([...unsent.sent, ...unsent.waiting].map((change) => change.field));
  return (
    differingFields(form, server, typed).every((field) => open.has(field)) &&
    reopenUnsent(server, unsent).conflicts.length === 0
  );
}

export function reopenUnsent(server: Sheet, unsent: Unsent): Reopening {
  const changes = coalesce(unsent.sent, unsent.waiting);
  const known = new Map<string, readonly Keying['value'][]>();
  for (const change of [...unsent.sent, ...unsent.waiting])
    known.set(change.field, [...(known.get(change.field) ?? []), change.was, change.value]);
  const open = changes
    .map((change) => ({ ...change, was: contentOf(server, change.field) ?? null }))
    .filter((change) => change.was !== change.value);
  return {
    again: open.filter((change) => known.get(change.field)?.includes(change.was)),
    conflicts: open.filter((change) => !known.get(change.field)?.includes(change.was)),
  };
}
