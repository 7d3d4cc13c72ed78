// Walking the log: from the last checkpoint when the program starts, all of it on demand. Why both: docs/decisions/0012.
import { checkChain, firstLink, type ChainCheck, type Digest } from '@telstaat/core';
import type { Checkpoint } from './repositories/ledger.ts';
import type { Reading } from './transaction.ts';

/** `checkpoint`: what was found whole before is not in this log: it was shortened, or written anew. */
export type LogCheck = ChainCheck | { readonly ok: false; readonly sequence: number; readonly reason: 'checkpoint' };

/** As many events are looked at in one go; between two goes others can write. */
const slice = 1000;

/** Runs some work on one consistent state. */
type Look = <T>(work: (reading: Reading) => Promise<T>) => Promise<T>;

/** What came after the last checkpoint, and whether that checkpoint still stands. */
export async function checkNewEvents(look: Look, digest: Digest): Promise<LogCheck> {
  const checkpoint = await look((reading) => reading.ledger.checkpoint());
  if (!checkpoint) return await walk(look, digest, start);
  const standing = await look((reading) => reading.ledger.one(checkpoint.sequence));
  return standing && same(standing.hash, checkpoint.hash)
    ? await walk(look, digest, checkpoint)
    : { ok: false, sequence: checkpoint.sequence, reason: 'checkpoint' };
}

/** Every event from the first on; and the checkpoint must be among them. */
export async function checkAllEvents(look: Look, digest: Digest): Promise<LogCheck> {
  const checkpoint = await look((reading) => reading.ledger.checkpoint());
  const found = await walk(look, digest, start);
  if (!found.ok || !checkpoint) return found;
  const standing = await look((reading) => reading.ledger.one(checkpoint.sequence));
  if (standing && same(standing.hash, checkpoint.hash)) return found;
  return { ok: false, sequence: checkpoint.sequence, reason: 'checkpoint' };
}

const start: Checkpoint = { sequence: 0, hash: firstLink };

async function walk(look: Look, digest: Digest, from: Checkpoint): Promise<ChainCheck> {
  let place = from;
  for (;;) {
    const { sequence } = place;
    const events = await look((reading) => reading.ledger.after(sequence, slice));
    const found = checkChain(events, digest, place);
    if (!found.ok || events.length === 0) return found;
    place = { sequence: found.events, hash: found.head };
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b);
}
