// Opens an entry at the desk: what the server has, plus what this machine still had to send, and a queue that saves from here on.
import {
  contentOf,
  differingFields,
  emptySheet,
  keyIn,
  type ElectionId,
  type Form,
  type FormPurpose,
  type Keying,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import { createDesk, type Change, type Desk } from './desk.ts';
import type { EntryCalls, OpenedDraft } from './entry-calls.ts';
import { createLocalMemory, isLostBy, type LocalMemory, type RestoreWindow, type TextStore } from './local-memory.ts';
import { createNotes, type Notes } from './notes.ts';
import { agreesButForUnsent, createSaveQueue, reopenUnsent, type Reopening, type SaveQueue } from './save-queue.ts';

export interface EntryPlace {
  readonly election: ElectionId;
  readonly station: number;
  readonly purpose: FormPurpose;
  /** Number of the account. */
  readonly account: number;
}

export interface OpenEntry {
  readonly place: EntryPlace;
  readonly draft: OpenedDraft;
  readonly calls: EntryCalls;
  readonly desk: Desk;
  readonly queue: SaveQueue;
  /** Tells when the state of the queue changes: only who shows it listens, because it changes with every field. */
  readonly onSaving: (listener: () => void) => () => void;
  /** Explanations of warnings; absent where there are none. */
  readonly notes?: Notes;
  readonly memory: LocalMemory;
  /** Fields that had not been sent and are sent now. */
  readonly recovered: readonly Change[];
  /** Fields that were changed elsewhere meanwhile: the typist checks them. */
  readonly conflicts: readonly Change[];
  /** Writes to the sheet and saves. */
  readonly write: (keyings: readonly Keying[]) => void;
  /** Begins saving; answers with how to leave the desk. */
  readonly start: () => () => void;
  /** It is finished or deleted: nothing of it is saved or remembered any more. */
  readonly close: () => void;
}

export interface OpenEntryOptions {
  readonly form: Form;
  readonly draft: OpenedDraft;
  readonly place: EntryPlace;
  readonly station: StationFacts;
  readonly calls: EntryCalls;
  readonly store: TextStore;
  readonly wait: (milliseconds: number, run: () => void) => () => void;
  /** The last restore of a backup, as far as known. */
  readonly restored?: RestoreWindow | undefined;
  /** The same, asked now. */
  readonly askRestored: () => Promise<RestoreWindow | undefined>;
}

/** Long enough for the browser to paint the key that was pressed. */
const afterPainting = 40;

export function openEntry(options: OpenEntryOptions): OpenEntry {
  const { form, draft, place, station, calls, store, wait, restored, askRestored } = options;
  const only = draft.only ? { only: draft.only } : {};
  const memory = createLocalMemory(store, { ...place, startedAt: draft.startedAt, ...only }, restored);
  const { again, conflicts } = reopening(options, memory);
  const remembered = memory.desk(form);
  const desk = createDesk({
    form,
    sheet: keyIn(draft.sheet, again),
    station,
    ...only,
    later: (run) => void wait(afterPainting, run),
    ...(remembered ? { memory: remembered } : {}),
  });
  const listeners = new Set<() => void>();
  const queue = createSaveQueue({
    revision: draft.revision,
    send: ({ revision, keyings }) => calls.save({ revision, keyings: [...keyings] }),
    reload: async () => {
      const reply = await calls.open();
      return reply.ok && isSameRound(draft, reply.value) ? reply.value : undefined;
    },
    agrees: (server, unsentNow) => agreesButForUnsent({ form, server, typed: desk.sheet(), unsent: unsentNow }),
    differences: (server) => changesBetween(options, server, desk.sheet()),
    isLost: async (savedAt) => isLostBy(await askRestored(), savedAt ?? draft.startedAt),
    keep: memory.keepUnsent,
    wait,
    onChange: ({ kind }) => {
      const savedAt = queue.savedAt();
      if (kind === 'saved' && savedAt !== undefined)
        memory.keepTyped({ savedAt, keyings: keyingsOf(form, desk.sheet()) });
      for (const listener of listeners) listener();
    },
  });
  const notes = openNotes({ calls, draft, memory, queue, wait });
  let isStarted = false;
  let isOpen = false;
  return {
    place,
    draft,
    calls,
    desk,
    queue,
    onSaving: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...(notes ? { notes } : {}),
    memory,
    recovered: again,
    conflicts,
    write: (keyings) => queue.add(desk.write(keyings)),
    start: () => {
      isOpen = true;
      if (!isStarted) {
        isStarted = true;
        desk.subscribe(() => memory.keepDesk(desk.memory()));
        queue.add(again);
      }
      return () => {
        isOpen = false;
        // What is on its way is awaited; what cannot be sent stays on this machine until the entry is opened again.
        void queue.settled().then(() => {
          if (isOpen) return;
          queue.stop();
          notes?.stop();
        });
      };
    },
    close: () => {
      queue.stop();
      notes?.stop();
      memory.forget();
    },
  };
}

/** What this machine still has to send: what was not confirmed, and after a restore also what was confirmed and is gone. */
function reopening(options: OpenEntryOptions, memory: LocalMemory): Reopening {
  const { draft, restored } = options;
  const unsent = memory.unsent();
  const typed = memory.typed();
  if (typed && isLostBy(restored, typed.savedAt)) {
    const desk = keyIn(keyIn(emptySheet, typed.keyings), [...(unsent?.sent ?? []), ...(unsent?.waiting ?? [])]);
    return { again: changesBetween(options, draft.sheet, desk), conflicts: [] };
  }
  return unsent ? reopenUnsent(draft.sheet, unsent) : { again: [], conflicts: [] };
}

/** What was typed on the desk and stands otherwise on the server's sheet, of what may be typed. */
function changesBetween({ form, draft }: OpenEntryOptions, server: Sheet, desk: Sheet): readonly Change[] {
  return differingFields(form, server, desk)
    .filter((field) => draft.only?.includes(field) ?? true)
    .map((field) => ({ field, value: contentOf(desk, field) ?? null, was: contentOf(server, field) ?? null }));
}

function keyingsOf(form: Form, sheet: Sheet): readonly Keying[] {
  return form.fields.flatMap((field) => {
    const value = contentOf(sheet, field);
    return value === undefined || value === null || value === false ? [] : [{ field, value }];
  });
}

function openNotes({
  calls,
  draft,
  memory,
  queue,
  wait,
}: Pick<OpenEntryOptions, 'calls' | 'draft' | 'wait'> & {
  readonly memory: LocalMemory;
  readonly queue: SaveQueue;
}): Notes | undefined {
  const { explain } = calls;
  if (!explain) return undefined;
  return createNotes({
    saved: draft.explanations,
    unsent: memory.notes(),
    isReady: async () => (await queue.settled()) !== undefined,
    send: (finding, text) => explain({ finding, text }),
    keep: memory.keepNotes,
    wait,
  });
}

/** Whether the server speaks of the same draft, with the same fields to type. */
function isSameRound(before: OpenedDraft, now: OpenedDraft): boolean {
  return before.startedAt === now.startedAt && before.only?.join(' ') === now.only?.join(' ');
}
