// What crosses between the server and the worker that draws: plain data, one document at a time.
import type { DocumentContent } from '@telstaat/core';
import type { RenderOptions } from '@telstaat/documents';

export interface RenderTask {
  readonly content: DocumentContent;
  readonly options: RenderOptions;
}

/** The drawn document, or what drawing it threw: a fault of ours, after which the worker goes on. */
export type RenderOutcome = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly fault: unknown };
