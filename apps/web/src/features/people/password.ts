// A temporary password that is read from a slip and typed once: four pronounceable syllables, about 47 bits of chance.

/** A whole number from 0 up to (not including) `below`, each as likely. */
export type Draw = (below: number) => number;

const onsets = [
  'b', 'bl', 'br', 'd', 'dr', 'f', 'fl', 'fr', 'g', 'gr', 'h', 'j', 'k', 'kl', 'kr', 'l', 'm', 'n', 'p', 'pl', 'pr', 'r', 's', 'sl', 'sn',
  'sp', 'st', 't', 'tr', 'v', 'vl', 'w', 'z', 'zw',
] as const; // prettier-ignore
const vowels = ['a', 'e', 'i', 'o', 'u', 'aa', 'ee', 'oo', 'oe', 'ie', 'ui', 'ou'] as const;
const codas = ['f', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't'] as const;

/** Syllables nobody wants to hand to a colleague. */
const rude: ReadonlySet<string> = new Set([
  'kut', 'lul', 'pik', 'tiet', 'kak', 'hoer', 'slet', 'poep', 'reet', 'trut', 'piemel', 'flikker', 'sekt', 'neuk', 'stront', 'moer', 'zak',
]); // prettier-ignore

/** `blom-wies-kraat-duin`: at least 15 characters, more than the shortest password allowed. */
export function makePassword(draw: Draw): string {
  return Array.from({ length: 4 }, () => makeSyllable(draw)).join('-');
}

function makeSyllable(draw: Draw): string {
  for (;;) {
    const syllable = pick(onsets, draw) + pick(vowels, draw) + pick(codas, draw);
    if (!rude.has(syllable)) return syllable;
  }
}

function pick(choices: readonly string[], draw: Draw): string {
  return choices[draw(choices.length)] ?? '';
}

/** Draws from 32-bit random numbers without favouring any value: numbers in the incomplete last round are drawn again. */
export function drawFrom(next: () => number): Draw {
  return (below) => {
    const rounds = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const value = next();
      if (value < rounds) return value % below;
    }
  };
}

/** 32 random bits from the browser's cryptographic generator. */
export function browserChance(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
