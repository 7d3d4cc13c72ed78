// The thread that reads papers, seen from outside: it is started when a paper is to be read, kept for the next, and ended when one takes too long or too
// much memory. It lives no longer than what uses it.
import { Worker } from 'node:worker_threads';
import { err, type Result, type Text } from '@telstaat/core';
import type { Paper, PaperLimits } from './paper.ts';

export interface PaperQuestion {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly limits: PaperLimits;
}

export interface PaperAnswer {
  readonly id: number;
  readonly paper: Result<Paper, Text>;
}

const tooLong: Text = { nl: 'lezen duurt te lang', en: 'reading takes too long' };
const tooMuch: Text = { nl: 'lezen kost te veel geheugen', en: 'reading takes too much memory' };

const mib = 2 ** 20;
/** Of objects, and of everything else that the thread holds. Four times what the largest report may unpack to. */
const heap = 1024;
const outsideHeap = 1024 * mib;
/** Milliseconds between looks at the memory: the reader fills some ten megabytes in it. */
const look = 200;

interface Reading {
  readonly worker: Worker;
  readonly asked: PaperQuestion;
}

export class PaperThread {
  #worker: Worker | undefined;
  #asked = 0;
  #before: Promise<unknown> = Promise.resolve();

  /** Reads after all that was asked before. Never rejects. `longest` in milliseconds. */
  read(bytes: Uint8Array, limits: PaperLimits, longest: number): Promise<Result<Paper, Text>> {
    const answer = this.#before.then(() => {
      const worker = (this.#worker ??= this.#start());
      // Of its own: what it is part of would be copied whole.
      return this.#ask({ worker, asked: { id: (this.#asked += 1), bytes: Uint8Array.from(bytes), limits } }, longest);
    });
    this.#before = answer;
    return answer;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
      ...{ name: 'telstaat-paper', execArgv: [] },
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    // Out of memory is an error too; the exit that follows tells who waits.
    worker.on('error', () => undefined);
    return worker;
  }

  async #ask({ worker, asked }: Reading, longest: number): Promise<Result<Paper, Text>> {
    worker.ref();
    let watch: NodeJS.Timeout | undefined;
    let clock: NodeJS.Timeout | undefined;
    const answer = await new Promise<Result<Paper, Text>>((resolve) => {
      const end = (why: Text): void => {
        this.#worker = undefined;
        worker.removeAllListeners('message').removeAllListeners('exit');
        void worker.terminate().then(() => resolve(err(why)));
      };
      worker.on('message', ({ id, paper }: PaperAnswer) => {
        if (id === asked.id) resolve(paper);
      });
      worker.once('exit', () => end(tooMuch));
      clock = setTimeout(() => end(tooLong), longest);
      watch = setInterval(() => {
        worker.getHeapStatistics().then(
          ({ external_memory: outside }) => outside > outsideHeap && end(tooMuch),
          () => undefined,
        );
      }, look);
      worker.postMessage(asked, [asked.bytes.buffer as ArrayBuffer]);
    });
    clearTimeout(clock);
    clearInterval(watch);
    worker.removeAllListeners('message').removeAllListeners('exit').unref();
    return answer;
  }
}
