// A PDF read as anybody's: with a reader that knows nothing of how we write it (pdf.js), for its text and for the files inside it. Runs in a thread of
// its own (paper-worker.ts): what a PDF makes its reader do is up to whoever wrote it.
import { err, ok, type Result, type Text } from '@telstaat/core';
import { getDocumentProxy } from 'unpdf';
import type { Paper, PaperLimits } from './paper.ts';
import { unpackedSize } from './unpacked-size.ts';

const tooLarge: Text = { nl: 'groter dan een verslag kan zijn', en: 'larger than a report can be' };
const damaged: Text = { nl: 'beschadigd', en: 'damaged' };

/** Never throws: what cannot be read is said in a word. Reading stops where the paper is found to be larger than any report. Takes the bytes. */
export async function readPdf(bytes: Uint8Array, limits: PaperLimits): Promise<Result<Paper, Text>> {
  const unpacked = unpackedSize(bytes, limits.unpacked);
  if (unpacked !== 'fits') return err(unpacked === 'tooLarge' ? tooLarge : damaged);
  try {
    // It runs nothing that stands in a PDF.
    const document = await getDocumentProxy(bytes, { stopAtErrors: true, verbosity: 0 });
    try {
      if (document.numPages > limits.pages) return err(tooLarge);
      const left = { pieces: limits.pieces, characters: limits.characters };
      const pages: (readonly string[])[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        const pieces = await piecesOf(page, left);
        if (!pieces) return err(tooLarge);
        pages.push(pieces);
        page.cleanup();
      }
      return ok({ pages, attachments: await attachmentsOf(document) });
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : 'PDF';
    return err({ nl: name, en: name });
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type TextChunk = Awaited<ReturnType<PdfPage['getTextContent']>>;

/** Takes from what is left, part by part: the reader makes no more of a page than was asked for. Absent when it is more than was left. */
async function piecesOf(page: PdfPage, left: { pieces: number; characters: number }) {
  const parts = (page.streamTextContent() as ReadableStream<TextChunk>).getReader();
  const pieces: string[] = [];
  for (let part = await parts.read(); !part.done; part = await parts.read()) {
    for (const item of part.value.items) {
      const text = 'str' in item ? item.str.trim() : '';
      left.pieces -= 1;
      left.characters -= text.length;
      if (text !== '') pieces.push(text);
    }
    if (left.pieces >= 0 && left.characters >= 0) continue;
    await parts.cancel(new Error('larger than a report'));
    return undefined;
  }
  return pieces;
}

async function attachmentsOf(document: PdfDocument): Promise<ReadonlyMap<string, Uint8Array>> {
  const listed: unknown = await document.getAttachments();
  const names = listed instanceof Map ? [...listed.keys()].map(String) : Object.keys(listed ?? {});
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const content: unknown = await document.getAttachmentContent(name);
    if (content instanceof Uint8Array) files.set(name, content);
  }
  return files;
}
