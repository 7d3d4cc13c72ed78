// How much one address on the network may ask of what is open to everybody: guesses at passwords, and work that costs the server much. A guess
// at one account waits already (core/people/attempt.ts); this is for one password tried at every account, and for floods.
import type { Route } from '@telstaat/contract';

export interface AllowanceKind {
  /** So many at once. */
  readonly most: number;
  /** One comes back after so many milliseconds. */
  readonly every: number;
}

/**
 * A whole hall behind one address (terminal servers) mistypes less than this. A temporary password holds 45 bits of chance: at one guess a
 * second, that is a million years.
 */
export const guesses: AllowanceKind = { most: 60, every: 1000 };
/** A file that somebody without a login lets the server read. */
export const uploads: AllowanceKind = { most: 6, every: 20_000 };
/** A paper or a comparison that is made for somebody without a login. A person asks for a few; each is made once. */
export const works: AllowanceKind = { most: 20, every: 3_000 };

/** What a request for this route takes; looking costs nothing unless something is made for it, and who is logged in is known by name. */
export function allowanceOf({ access, method, carriesFiles, makes }: Route): AllowanceKind | undefined {
  if (access !== 'public') return undefined;
  if (makes) return works;
  if (method === 'GET') return undefined;
  return carriesFiles ? uploads : guesses;
}

interface Left {
  readonly left: number;
  readonly at: number;
}

/** More addresses than a hall has; then those that have everything back are forgotten, and if none has, strangers wait. */
const mostAddresses = 10_000;

export class Allowances {
  readonly #kind: AllowanceKind;
  readonly #clock: () => number;
  readonly #left = new Map<string, Left>();

  /** The clock counts milliseconds and never goes back. */
  constructor(kind: AllowanceKind, clock: () => number) {
    this.#kind = kind;
    this.#clock = clock;
  }

  /** Takes one. Gives the whole seconds to wait when there is none; nothing was taken then. */
  take(address: string): number | undefined {
    const key = networkOf(address);
    const left = this.#hasRoomFor(key) ? this.#now(key) : 0;
    if (left < 1) return Math.ceil(((1 - left) * this.#kind.every) / 1000);
    this.#left.set(key, { left: left - 1, at: this.#clock() });
    return undefined;
  }

  /** It was no guess after all: the password was right. */
  giveBack(address: string): void {
    const key = networkOf(address);
    this.#left.set(key, { left: Math.min(this.#kind.most, this.#now(key) + 1), at: this.#clock() });
  }

  #now(key: string): number {
    const { most, every } = this.#kind;
    const found = this.#left.get(key);
    return found ? Math.min(most, found.left + (this.#clock() - found.at) / every) : most;
  }

  #hasRoomFor(key: string): boolean {
    if (!this.#left.has(key) && this.#left.size >= mostAddresses)
      for (const known of this.#left.keys()) if (this.#now(known) >= this.#kind.most) this.#left.delete(known);
    return this.#left.has(key) || this.#left.size < mostAddresses;
  }
}

/** One machine has as many IPv6 addresses as it likes, all in one network of 64 bits. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [before = '', after = ''] = plain.split('::');
  const first = before === '' ? [] : before.split(':');
  const last = after === '' ? [] : after.split(':');
  const groups = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':'); // prettier-ignore
}
