// How tests of this package look inside a PDF: its objects as qpdf tells them, its pages, its structure, and what is drawn within which mark.
import { execFileSync } from 'node:child_process';
import { tool } from '@telstaat/testkit';

/** A PDF value as in qpdf's JSON: names start with `/`, texts with `u:`, bytes with `b:`, references look like `12 0 R`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Dictionary = Record<string, Value>;

export interface PdfObject {
  /** A value, or the dictionary of a stream. */
  readonly value: Value;
  readonly stream?: Buffer;
}

export interface PdfFile {
  readonly objects: Record<string, PdfObject>;
  readonly trailer: Dictionary;
}

interface QpdfJson {
  readonly qpdf: readonly [
    unknown,
    Record<string, { readonly value?: Value; readonly stream?: { readonly data: string; readonly dict: Value } }>,
  ];
}

/** Every object of a file, streams unpacked; undefined without qpdf. */
export function pdfObjects(path: string): PdfFile | undefined {
  const qpdf = tool('qpdf');
  if (qpdf === undefined) return undefined;
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path, '-'];
  const told = execFileSync(qpdf, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const { qpdf: parts } = JSON.parse(told) as QpdfJson;
  const objects = Object.entries(parts[1]).map(([key, { value, stream }]): [string, PdfObject] => [
    key.replace('obj:', ''),
    stream ? { value: stream.dict, stream: Buffer.from(stream.data, 'base64') } : { value: value ?? null },
  ]);
  const { trailer, ...others } = Object.fromEntries(objects);
  return { objects: others, trailer: dictionary(trailer?.value) };
}

export function dictionary(value: Value | undefined): Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Dictionary) : {};
}

export function list(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}

/** What a reference points at; any other value as it is. */
export function resolve(file: PdfFile, value: Value | undefined): Value | undefined {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? file.objects[value]?.value : value;
}

/** A member of a dictionary, followed through references. */
export function member(file: PdfFile, owner: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(
    (value, name) => resolve(file, dictionary(resolve(file, value))[name]),
    resolve(file, owner),
  );
}

/** `u:Text` as text. */
export function words(value: Value | undefined): string {
  return typeof value === 'string' ? value.replace(/^u:/, '') : '';
}

export function catalog(file: PdfFile): Dictionary {
  return dictionary(resolve(file, file.trailer['/Root']));
}

export function streamText(file: PdfFile, reference: Value | undefined): string {
  const object = typeof reference === 'string' ? file.objects[reference] : undefined;
  return object?.stream?.toString('utf8') ?? '';
}

export interface PdfPage {
  readonly reference: string;
  readonly value: Dictionary;
  /** Marks in the order of drawing; a mark without MCID is an artifact. */
  readonly marks: readonly Mark[];
  /** Painting outside of any mark, and marks within marks. */
  readonly faults: readonly string[];
}

export interface Mark {
  readonly tag: string;
  readonly mcid?: number;
  /** Header, footer and watermark are artifacts of the page, not of what stands on it. */
  readonly isPagination: boolean;
}

export function pagesOf(file: PdfFile): readonly PdfPage[] {
  return list(member(file, file.trailer, '/Root', '/Pages', '/Kids')).map((reference) => {
    const value = dictionary(resolve(file, reference));
    const content = list(value['/Contents'])
      .map((one) => streamText(file, one))
      .join('\n');
    return { reference: String(reference), value, ...marksOf(content) };
  });
}

const token = /<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s<>[\]()/]+|\((?:\\.|[^\\)])*\)|[^\s<>[\]()/]+/g;
const painting = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI']);

function marksOf(content: string): Pick<PdfPage, 'marks' | 'faults'> {
  const marks: Mark[] = [];
  const faults: string[] = [];
  let operands: string[] = [];
  let depth = 0;
  for (const [part] of content.matchAll(token)) {
    if (part === 'BDC' || part === 'BMC') {
      if (depth > 0) faults.push('a mark within a mark');
      depth += 1;
      const at = operands.indexOf('/MCID');
      const isPagination = operands.includes('/Pagination');
      marks.push({ tag: operands[0] ?? '', isPagination, ...(at < 0 ? {} : { mcid: Number(operands[at + 1]) }) });
    } else if (part === 'EMC') depth -= 1;
    else if (painting.has(part) && depth === 0) faults.push(`${part} outside of any mark`);
    operands = /^[A-Za-z*'"]+$/.test(part) ? [] : [...operands, part];
  }
  if (depth !== 0) faults.push('a mark that does not end');
  return { marks, faults };
}

/** Content of a page that belongs to an element. */
export interface Content {
  readonly page: string;
  readonly mcid: number;
}

export interface Element {
  readonly reference: string;
  readonly tag: string;
  readonly value: Dictionary;
  readonly parent: string;
  readonly children: readonly (Element | Content)[];
}

export function isElement(child: Element | Content): child is Element {
  return 'tag' in child;
}

/** The structure tree from its root. */
export function structureOf(file: PdfFile): Element {
  const root = String(catalog(file)['/StructTreeRoot']);
  return elementOf(file, root, '');
}

function elementOf(file: PdfFile, reference: string, page: string): Element {
  const value = dictionary(resolve(file, reference));
  const own = typeof value['/Pg'] === 'string' ? value['/Pg'] : page;
  return {
    reference,
    tag: String(value['/S'] ?? 'StructTreeRoot').replace('/', ''),
    value,
    parent: String(value['/P'] ?? ''),
    children: list(value['/K']).map((child): Element | Content => {
      if (typeof child === 'number') return { page: own, mcid: child };
      const mcr = dictionary(resolve(file, child));
      if (mcr['/Type'] === '/MCR') return { page: String(mcr['/Pg'] ?? own), mcid: Number(mcr['/MCID']) };
      return elementOf(file, String(child), own);
    }),
  };
}

/** An element and everything below it, in reading order. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* elementsOf(child);
}

/** Everything that is read aloud, in reading order. */
export function* contentsOf(element: Element): Generator<Content> {
  for (const child of element.children) {
    if (isElement(child)) yield* contentsOf(child);
    else yield child;
  }
}
