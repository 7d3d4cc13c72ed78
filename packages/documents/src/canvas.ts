// Draws text, lines and boxes, and says of each what it is: content of a structure element, or an artifact that is not read aloud. What is
// drawn without being one or the other is a bug, and throws (PDF/UA-1: all real content is tagged, everything else is an artifact).
import { ink, margin, page, type Ink, type Rectangle } from './geometry.ts';
import type { Face } from './fonts.ts';
import type { OutlineItem, Pdf, StructureElement, StructureOptions } from './pdf.ts';

export type Tag = StructureElement;

/** Attributes of a table, its cells, or a list (ISO 32000-1, 14.8.5). */
export interface TagAttributes {
  readonly bullets?: true;
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly summary?: string;
}

export interface TextPlace {
  readonly x: number;
  readonly baseline: number;
  readonly face: Face;
  readonly size: number;
  readonly color?: Ink;
}

export interface LineStyle {
  readonly width?: number;
  readonly color?: Ink;
  readonly dotted?: true;
}

interface Stroke extends Omit<LineStyle, 'dotted'> {
  readonly dotted?: boolean;
}

export interface Canvas {
  readonly root: Tag;
  readonly outline: OutlineItem;
  addPage(): void;
  switchToPage(index: number): void;
  pageCount(): number;
  /** Width of a text in points. */
  widthOf(text: string, face: Face, size: number): number;
  /** An element that holds other elements. */
  branch(parent: Tag, name: string, attributes?: TagAttributes): Tag;
  /** An element with what `draw` draws, which may be nothing. */
  leaf(parent: Tag, name: string, draw: () => void, attributes?: TagAttributes): Tag;
  /** A drawing that has a meaning, told in `alt`. */
  figure(parent: Tag, alt: string, box: Rectangle, draw: () => void): void;
  artifact(draw: () => void): void;
  /** Artifact of the page itself: header, footer, watermark. */
  pagination(draw: () => void): void;
  text(text: string, place: TextPlace): void;
  fill(box: Rectangle, color: Ink): void;
  frame(box: Rectangle, style?: LineStyle): void;
  line(from: readonly [number, number], to: readonly [number, number], style?: LineStyle): void;
  polyline(points: readonly (readonly [number, number])[], style: LineStyle): void;
  rotated(degrees: number, draw: () => void): void;
}

export function createCanvas(pdf: Pdf): Canvas {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const widths = widthsOn(pdf);
  let marked = false;
  // What is set on this page already; asked again it is not written again.
  let fillColor: Ink | undefined;
  let stroke: Stroke = {};

  const marking = (begin: () => void, draw: () => void): void => {
    if (marked) throw new Error('Content inside content: end the one before starting the other');
    marked = true;
    begin();
    draw();
    pdf.endMarkedContent();
    marked = false;
  };
  const onlyMarked = (): void => {
    if (!marked) throw new Error('Drawn without saying what it is');
  };
  const fillWith = (color: Ink): void => {
    onlyMarked();
    if (fillColor !== color) pdf.fillColor(color);
    fillColor = color;
  };
  const strokeWith = ({ width = 0.5, color = ink.black, dotted = false }: Stroke): void => {
    onlyMarked();
    if (stroke.width !== width) pdf.lineWidth(width);
    if (stroke.color !== color) pdf.strokeColor(color);
    if (stroke.dotted !== dotted && dotted) pdf.dash(0.8, { space: 1.6 });
    else if (stroke.dotted !== dotted) pdf.undash();
    stroke = { width, color, dotted };
  };
  const forget = (): void => {
    fillColor = undefined;
    stroke = {};
  };
  const element = (parent: Tag, name: string, attributes?: TagAttributes, options?: StructureOptions): Tag => {
    const tag = pdf.struct(name, options);
    if (attributes) tag.dictionary.data['A'] = attributesOf(attributes);
    parent.add(tag);
    return tag;
  };

  const leaf: Canvas['leaf'] = (parent, name, draw, attributes) => {
    const tag = element(parent, name, attributes);
    marking(() => tag.add(pdf.markStructureContent(name)), draw);
    return tag;
  };

  return {
    root,
    outline: pdf.outline,
    addPage: () => {
      pdf.addPage({ size: 'A4', margin: 0 });
      forget();
    },
    switchToPage: (index) => {
      pdf.switchToPage(index);
      forget();
    },
    pageCount: () => pdf.bufferedPageRange().count,
    widthOf: (text, face, size) => widths.of(text, face) * (size / 1000),
    branch: (parent, name, attributes) => element(parent, name, attributes),
    leaf,
    figure: (parent, alt, box, draw) => {
      const bbox = [box.x, box.y, box.x + box.width, box.y + box.height] as const;
      const tag = element(parent, 'Figure', undefined, { alt, bbox });
      marking(() => tag.add(pdf.markStructureContent('Figure')), draw);
    },
    artifact: (draw) => marking(() => pdf.markContent('Artifact', { type: 'Layout' }), draw),
    pagination: (draw) => marking(() => pdf.markContent('Artifact', { type: 'Pagination' }), draw),
    text: (text, { x, baseline, face, size, color = ink.black }) => {
      fillWith(color);
      pdf.font(face).fontSize(size).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    },
    fill: (box, color) => {
      fillWith(color);
      pdf.rect(box.x, box.y, box.width, box.height).fill();
    },
    frame: (box, style = {}) => {
      strokeWith(style);
      pdf.rect(box.x, box.y, box.width, box.height).stroke();
    },
    line: (from, to, style = {}) => {
      strokeWith(style);
      pdf
        .moveTo(...from)
        .lineTo(...to)
        .stroke();
    },
    polyline: ([first = [0, 0], ...others], style) => {
      strokeWith(style);
      pdf.moveTo(...first);
      for (const point of others) pdf.lineTo(...point);
      pdf.stroke();
    },
    rotated: (degrees, draw) => {
      pdf.save().rotate(degrees, { origin: [page.width / 2, page.height / 2] });
      draw();
      pdf.restore();
      forget();
    },
  };
}

/** Widths of texts at a size of 1000: the same in every document of this process, so measured once. */
const known: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map() };
const mostTexts = 50_000;

function widthsOn(pdf: Pdf): { readonly of: (text: string, face: Face) => number } {
  return {
    of: (text, face) => {
      const before = known[face].get(text);
      if (before !== undefined) return before;
      if (known[face].size >= mostTexts) known[face].clear();
      const width = pdf.font(face).fontSize(1000).widthOfString(text);
      known[face].set(text, width);
      return width;
    },
  };
}

function attributesOf({ scope, columns, summary, bullets }: TagAttributes): Record<string, unknown> {
  if (bullets) return { O: 'List', ListNumbering: 'Disc' };
  return {
    O: 'Table',
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(columns === undefined ? {} : { ColSpan: columns }),
    // A String object is how pdfkit tells a text from a name.
    ...(summary === undefined ? {} : { Summary: Object(summary) as unknown }),
  };
}

export const contentWidth = page.width - margin.left - margin.right;
