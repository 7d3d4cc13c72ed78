// The chain: each event's digest covers the digest before it, so nothing can be changed, removed or put in between unseen (house.md §1.4).

/** SHA-256, given by whoever may touch a cryptographic library. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

export interface LinkInput {
  /** Digest of the event before; 32 zero bytes for the first. */
  readonly previous: Uint8Array;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** ASCII. */
  readonly type: string;
  /** Canonical payload exactly as stored. */
  readonly payload: Uint8Array;
}

export const firstLink = new Uint8Array(32);

/**
 * Digest over previous, sequence, type and payload, each preceded by its length in four bytes (big-endian). Throws when the type is not ASCII:
 * two such types could give the same bytes.
 */
export function link(input: LinkInput, digest: Digest): Uint8Array {
  const parts = [input.previous, ascii(String(input.sequence)), ascii(input.type), input.payload];
  const bytes = new Uint8Array(parts.reduce((size, part) => size + 4 + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return digest(bytes);
}

export interface StoredEvent {
  readonly sequence: number;
  readonly type: string;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}

export type ChainCheck =
  | { readonly ok: true; readonly events: number; readonly head: Uint8Array }
  | { readonly ok: false; readonly sequence: number; readonly reason: 'gap' | 'hash' };

/** Walks the chain from some link on and tells the first event that does not fit. */
export function checkChain(
  events: Iterable<StoredEvent>,
  digest: Digest,
  from: { readonly sequence: number; readonly hash: Uint8Array } = { sequence: 0, hash: firstLink },
): ChainCheck {
  let { sequence, hash } = from;
  for (const event of events) {
    if (event.sequence !== sequence + 1) return { ok: false, sequence: event.sequence, reason: 'gap' };
    if (!fits(event, hash, digest)) return { ok: false, sequence: event.sequence, reason: 'hash' };
    ({ sequence, hash } = event);
  }
  return { ok: true, events: sequence, head: hash };
}

function fits({ hash, ...content }: StoredEvent, previous: Uint8Array, digest: Digest): boolean {
  return isAscii(content.type) && equal(link({ ...content, previous }, digest), hash);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function ascii(text: string): Uint8Array {
  if (!isAscii(text)) throw new Error(`Not ASCII: ${text}`);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
