// The keys of an installation: which were announced, which were closed, and how much of the log each covers. Whoever has a package can read
// that from its log; the private parts are nowhere near it (docs/decisions/0010).
import { z } from 'zod';
import type { PublicKey } from '../basics/brand.ts';
import type { EventOf } from '../basics/event.ts';
import { line } from '../basics/line.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { Text } from '../basics/text.ts';

/** Longest reason for replacing a key. */
export const longestReason = 200;

const number = z.int().positive();
const publicKey = z
  .custom<PublicKey>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
  .meta({ type: 'string', pattern: '^[0-9a-f]{64}$' });

export const keyEvents = {
  'key.announced': {
    data: z.strictObject({ key: number, publicKey }),
    text: { nl: 'Sleutel {key} gemaakt: {publicKey}', en: 'Key {key} made: {publicKey}' },
  },
  'key.closed': {
    data: z.strictObject({
      key: number,
      /** How many events of the log the key covers: the sequence of the event before this one. */
      events: z.int().nonnegative(),
      reason: line(longestReason),
    }),
    text: {
      nl: 'Sleutel {key} gesloten na {events} gebeurtenissen: {reason}',
      en: 'Key {key} closed after {events} events: {reason}',
    },
  },
} as const;
export type KeyEvent = EventOf<typeof keyEvents>;

export const keyRefusals = {
  'key.locked': {
    nl: 'Vraag de beheerder om één keer in te loggen; daarna kan het pakket worden ondertekend.',
    en: 'Ask the administrator to log in once; after that the package can be signed.',
  },
  'key.none': {
    nl: 'Er is nog geen sleutel. Vraag de beheerder om één keer in te loggen; dan maakt Telstaat een sleutel.',
    en: 'There is no key yet. Ask the administrator to log in once; then Telstaat makes a key.',
  },
  'key.changed': {
    nl: 'Er is intussen een andere sleutel gemaakt. Laad de pagina opnieuw en vergelijk de vingerafdruk.',
    en: 'Another key was made meanwhile. Load the page again and compare the fingerprint.',
  },
} as const satisfies Record<string, Text>;
export type KeyRefusal = Refusal<keyof typeof keyRefusals>;

/** How the key of an installation stands. */
export const keyStates = ['none', 'locked', 'unlocked', 'lost'] as const;
export type KeyState = (typeof keyStates)[number];

export const keyStateNames = {
  none: { nl: 'Nog niet gemaakt', en: 'Not made yet' },
  locked: { nl: 'Vergrendeld', en: 'Locked' },
  unlocked: { nl: 'Ontgrendeld', en: 'Unlocked' },
  /** Nobody's secret opens it any more. */
  lost: { nl: 'Kwijt', en: 'Lost' },
} as const satisfies Record<KeyState, Text>;

/** A key that was announced at some time. */
export interface AnnouncedKey {
  /** From 1, in order. */
  readonly number: number;
  readonly publicKey: PublicKey;
  /** Sequence of the event that announced it. */
  readonly announcedAt: number;
  /** Closed after so many events of the log; a key without it is open, and there is at most one. */
  readonly closedAfter?: number;
}

/** Events for which this key stood, of a log with so many: from its own announcement on. A key can be closed with none. */
export function eventsUnder({ announcedAt, closedAfter }: AnnouncedKey, logEvents: number): number {
  return (closedAfter ?? logEvents) - announcedAt;
}

export function openKeyOf(keys: readonly AnnouncedKey[]): AnnouncedKey | undefined {
  return keys.find(({ closedAfter }) => closedAfter === undefined);
}
