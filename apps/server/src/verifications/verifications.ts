// The packages that are being looked at here without an account: the two newest, in memory alone, by their SHA-256, for an hour after the last look.
import type { Instant, Sha256 } from '@telstaat/core';
import { sha256Hex } from '@telstaat/seal';
import { HeldPackage, longestAnswer } from './held-package.ts';

/** Two: what was fixed before and what came of it, or an older and a newer one to compare. */
const mostHeld = 2;
const hour = 3_600_000;

interface Shelf {
  readonly held: HeldPackage;
  readonly ends: NodeJS.Timeout;
}

export class Verifications {
  /** The one that was looked at longest ago comes first. */
  readonly #shelves = new Map<Sha256, Shelf>();
  readonly #longest: number;

  /** Milliseconds that one answer about a package may take. */
  constructor(longest: number = longestAnswer) {
    this.#longest = longest;
  }

  /**
   * Takes a package and begins checking it; one that is held already is not checked again, unless somebody gave a key or definition with it: whoever
   * gives the package now did not, and must not read that it has the key that they gave.
   */
  begin(given: Uint8Array, { at, file }: { readonly at: Instant; readonly file?: string }): HeldPackage {
    const sha256 = sha256Hex(given);
    const known = this.find(sha256);
    if (known && known.state.state !== 'stopped' && !known.isBesideGiven) return known;
    this.forget(sha256);
    const held = new HeldPackage(sha256, { bytes: given, ...(file === undefined ? {} : { file }) }, this.#longest);
    this.#shelve(held);
    held.verify(at);
    for (const oldest of [...this.#shelves.keys()].slice(0, -mostHeld)) this.forget(oldest);
    return held;
  }

  /** Looking at it keeps it for another hour. */
  find(sha256: Sha256): HeldPackage | undefined {
    const shelf = this.#shelves.get(sha256);
    if (!shelf) return undefined;
    this.#shelves.delete(sha256);
    this.#shelves.set(sha256, shelf);
    shelf.ends.refresh();
    return shelf.held;
  }

  forget(sha256: Sha256): void {
    const shelf = this.#shelves.get(sha256);
    if (!shelf) return;
    clearTimeout(shelf.ends);
    this.#shelves.delete(sha256);
    void shelf.held.end();
  }

  async close(): Promise<void> {
    const shelves = [...this.#shelves.values()];
    this.#shelves.clear();
    await Promise.all(
      shelves.map(({ held, ends }) => {
        clearTimeout(ends);
        return held.end();
      }),
    );
  }

  #shelve(held: HeldPackage): void {
    const ends = setTimeout(() => this.forget(held.sha256), hour).unref();
    this.#shelves.set(held.sha256, { held, ends });
  }
}
