// Opens an entry at the desk: what the server has, plus what this machine still had to send, and a queue that saves from here on.
import type { CallReply, Client } from '@telstaat/contract';
import { keyIn, type Form, type Keying, type ElectionId } from '@telstaat/core';
import { createDesk, type Change, type Desk } from './desk.ts';
import { createLocalMemory, type LocalMemory, type TextStore } from './local-memory.ts';
import { agreesButForUnsent, createSaveQueue, reopenUnsent, type SaveQueue, type SaveState } from './save-queue.ts';

export type OpenedDraft = CallReply<'claimEntry'>;

export interface EntryPlace {
  readonly election: ElectionId;
  readonly station: number;
  /** Number of the account. */
  readonly account: number;
}

export interface OpenEntry {
  readonly place: EntryPlace;
  readonly draft: OpenedDraft;
  readonly desk: Desk;
  readonly queue: SaveQueue;
  readonly memory: LocalMemory;
  /** Fields that had not been sent and are sent now. */
  readonly recovered: readonly Change[];
  /** Fields that were changed elsewhere meanwhile: the typist checks them. */
  readonly conflicts: readonly Change[];
  /** Writes to the sheet and saves. */
  readonly write: (keyings: readonly Keying[]) => void;
  /** Begins saving; answers with how to leave the desk. */
  readonly start: () => () => void;
}

export interface OpenEntryOptions {
  readonly form: Form;
  readonly draft: OpenedDraft;
  readonly place: EntryPlace;
  readonly client: Client;
  readonly store: TextStore;
  readonly wait: (milliseconds: number, run: () => void) => () => void;
  readonly onSave: (state: SaveState) => void;
}

/** Long enough for the browser to paint the key that was pressed. */
const afterPainting = 40;

export function openEntry({ form, draft, place, client, store, wait, onSave }: OpenEntryOptions): OpenEntry {
  const memory = createLocalMemory(store, { ...place, startedAt: draft.startedAt });
  const unsent = memory.unsent();
  const { again, conflicts } = unsent ? reopenUnsent(draft.sheet, unsent) : { again: [], conflicts: [] };
  const remembered = memory.desk(form);
  const desk = createDesk({
    form,
    sheet: keyIn(draft.sheet, again),
    later: (run) => void wait(afterPainting, run),
    ...(remembered ? { memory: remembered } : {}),
  });
  const params = { election: place.election, station: place.station };
  const queue = createSaveQueue({
    revision: draft.revision,
    send: ({ revision, keyings }) => client.call('saveDraft', { params, body: { revision, keyings: [...keyings] } }),
    reload: async () => {
      const reply = await client.call('claimEntry', { params, body: {} });
      return reply.ok && reply.value.startedAt === draft.startedAt ? reply.value : undefined;
    },
    agrees: (server, unsentNow) => agreesButForUnsent({ form, server, typed: desk.sheet(), unsent: unsentNow }),
    keep: memory.keepUnsent,
    wait,
    onChange: onSave,
  });
  let isStarted = false;
  let isOpen = false;
  return {
    place,
    draft,
    desk,
    queue,
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
        void queue.settled().then(() => (isOpen ? undefined : queue.stop()));
      };
    },
  };
}
