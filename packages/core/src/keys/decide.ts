// Decisions about keys: the first one, and another in the place of the open one. One open key at a time.
import type { PublicKey } from '../basics/brand.ts';
import type { Recorded } from '../basics/event.ts';
import { refuse } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import { openKeyOf, type AnnouncedKey, type KeyEvent, type KeyRefusal } from './key.ts';

type Decision = Result<readonly KeyEvent[], KeyRefusal>;

/** Announces a key where none is open: of a new installation, or of one from before there were keys. */
export function decideFirstKey(keys: readonly AnnouncedKey[], publicKey: PublicKey): Decision {
  return openKeyOf(keys) ? err(refuse('key.changed')) : ok([announced(keys, publicKey)]);
}

export interface KeyReplacement {
  /** Number of the key that was on the screen of who decides. */
  readonly seen: number;
  readonly publicKey: PublicKey;
  readonly reason: string;
  /** How many events the log has now. */
  readonly logEvents: number;
}

/** Closes the open key, which covers the log so far, and announces another. */
export function decideReplacement(keys: readonly AnnouncedKey[], replacement: KeyReplacement): Decision {
  const { seen, publicKey, reason, logEvents } = replacement;
  if (openKeyOf(keys)?.number !== seen) return err(refuse('key.changed'));
  return ok([{ type: 'key.closed', data: { key: seen, events: logEvents, reason } }, announced(keys, publicKey)]);
}

/** The keys after an event; `sequence` is that of the event. Throws on an event that cannot follow. */
export function evolveKeys(
  keys: readonly AnnouncedKey[],
  { event, sequence }: Pick<Recorded<KeyEvent>, 'event'> & { readonly sequence: number },
): readonly AnnouncedKey[] {
  const open = openKeyOf(keys);
  switch (event.type) {
    case 'key.announced': {
      const { key: number, publicKey } = event.data;
      if (open || number !== keys.length + 1) throw new Error(`Key ${number} cannot be announced`);
      return [...keys, { number, publicKey, announcedAt: sequence }];
    }
    case 'key.closed': {
      const { key: number, events } = event.data;
      if (open?.number !== number || events !== sequence - 1) throw new Error(`Key ${number} cannot be closed`);
      return keys.map((key) => (key === open ? { ...key, closedAfter: events } : key));
    }
    default:
      return unreachable(event);
  }
}

function announced(keys: readonly AnnouncedKey[], publicKey: PublicKey): KeyEvent {
  return { type: 'key.announced', data: { key: keys.length + 1, publicKey } };
}
