// Where the next block goes: the page, the height on it, and the element under which it is read.
import type { DocumentContent, DocumentPart } from '@telstaat/core';
import type { Canvas, Tag } from './canvas.ts';
import { contentWidth } from './canvas.ts';
import { margin, page } from './geometry.ts';
import { drawWatermark, footerHeight, headerHeight } from './page-frame.ts';
import type { OutlineItem } from './pdf.ts';

export interface Flow {
  readonly canvas: Canvas;
  readonly content: DocumentContent;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  /** Element of the part that is being drawn. */
  readonly tag: Tag;
  y: number;
  /** Where the first block of a page starts. */
  pageTop: number;
  /** Nothing was drawn on this page yet. */
  fresh: boolean;
  /** Bookmarks under which the next heading comes, per level. */
  readonly bookmarks: OutlineItem[];
  /** Header of each page, by index. */
  readonly pages: DocumentPart[];
  /** Level of each heading as it is read, in order. */
  readonly headings: number[];
}

/** What goes on from one part to the next. */
export type DrawnBefore = Pick<Flow, 'pages' | 'bookmarks' | 'headings'>;

/** Starts a part on a new page. */
export function startPart(canvas: Canvas, content: DocumentContent, part: DocumentPart, before: DrawnBefore): Flow {
  const flow: Flow = {
    canvas,
    content,
    left: margin.left,
    width: contentWidth,
    bottom: page.height - margin.bottom - footerHeight(content),
    tag: canvas.branch(canvas.root, 'Part'),
    y: 0,
    pageTop: 0,
    fresh: true,
    ...before,
  };
  addPage(flow, part);
  return flow;
}

/** A new page with the header of the current part. */
export function nextPage(flow: Flow): void {
  const part = flow.pages.at(-1);
  if (part) addPage(flow, part);
}

function addPage(flow: Flow, part: DocumentPart): void {
  flow.canvas.addPage();
  flow.pages.push(part);
  flow.y = margin.top + headerHeight(part);
  flow.pageTop = flow.y;
  flow.fresh = true;
  if (flow.content.watermark !== undefined) drawWatermark(flow.canvas, flow.content.watermark);
}

/** Makes sure of a height on this page, and says whether a new page was needed for it. */
export function ensure(flow: Flow, height: number): boolean {
  if (flow.fresh || flow.y + height <= flow.bottom) return false;
  nextPage(flow);
  return true;
}

export function advance(flow: Flow, height: number): void {
  flow.y += height;
  flow.fresh = false;
}

/** White space between blocks; none at the top of a page. */
export function space(flow: Flow, height: number): void {
  if (!flow.fresh) flow.y += height;
}
