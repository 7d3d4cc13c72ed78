// Chance that is the same every time: xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2018) from a seed.

export interface Chance {
  /** A whole number from 0 up to but not including `limit` (at most 2³²). */
  readonly below: (limit: number) => number;
  /** A number from 0 up to but not including 1. */
  readonly fraction: () => number;
}

/**
 * Chance from a text. Two texts give two unrelated streams, so each thing that is made gets a text of its own (`7/PS/station/12`) and
 * making one thing more changes none of the others.
 */
export function chanceOf(seed: string): Chance {
  return chanceFrom(xoshiro128(stateOf(seed)));
}

type State = readonly [number, number, number, number];

function chanceFrom(next: () => number): Chance {
  const fraction = (): number => next() / 2 ** 32;
  return { below: (limit) => Math.floor(fraction() * limit), fraction };
}

/** The generator itself: whole numbers of 32 bits without sign. The state must not be all zeroes. */
export function xoshiro128(state: State): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** Four words from a text: FNV-1a over its code units, spread with the finaliser of MurmurHash3. */
function stateOf(seed: string): State {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  const word = (turn: number): number => spread(hash + Math.imul(turn, 0x9e3779b9));
  return [word(1), word(2), word(3), word(4) | 1];
}

function spread(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** True with this probability (0 to 1). */
export function happens(chance: Chance, probability: number): boolean {
  return chance.fraction() < probability;
}

/** One of the items. Throws when there are none. */
export function pick<T>(chance: Chance, items: readonly T[]): T {
  const item = items[chance.below(items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** A whole number from `from` to `to`, both included. */
export function between(chance: Chance, from: number, to: number): number {
  return from + chance.below(to - from + 1);
}

/** The items in another order, each order as likely. */
export function shuffled<T>(chance: Chance, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: chance.fraction() }))
    .sort((x, y) => x.place - y.place)
    .map(({ item }) => item);
}

/** Draws `count` times from weights; how often each came up. */
export function spreadOver(chance: Chance, count: number, weights: readonly number[]): readonly number[] {
  const upTo: number[] = [];
  let sum = 0;
  for (const weight of weights) upTo.push((sum += weight));
  const drawn = weights.map(() => 0);
  for (let draw = 0; draw < count; draw += 1) {
    const at = placeOf(upTo, chance.fraction() * sum);
    drawn[at] = (drawn[at] ?? 0) + 1;
  }
  return drawn;
}

/** The first place whose running sum is greater than `value`. */
function placeOf(upTo: readonly number[], value: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
