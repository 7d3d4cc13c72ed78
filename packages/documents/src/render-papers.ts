// Many papers one after another, such as a form for every polling station: each is handed over as soon as it is drawn and then forgotten, other work
// gets its turn between two papers, and it can be stopped there.
import type { DocumentContent } from '@telstaat/core';
import { renderPdf, type RenderOptions } from './render.ts';

/** Draws a document: `renderPdf`, or what does the same somewhere else, such as in a worker. */
export type Render = (content: DocumentContent, options: RenderOptions) => Uint8Array | Promise<Uint8Array>;

export interface PaperToDraw {
  readonly name: string;
  /** Called when it is this paper's turn. */
  readonly build: () => DocumentContent;
}

export interface DrawnPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many papers are drawn, this one included. */
  readonly drawn: number;
}

export interface RenderPapersOptions extends Pick<RenderOptions, 'createdAt'> {
  /** Stops before the next paper: throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Where the papers are drawn; here unless told otherwise. */
  readonly render?: Render;
}

/** Same input, same papers in the same order. Leaving the loop early stops the drawing too. */
export async function* renderPapers(
  papers: Iterable<PaperToDraw> | AsyncIterable<PaperToDraw>,
  { createdAt, signal, render = renderPdf }: RenderPapersOptions,
): AsyncGenerator<DrawnPaper, void, void> {
  let drawn = 0;
  for await (const { name, build } of papers) {
    signal?.throwIfAborted();
    drawn += 1;
    yield { name, bytes: await render(build(), { createdAt }), drawn };
    await othersTurn();
  }
}

/** Drawing here blocks the process for a tenth of a second; after each paper whatever waits is served. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
