// What was approved is what was on the screen: who finishes, decides or closes sends along the digest of each part of what they saw. The parts
// are made by the same functions on both sides of the wire, so that a difference can be named.
import { z } from 'zod';
import type { Sha256 } from './brand.ts';
import type { Text } from './text.ts';

/** SHA-256 of the UTF-8 bytes of a text, given by whoever may touch a cryptographic library. */
export type TextDigest = (text: string) => Sha256;

/** The parts of what is on a screen, each as canonical text. */
export type SeenParts<Part extends string = string> = Readonly<Record<Part, string>>;

/** The digests of those parts: what a command carries. */
export type Seen<Part extends string = string> = Readonly<Record<Part, Sha256>>;

const sha256 = z
  .custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), 'not a SHA-256')
  .meta({ type: 'string', pattern: '^[0-9a-f]{64}$' });

/** What a command carries, for bodies and events: a digest for each part. */
export function seenSchema<Part extends string>(parts: readonly Part[]) {
  return z.strictObject(Object.fromEntries(parts.map((part) => [part, sha256])) as Record<Part, typeof sha256>);
}

export function seenOf<Part extends string>(parts: SeenParts<Part>, digest: TextDigest): Seen<Part> {
  return Object.fromEntries(
    Object.entries<string>(parts).map(([part, text]) => [part, digest(text)]),
  ) as unknown as Seen<Part>;
}

/** The parts that are not, any more, what was seen. */
export function changedParts<Part extends string>(
  seen: Seen<Part>,
  now: SeenParts<Part>,
  digest: TextDigest,
): readonly Part[] {
  return (Object.keys(now) as Part[]).filter((part) => seen[part] !== digest(now[part]));
}

/** The names of some parts in a sentence: `de eerste invoer, de status`. */
export function partsText<Part extends string>(names: Readonly<Record<Part, Text>>, parts: readonly Part[]): Text {
  return {
    nl: parts.map((part) => names[part].nl).join(', '),
    en: parts.map((part) => names[part].en).join(', '),
  };
}
