// A PDF read as anybody's: with a reader that knows nothing of how we write it (pdf.js), for its text and for the files inside it.
import { err, ok, type Result } from '@telstaat/core';
import type { getDocumentProxy } from 'unpdf';

export interface Paper {
  /** Per page the pieces of text in reading order, without the empty ones. */
  readonly pages: readonly (readonly string[])[];
  /** Files inside the PDF, by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** Loads the reader only when a paper is to be read: it is large. Never throws: what cannot be read is said in a word. */
export async function readPaper(bytes: Uint8Array): Promise<Result<Paper, string>> {
  const reader = await import('unpdf');
  try {
    // The reader keeps the bytes it is given; it runs nothing that stands in a PDF.
    const document = await reader.getDocumentProxy(Uint8Array.from(bytes), { stopAtErrors: true, verbosity: 0 });
    try {
      const pages: string[][] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : [])));
        page.cleanup();
      }
      return ok({ pages, attachments: await attachmentsOf(document) });
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (fault) {
    return err(fault instanceof Error ? fault.name : 'PDF');
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

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
