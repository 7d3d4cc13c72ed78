// A temporary password that is read from a slip and typed once: pronounceable syllables of small letters. No digits, no capitals and no l: there
// is nothing to take for something else. About 45 bits of chance, and the lock-out lets nobody try often.

/** A whole number from 0 up to (not including) `below`, each as likely. */
export type DrawBelow = (below: number) => number;

const onsets = [
  'b', 'br', 'd', 'dr', 'f', 'fr', 'g', 'gr', 'h', 'j', 'k', 'kr', 'm', 'n', 'p', 'pr', 'r', 's', 'sm', 'sn', 'sp', 'st', 't', 'tr', 'v', 'w',
  'z', 'zw',
] as const; // prettier-ignore
const vowels = ['a', 'e', 'i', 'o', 'u', 'aa', 'ee', 'oo', 'oe', 'ie', 'ui', 'ou'] as const;
const codas = ['f', 'k', 'm', 'n', 'p', 'r', 's', 't'] as const;

/** Syllables nobody wants to hand to a colleague. */
const rude: ReadonlySet<string> = new Set([
  'kut', 'pik', 'tiet', 'tit', 'kak', 'hoer', 'poep', 'reet', 'trut', 'moer', 'zak', 'bef', 'mof', 'pis', 'pies', 'teef', 'dom', 'dik', 'gek',
  'fuk', 'sot', 'stom', 'rot', 'zeur', 'snot', 'sterf', 'dood', 'nep', 'vies', 'vet',
]); // prettier-ignore

/** `brom-wies-kraat-duin`: at least 15 characters, more than the shortest password allowed. */
export function makeTemporaryPassword(draw: DrawBelow): string {
  return Array.from({ length: 4 }, () => makeSyllable(draw)).join('-');
}

function makeSyllable(draw: DrawBelow): string {
  for (;;) {
    const syllable = pick(onsets, draw) + pick(vowels, draw) + pick(codas, draw);
    if (!rude.has(syllable)) return syllable;
  }
}

function pick(choices: readonly string[], draw: DrawBelow): string {
  return choices[draw(choices.length)] ?? '';
}

/** Draws from 32-bit random numbers without favouring any value: numbers in the incomplete last round are drawn again. */
export function drawFrom(next: () => number): DrawBelow {
  return (below) => {
    const rounds = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const value = next();
      if (value < rounds) return value % below;
    }
  };
}
