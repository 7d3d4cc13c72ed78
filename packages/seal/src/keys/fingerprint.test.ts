// The fingerprint, and words that nobody takes for one another.
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../digest.ts';
import { fingerprint } from './fingerprint.ts';
import { makeKeyPair, type PublicKey } from './key-pair.ts';
import { fingerprintWords } from './words.ts';

test('of a known key', () => {
  const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a' as PublicKey;
  const { sha256, groups, words } = fingerprint(publicKey);
  expect(sha256).toBe(sha256Hex(Buffer.from(publicKey, 'hex')));
  expect(groups).toHaveLength(16);
  expect(groups.join('')).toBe(sha256);
  expect(words).toEqual([...Buffer.from(sha256, 'hex').subarray(0, 12)].map((byte) => fingerprintWords[byte]));
  expect(words).toMatchInlineSnapshot(`
    [
      "diamant",
      "zwaard",
      "envelop",
      "vliegtuig",
      "prei",
      "kameel",
      "pruim",
      "knie",
      "knoop",
      "kreeft",
      "zolder",
      "kameel",
    ]
  `);
});

test('another key has another fingerprint', () => {
  const of = (byte: number): string =>
    fingerprint(makeKeyPair(new Uint8Array(32).fill(byte)).publicKey).words.join(' ');
  expect(new Set(Array.from({ length: 50 }, (_, byte) => of(byte))).size).toBe(50);
});

describe('the words', () => {
  test('256, short, small letters only, in order', () => {
    expect(fingerprintWords).toHaveLength(256);
    expect(fingerprintWords.filter((word) => !/^[a-z]{4,11}$/.test(word))).toEqual([]);
    expect(fingerprintWords).toEqual([...fingerprintWords].sort());
  });

  test('the list is the same for ever', () => {
    expect(sha256Hex(Buffer.from(fingerprintWords.join('\n')))).toMatchInlineSnapshot(
      `"f3088e63f1883c5b408bace664a905a6e105337f4df70322f2c073d3fa4f82ce"`,
    );
  });

  test('none begins with another', () => {
    expect(pairsWhere((a, b) => a.startsWith(b) || b.startsWith(a))).toEqual([]);
  });

  test('no two differ by one letter', () => {
    expect(pairsWhere((a, b) => distance(a, b) < 2)).toEqual([]);
  });

  test('no two sound almost alike', () => {
    expect(pairsWhere((a, b) => distance(sound(a), sound(b)) < 2)).toEqual([]);
  });
});

function pairsWhere(holds: (a: string, b: string) => boolean): readonly string[] {
  return fingerprintWords.flatMap((a, index) =>
    fingerprintWords.slice(index + 1).flatMap((b) => (holds(a, b) ? [`${a} ${b}`] : [])),
  );
}

/** Letters that sound the same in Dutch made the same, long vowels short: `zeil` and `zijl` become one. */
function sound(word: string): string {
  const alike = [
    ['ij', 'ei'], ['ou', 'au'], ['ch', 'g'], ['ck', 'k'], ['ph', 'f'], ['th', 't'], ['x', 'ks'], ['c', 'k'], ['y', 'i'], ['v', 'f'],
    ['z', 's'], ['ie', 'i'], ['dt', 't'],
  ] as const; // prettier-ignore
  return alike
    .reduce((text, [from, to]) => text.replaceAll(from, to), word)
    .replace(/d$/, 't')
    .replace(/b$/, 'p')
    .replaceAll('m', 'n')
    .replaceAll(/(.)\1+/g, '$1');
}

/** Levenshtein: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
