// What this machine remembers of an entry that is not finished: fields the server has not confirmed, what it did confirm (in case a backup is
// restored that does not have it), and where the typist was. Bound to the account and to the moment the entry was started, so that it never gets
// into another entry; only when that entry went away by a restore, the next one of the same person at the same station takes it over.
import { isFieldId, keyingSchema, type FieldId, type Form, type Instant, type Keying } from '@telstaat/core';
import { keptKey, type KeptPlace } from '../../api/kept-entries.ts';
import type { Change, DeskMemory } from './desk.ts';
import type { Step } from './pages.ts';
import type { Unsent } from './save-queue.ts';

/** The part of `localStorage` that is needed. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface EntryIdentity extends KeptPlace {
  readonly startedAt: Instant;
  /** The fields that are typed once more; absent: the whole form. */
  readonly only?: readonly FieldId[];
}

/** A restore: what happened between these two moments of the server is not in its data any more. */
export interface RestoreWindow {
  readonly to: Instant;
  readonly at: Instant;
}

/** Whether what happened on the server at some moment is gone by a restore. */
export function isLostBy(restored: RestoreWindow | undefined, at: string): boolean {
  return restored !== undefined && at > restored.to && at <= restored.at;
}

/** Everything typed here, as the server once confirmed it. */
export interface Typed {
  /** By the clock of the server. */
  readonly savedAt: string;
  readonly keyings: readonly Keying[];
}

export interface LocalMemory {
  readonly typed: () => Typed | undefined;
  readonly keepTyped: (typed: Typed) => void;
  readonly unsent: () => Unsent | undefined;
  readonly keepUnsent: (unsent: Unsent | undefined) => void;
  /** Explanations that were not sent yet, by the key of the finding. */
  readonly notes: () => Readonly<Record<string, string>>;
  readonly keepNotes: (notes: Readonly<Record<string, string>>) => void;
  readonly desk: (form: Form) => DeskMemory | undefined;
  readonly keepDesk: (memory: DeskMemory) => void;
  /** The entry is finished or deleted. */
  readonly forget: () => void;
}

export function createLocalMemory(store: TextStore, identity: EntryIdentity, restored?: RestoreWindow): LocalMemory {
  const { startedAt, only } = identity;
  const unsentKey = keptKey('unsent', identity);
  const typedKey = keptKey('typed', identity);
  const deskKey = keptKey('desk', identity);
  const notesKey = keptKey('notes', identity);
  // Typing some fields once more is a round of its own: what was kept of another round does not belong to it.
  const round = only?.join(' ') ?? '';
  const write = (key: string, value: object) => store.setItem(key, JSON.stringify({ startedAt, round, ...value }));
  const read = (key: string): Readonly<Record<string, unknown>> | undefined => {
    const value = parse(store.getItem(key));
    const began = value?.['startedAt'];
    if (typeof began !== 'string' || value?.['round'] !== round) return undefined;
    return began === startedAt || isLostBy(restored, began) ? value : undefined;
  };
  return {
    typed: () => {
      const value = read(typedKey);
      const savedAt = value?.['savedAt'];
      return typeof savedAt === 'string' ? { savedAt, keyings: keyingsIn(value?.['keyings']) } : undefined;
    },
    keepTyped: ({ savedAt, keyings }) => write(typedKey, { savedAt, keyings }),
    unsent: () => {
      const value = read(unsentKey);
      if (!value) return undefined;
      const revision = typeof value['revision'] === 'number' ? value['revision'] : 0;
      return { revision, sent: changesIn(value['sent']), waiting: changesIn(value['waiting']) };
    },
    keepUnsent: (unsent) => (unsent ? write(unsentKey, unsent) : store.removeItem(unsentKey)),
    notes: () => {
      const notes: unknown = read(notesKey)?.['notes'];
      if (typeof notes !== 'object' || notes === null) return {};
      return Object.fromEntries(
        Object.entries(notes).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      );
    },
    keepNotes: (notes) => {
      if (Object.keys(notes).length > 0) write(notesKey, { notes });
      else store.removeItem(notesKey);
    },
    desk: (form) => {
      const value = read(deskKey);
      const steps: readonly Step[] = [...form.sections.map((section) => section.id), 'again', 'check'];
      const current = steps.find((step) => step === value?.['current']);
      if (!value || !current) return undefined;
      const left = textsIn(value['left']);
      return {
        current,
        left: form.sections.map((section) => section.id).filter((id) => left.includes(id)),
        accepted: textsIn(value['accepted']),
      };
    },
    keepDesk: (memory) => write(deskKey, memory),
    forget: () => {
      store.removeItem(unsentKey);
      store.removeItem(typedKey);
      store.removeItem(deskKey);
      store.removeItem(notesKey);
    },
  };
}

function parse(text: string | null): Readonly<Record<string, unknown>> | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

const changeSchema = keyingSchema.extend({ was: keyingSchema.shape.value });

function changesIn(value: unknown): readonly Change[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item): readonly Change[] => {
    const parsed = changeSchema.safeParse(item);
    return parsed.success && isFieldId(parsed.data.field) ? [parsed.data] : [];
  });
}

function keyingsIn(value: unknown): readonly Keying[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item): readonly Keying[] => {
    const parsed = keyingSchema.safeParse(item);
    return parsed.success && isFieldId(parsed.data.field) ? [parsed.data] : [];
  });
}
