// Draws documents beside the server, in a worker with a bounded heap: what crosses is plain data, and the bytes are those of drawing in place.
import type { DocumentContent } from '@telstaat/core';
import type { RenderOptions } from '@telstaat/documents';
import { TaskThread } from '../task-thread.ts';
import type { RenderOutcome, RenderTask } from './render-work.ts';

export interface RendererOptions {
  /** Most memory for what is being drawn, in MiB. */
  readonly heap?: number;
  /** Milliseconds without work after which the worker ends, and its memory is free again. */
  readonly idleAfter?: number;
}

export class Renderer {
  readonly #thread: TaskThread<RenderOutcome>;

  constructor({ heap = 72, ...options }: RendererOptions = {}) {
    this.#thread = new TaskThread({
      ...{ file: new URL('./render-worker.ts', import.meta.url), name: 'telstaat-papers' },
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 4 },
      ...options,
    });
  }

  /**
   * The bytes of `renderPdf`, when it is this document's turn. Rejects with what that throws, with the signal's reason (a document that is being
   * drawn is not finished), and with `WorkerStopped`.
   */
  render(content: DocumentContent, options: RenderOptions, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#thread.run({ message: { content, options } satisfies RenderTask, hear: drawnOf, signal });
  }

  /** Stops what is being drawn; nothing is drawn after it. Nothing is left running. */
  async close(): Promise<void> {
    await this.#thread.close();
  }
}

function drawnOf(outcome: RenderOutcome) {
  if ('fault' in outcome) throw outcome.fault;
  return { answer: outcome.bytes };
}
