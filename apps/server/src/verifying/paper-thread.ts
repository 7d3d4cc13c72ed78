// The thread that reads papers, seen from outside: it is started when a paper is to be read, kept for the next, and ended when one takes too long or too
// much memory. It lives no longer than what uses it.
import { Worker } from 'node:worker_threads';
import { err, type Result } from '@telstaat/core';
import type { Paper, PaperLimits, Unread } from './paper.ts';

export interface PaperQuestion {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly limits: PaperLimits;
}

export interface PaperAnswer {
  readonly id: number;
  readonly paper: Result<Paper, Unread>;
}

export const tooLong: Unread = { nl: 'lezen duurt te lang', en: 'reading takes too long', unfinished: true };
/** It did not start, or broke: nobody knows why. */
const stopped: Unread = { nl: 'de lezer stopte', en: 'the reader stopped', unfinished: true };
const tooMuch: Unread = { nl: 'lezen kost te veel geheugen', en: 'reading takes too much memory' };

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
  readonly #reader: URL;
  #worker: Worker | undefined;
  #asked = 0;
  #before: Promise<unknown> = Promise.resolve();

  constructor(reader: URL = new URL('./paper-worker.ts', import.meta.url)) {
    this.#reader = reader;
  }

  /** Reads after all that was asked before. Never rejects. `longest` in milliseconds. */
  read(bytes: Uint8Array, limits: PaperLimits, longest: number): Promise<Result<Paper, Unread>> {
    const answer = this.#before.then(() => {
      const worker = (this.#worker ??= this.#start());
      // Of its own: what it is part of would be copied whole.
      return this.#ask({ worker, asked: { id: (this.#asked += 1), bytes: Uint8Array.from(bytes), limits } }, longest);
    });
    this.#before = answer;
    return answer;
  }

  #start(): Worker {
    const worker = new Worker(this.#reader, {
      ...{ name: 'telstaat-paper', execArgv: [] },
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    // Out of memory is an error too; the exit that follows tells who waits. When nobody does, the next must not ask it.
    worker
      .on('error', () => undefined)
      .on('exit', () => {
        if (this.#worker === worker) this.#worker = undefined;
      });
    return worker;
  }

  async #ask({ worker, asked }: Reading, longest: number): Promise<Result<Paper, Unread>> {
    worker.ref();
    let watch: NodeJS.Timeout | undefined;
    let clock: NodeJS.Timeout | undefined;
    let onError = (_: Error): void => undefined;
    let onExit = (): void => undefined;
    let isOver = false;
    const answer = await new Promise<Result<Paper, Unread>>((resolve) => {
      const end = (why: Unread): void => {
        // A look at the memory may come back when all is over, and the next is being read.
        if (isOver) return;
        isOver = true;
        this.#worker = undefined;
        void worker.terminate().then(() => resolve(err(why)));
      };
      onError = (fault) => end('code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : stopped);
      onExit = () => end(stopped);
      worker.on('message', ({ id, paper }: PaperAnswer) => {
        if (id === asked.id && !isOver) resolve(paper);
      });
      worker.on('error', onError).on('exit', onExit);
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
    isOver = true;
    worker.removeAllListeners('message').off('error', onError).off('exit', onExit).unref();
    return answer;
  }
}
