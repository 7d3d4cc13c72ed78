// Reads the papers of one package: all of them together may cost only so much.
import { err, type Result } from '@telstaat/core';
import { paperLimits, paperTime, type Paper, type PaperLimits, type PaperTime, type Unread } from './paper.ts';
import { PaperThread, tooLong } from './paper-thread.ts';

/** One for everybody in this thread: starting it takes longer than reading most papers. */
const thread = new PaperThread();

export class PaperReader {
  readonly #limits: PaperLimits;
  readonly #time: PaperTime;
  #left: number;

  constructor(limits: PaperLimits = paperLimits, time: PaperTime = paperTime) {
    this.#limits = limits;
    this.#time = time;
    this.#left = time.together;
  }

  /** Never throws: what cannot be read, or costs more than a report can, is said in a few words. */
  async read(bytes: Uint8Array): Promise<Result<Paper, Unread>> {
    const longest = Math.min(this.#time.longest, this.#left);
    if (longest <= 0) return err(tooLong);
    const began = performance.now();
    const paper = await thread.read(bytes, this.#limits, longest);
    this.#left += this.#time.each - (performance.now() - began);
    return paper;
  }
}
