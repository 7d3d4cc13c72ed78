// Files that a person downloads, and what is in them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

export interface Downloaded {
  /** As the browser would name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function download(page: Page, link: Locator): Promise<Downloaded> {
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: saved.suggestedFilename(), bytes: new Uint8Array(readFileSync(await saved.path())) };
}

const entrySignature = 0x02014b50;
const entrySize = 46;

/** The names in the contents of a zip, in order. For zips of ours: without a comment at the end. */
export function namesInZip(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === entrySignature) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + length)));
    at += entrySize + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** The words of a PDF, one space between them. */
export function wordsOfPdf(pdftotext: string, bytes: Uint8Array): string {
  const text = execFileSync(pdftotext, ['-layout', '-', '-'], { input: bytes, maxBuffer: 50_000_000 });
  return text.toString('utf8').replaceAll(/\s+/g, ' ');
}
