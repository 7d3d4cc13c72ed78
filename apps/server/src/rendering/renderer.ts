// Draws documents beside the server, which goes on answering: in one worker thread with a bounded heap, one document after another. It is started
// when there is something to draw and ends when there was nothing for a while; one that dies takes the document it was drawing with it, and no more.
import { Worker } from 'node:worker_threads';
import type { DocumentContent } from '@telstaat/core';
import type { RenderOptions } from '@telstaat/documents';
import type { RenderOutcome, RenderTask } from './render-work.ts';

/** The worker ended before the document was drawn: its memory was full, or the program stops. The next document gets a new worker. */
export class RendererStopped extends Error {
  override readonly name = 'RendererStopped';
}

export interface RendererOptions {
  /** Most memory for what is being drawn, in MiB. */
  readonly heap?: number;
  /** Milliseconds without work after which the worker ends, and its memory is free again. */
  readonly idleAfter?: number;
}

export class Renderer {
  readonly #options: Required<RendererOptions>;
  #isClosed = false;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  /** The document that is asked last: the next one waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor({ heap = 72, idleAfter = 30_000 }: RendererOptions = {}) {
    this.#options = { heap, idleAfter };
  }

  /**
   * The bytes of `renderPdf`, when it is this document's turn. Rejects with what that throws, with the signal's reason (a document that is being
   * drawn is not finished), and with `RendererStopped`.
   */
  render(content: DocumentContent, options: RenderOptions, signal?: AbortSignal): Promise<Uint8Array> {
    const drawn = this.#last.then(() => this.#draw({ content, options }, signal));
    this.#last = drawn.catch(() => undefined);
    return drawn;
  }

  /** Stops what is being drawn; nothing is drawn after it. Nothing is left running. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
    await this.#last;
  }

  async #draw(task: RenderTask, signal: AbortSignal | undefined): Promise<Uint8Array> {
    signal?.throwIfAborted();
    if (this.#isClosed) throw new RendererStopped('The program stops');
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    // Only a document that somebody waits for keeps the program from ending.
    worker.ref();
    try {
      return await answerOf(worker, task, signal);
    } finally {
      worker.unref();
      if (signal?.aborted || this.#isClosed) await this.#end();
      else this.#idle = setTimeout(() => void this.#end(), this.#options.idleAfter).unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      name: 'telstaat-papers',
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#options.heap, maxYoungGenerationSizeMb: 4 },
    });
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    return worker.on('error', forget).on('exit', forget);
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** What the worker answers, or why it does not. */
async function answerOf(worker: Worker, task: RenderTask, signal: AbortSignal | undefined): Promise<Uint8Array> {
  let stopListening = (): void => {};
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const onMessage = (outcome: RenderOutcome): void => {
        if ('bytes' in outcome) resolve(outcome.bytes);
        else reject(outcome.fault as Error);
      };
      const onError = (cause: unknown): void => reject(new RendererStopped('The worker broke down', { cause }));
      const onExit = (): void => reject(new RendererStopped('The worker ended'));
      const onAbort = (): void => reject(signal?.reason as Error);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      signal?.addEventListener('abort', onAbort);
      stopListening = () => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
      };
      worker.postMessage(task);
    });
  } finally {
    stopListening();
  }
}
