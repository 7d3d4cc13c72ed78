// The typist's explanations of warnings. Kept on this machine with every key and sent when the field is left; what the server does not take
// now is tried again, and at the latest when the entry is finished.
import type { CallError } from '@telstaat/contract';
import { err, ok, saysStorage, type Result } from '@telstaat/core';

export type NotesByFinding = Readonly<Record<string, string>>;

/** Most characters of one explanation. */
export const longestNote = 500;

export interface NotesOptions {
  /** What the server has. */
  readonly saved: NotesByFinding;
  /** What this machine still had to send. */
  readonly unsent: NotesByFinding;
  /** Whether the fields are saved: the server knows a finding only by the fields that it has. */
  readonly isReady: () => Promise<boolean>;
  readonly send: (finding: string, text: string) => Promise<Result<unknown, CallError>>;
  readonly keep: (unsent: NotesByFinding) => void;
  readonly wait: (milliseconds: number, run: () => void) => () => void;
}

export interface Notes {
  readonly textOf: (finding: string) => string;
  readonly type: (finding: string, text: string) => void;
  /** The field was left: everything unsent is sent. */
  readonly leave: () => void;
  /** Sends what is unsent of these findings and forgets the rest: they are on the sheet no more. */
  readonly settle: (findings: readonly string[]) => Promise<Result<undefined, CallError | undefined>>;
  readonly stop: () => void;
}

const tryAgainAfter = 5_000;

export function createNotes({ saved, unsent: opened, isReady, send, keep, wait }: NotesOptions): Notes {
  const known = new Map(Object.entries(saved));
  const unsent = new Map(Object.entries(opened));
  let chain: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  let callOff = () => {};

  const store = () => keep(Object.fromEntries(unsent));
  async function sendOne(finding: string, text: string): Promise<CallError | undefined> {
    const reply = await send(finding, text.trim());
    if (!reply.ok) return reply.error;
    known.set(finding, text);
    // Typed on meanwhile: that is sent next time.
    if (unsent.get(finding) === text) unsent.delete(finding);
    store();
    return undefined;
  }
  /** Sends all, one after another; answers with the first that was not taken. */
  async function sendAll(): Promise<Result<undefined, CallError | undefined>> {
    if (unsent.size === 0 || isStopped) return ok(undefined);
    if (!(await isReady())) return err(undefined);
    for (const [finding, text] of [...unsent]) {
      const fault = await sendOne(finding, text);
      if (fault) return err(fault);
    }
    return ok(undefined);
  }
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = chain.then(run);
    chain = turn.catch(() => {});
    return turn;
  }
  function sendNow(): void {
    callOff();
    void inTurn(sendAll).then((sent) => {
      if (!sent.ok && !isStopped && isPassing(sent.error)) callOff = wait(tryAgainAfter, sendNow);
    });
  }
  if (unsent.size > 0) callOff = wait(tryAgainAfter, sendNow);
  return {
    textOf: (finding) => unsent.get(finding) ?? known.get(finding) ?? '',
    type: (finding, text) => {
      if (text.trim() === (known.get(finding) ?? '').trim()) unsent.delete(finding);
      else unsent.set(finding, text);
      store();
    },
    leave: () => {
      if (unsent.size > 0) sendNow();
    },
    settle: (findings) =>
      inTurn(async () => {
        for (const finding of unsent.keys()) if (!findings.includes(finding)) unsent.delete(finding);
        store();
        return await sendAll();
      }),
    stop: () => {
      isStopped = true;
      callOff();
    },
  };
}

/** What passes by waiting: no connection, a pause, a login that ended; not what the server understood and refused. */
function isPassing(error: CallError | undefined): boolean {
  if (error === undefined || error.kind === 'unreachable' || error.kind === 'fault') return true;
  if (error.kind !== 'refusal') return false;
  return saysStorage(error.code) || ['entry.sessionPaused', 'access.notLoggedIn'].includes(error.code);
}
