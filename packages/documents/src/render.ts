// From blocks to the bytes of a PDF. The same content and date give the same bytes, always and everywhere: a report can be made again to
// prove that nobody changed it.
import { unreachable, type Block, type DocumentContent, type Instant } from '@telstaat/core';
import { drawLetterBoxes, drawTick, letterBoxesLead, tickHeight } from './blocks/letter-boxes.ts';
import { drawTable, tableLead } from './blocks/table.ts';
import {
  drawBlankPage,
  drawCover,
  drawHeading,
  drawList,
  drawPageBreak,
  drawParagraph,
  headingHeight,
  paragraphHeight,
} from './blocks/text.ts';
import { drawVotesTable, votesLead } from './blocks/votes-table.ts';
import { drawSignatures, drawWritingLines, linesLead, signaturesLead } from './blocks/writing.ts';
import { createCanvas } from './canvas.ts';
import { ensure, startPart, type DrawnBefore, type Flow } from './flow.ts';
import { printable } from './fonts.ts';
import { drawFrames } from './page-frame.ts';
import { closePdf, createPdf } from './pdf.ts';

/** A file inside the PDF: the data from which the document was made. */
export interface Attachment {
  readonly name: string;
  /** Media type, `application/xml`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface RenderOptions {
  /** Date of the document in its properties, and of its attachments. */
  readonly createdAt: Instant;
  readonly attachments?: readonly Attachment[];
  /** Identity of the document; without it, its content. Two files with one id are versions of one document. */
  readonly id?: string;
}

/**
 * The document as PDF: PDF/A-3a and PDF/UA-1, A4, fonts embedded. Same input, same bytes. Throws on a `createdAt` that is no date; any text
 * can be drawn (see `missingGlyphs`).
 */
export function renderPdf(content: DocumentContent, options: RenderOptions): Uint8Array {
  const createdAt = new Date(options.createdAt);
  if (Number.isNaN(createdAt.getTime())) throw new Error(`Not a date: ${options.createdAt}`);
  const pdf = createPdf({
    title: printable(content.title),
    language: content.language,
    createdAt,
    identity: options.id ?? identityOf(content, options.createdAt),
  });
  const canvas = createCanvas(pdf);
  const before: DrawnBefore = { pages: [], bookmarks: [], headings: [] };
  for (const part of content.parts) {
    const flow = startPart(canvas, content, part, before);
    for (const [index, block] of part.blocks.entries()) {
      ensure(flow, lead(flow, part.blocks, index));
      draw(flow, block);
    }
  }
  drawFrames(canvas, content, before.pages);
  for (const { name, type, bytes } of options.attachments ?? []) {
    pdf.file(bytes, { name, type, relationship: 'Source', creationDate: createdAt, modifiedDate: createdAt });
  }
  return closePdf(pdf);
}

/** The content as text, whatever the order in which its members were written down. */
function identityOf(content: DocumentContent, createdAt: Instant): string {
  return JSON.stringify([createdAt, content], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Height that must be free to start a block. What announces something stays with the start of what it announces. */
function lead(flow: Flow, blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (!block) return 0;
  const height = leadOf(flow, block);
  return announces(block, blocks[index + 1]) ? height + lead(flow, blocks, index + 1) : height;
}

/** A heading, an instruction, and whatever is said just before something to fill in or to read off. */
function announces(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph') return false;
  return (block.style ?? 'plain') !== 'plain' || (next !== undefined && isFilledIn(next));
}

function isFilledIn({ kind }: Block): boolean {
  return kind === 'table' || kind === 'lines' || kind === 'letterBoxes' || kind === 'tick' || kind === 'signatures';
}

function leadOf(flow: Flow, block: Block): number {
  switch (block.kind) {
    case 'heading':
      return headingHeight(flow, block);
    case 'paragraph':
      return paragraphHeight(flow, block);
    case 'table':
      return tableLead(flow, block);
    case 'letterBoxes':
      return letterBoxesLead(flow, block);
    case 'tick':
      return tickHeight(flow, block);
    case 'votesTable':
      return votesLead(flow, block);
    case 'lines':
      return linesLead(block);
    case 'signatures':
      return signaturesLead(block);
    case 'cover':
    case 'list':
    case 'blankPage':
    case 'pageBreak':
      return 0;
    default:
      return unreachable(block);
  }
}

function draw(flow: Flow, block: Block): void {
  switch (block.kind) {
    case 'cover':
      return drawCover(flow, block);
    case 'heading':
      return drawHeading(flow, block);
    case 'paragraph':
      return drawParagraph(flow, block);
    case 'list':
      return drawList(flow, block);
    case 'table':
      return drawTable(flow, block);
    case 'letterBoxes':
      return drawLetterBoxes(flow, block);
    case 'tick':
      return drawTick(flow, block);
    case 'votesTable':
      return drawVotesTable(flow, block);
    case 'lines':
      return drawWritingLines(flow, block);
    case 'signatures':
      return drawSignatures(flow, block);
    case 'blankPage':
      return drawBlankPage(flow, block);
    case 'pageBreak':
      return drawPageBreak(flow);
    default:
      return unreachable(block);
  }
}
