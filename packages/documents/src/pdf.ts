// The part of pdfkit that we use, typed: its published types miss structure attributes, and two of its inner members have to be set for
// files that are valid and always the same.
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { faces, fontOf, type Face } from './fonts.ts';

export interface StructureContent {
  readonly refs: unknown;
}

export interface StructureElement {
  add(child: StructureElement | StructureContent): unknown;
  end(): void;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

export interface StructureOptions {
  readonly alt?: string;
  /** Left, top, right, bottom in points from the top of the page. */
  readonly bbox?: readonly [number, number, number, number];
}

export interface OutlineItem {
  addItem(title: string, options?: { readonly top?: number; readonly expanded?: boolean }): OutlineItem;
}

export interface Pdf {
  readonly outline: OutlineItem;
  addPage(options: { readonly size: 'A4'; readonly margin: number }): unknown;
  switchToPage(index: number): unknown;
  bufferedPageRange(): { readonly count: number };
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  widthOfString(text: string): number;
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly lineBreak: false; readonly baseline: 'alphabetic' },
  ): Pdf;
  fillColor(color: string): Pdf;
  strokeColor(color: string): Pdf;
  lineWidth(width: number): Pdf;
  dash(length: number, options: { readonly space: number }): Pdf;
  undash(): Pdf;
  rect(x: number, y: number, width: number, height: number): Pdf;
  moveTo(x: number, y: number): Pdf;
  lineTo(x: number, y: number): Pdf;
  fill(): Pdf;
  stroke(): Pdf;
  save(): Pdf;
  restore(): Pdf;
  rotate(degrees: number, options: { readonly origin: readonly [number, number] }): Pdf;
  struct(type: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): unknown;
  markContent(tag: 'Artifact', options?: { readonly type: 'Pagination' | 'Layout' | 'Page' }): unknown;
  markStructureContent(type: string): StructureContent;
  endMarkedContent(): unknown;
  appendXML(xml: string): void;
  file(bytes: Uint8Array, options: AttachmentOptions): unknown;
  end(): void;
  read(): Uint8Array | null;
}

interface AttachmentOptions {
  readonly name: string;
  readonly type: string;
  readonly relationship: 'Source';
  readonly creationDate: Date;
  readonly modifiedDate: Date;
}

export interface PdfProperties {
  readonly title: string;
  readonly language: string;
  readonly createdAt: Date;
  /** Whatever makes this document this document: its hash is the file's identifier. */
  readonly identity: string;
}

const producer = 'Telstaat';

/** An empty document that says it is PDF/A-3a and PDF/UA-1. Nothing in it depends on the clock, chance or time zone. */
export function createPdf({ title, language, createdAt, identity }: PdfProperties): Pdf {
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    // Streams are compressed by `compressAlike`.
    compress: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    // No standard font: without this pdfkit opens Helvetica, which cannot be embedded.
    ...({ font: null } as object),
    info: { Title: title, Creator: producer, Producer: producer, CreationDate: createdAt, ModDate: createdAt },
  });
  // `_addInfo` writes the title into XML without escaping, and no modification date; `_id` would come from the properties alone.
  const inner = {
    _id: createHash('sha256').update(identity).digest().subarray(0, 16),
    _addInfo: () => {
      document.appendXML(properties({ title, language, createdAt }));
    },
  };
  const pdf = Object.assign(document, inner) as unknown as Pdf & {
    registerFont(name: string, font: unknown): void;
  };
  compressAlike(document as unknown as ReferenceMaker);
  for (const face of faces) pdf.registerFont(face, fontOf(face));
  shareWords(document as unknown as FontUser);
  return pdf;
}

interface Reference {
  readonly data: { readonly Type?: unknown; Filter?: unknown; Length?: number };
  buffer: Uint8Array[];
  write(chunk: string | Uint8Array): void;
  finalize(): void;
}

interface ReferenceMaker {
  ref(data?: object): Reference;
}

/**
 * Compresses streams in JavaScript. Node's own zlib gives other bytes on other processors and versions, and a document that is made again
 * elsewhere must be the same file. Metadata stays readable, as PDF/A asks. What is drawn is gathered as text: a page is thousands of short lines.
 */
function compressAlike(document: ReferenceMaker): void {
  const make = document.ref.bind(document);
  document.ref = (data) => {
    const reference = make(data);
    const finalize = reference.finalize.bind(reference);
    const gathered = gatherer();
    reference.write = gathered.add;
    reference.finalize = () => {
      const bytes = gathered.bytes();
      if (bytes.length > 0) {
        const isReadable = reference.data.Type === 'Metadata';
        reference.buffer = [isReadable ? bytes : zlibSync(bytes, { level: 6 })];
        if (!isReadable) reference.data.Filter = 'FlateDecode';
        reference.data.Length ??= 0;
      }
      finalize();
    };
    return reference;
  };
}

interface Gatherer {
  readonly add: (chunk: string | Uint8Array) => number;
  readonly bytes: () => Uint8Array;
}

/** Puts lines of text (each a byte per character) and bytes behind one another; `add` gives how many bytes were added. */
function gatherer(): Gatherer {
  const chunks: Uint8Array[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') chunks.push(Buffer.from(text, 'latin1'));
    text = '';
  };
  return {
    add: (chunk) => {
      if (chunk instanceof Uint8Array) {
        flush();
        chunks.push(chunk);
        return chunk.length;
      }
      text += `${chunk}\n`;
      return chunk.length + 1;
    },
    bytes: () => {
      flush();
      return Buffer.concat(chunks);
    },
  };
}

interface FontUser {
  font(name: Face): unknown;
  readonly _font: { layoutCache: Words };
}

type Words = Record<string, unknown>;

/** Without a prototype: `constructor` is a word like any other. */
function noWords(): Words {
  return Object.create(null) as Words;
}

/** Words already laid out, per face: letters to draw and their widths, for any size. They are the same in every document of this process. */
const words: Record<Face, Words> = { regular: noWords(), bold: noWords() };
const mostWords = 20_000;

/** Lets documents share the words that were laid out before: the papers of a hundred stations have the same names on them. */
function shareWords(document: FontUser): void {
  for (const face of faces) if (Object.keys(words[face]).length > mostWords) words[face] = noWords();
  const shared = { ...words };
  const use = document.font.bind(document);
  document.font = (face) => {
    use(face);
    document._font.layoutCache = shared[face];
    return document;
  };
  // In this order always: the names of the fonts in the file must not depend on which is drawn first.
  for (const face of faces) document.font(face);
}

/** The bytes of a document that is drawn. */
export function closePdf(pdf: Pdf): Uint8Array {
  const written = gatherer();
  const output = pdf as unknown as { _offset: number; _write: (chunk: string | Uint8Array) => void };
  const before = pdf.read();
  if (before !== null) written.add(before);
  // Not through the stream that pdfkit is: its thousands of small chunks cost as much as drawing.
  output._write = (chunk) => {
    output._offset += written.add(chunk);
  };
  pdf.end();
  return written.bytes();
}

/** XMP: title, dates, and the claim of PDF/UA-1 with the schema that PDF/A asks for it (ISO 19005-3, 6.6.2.3). */
function properties({ title, language, createdAt }: Omit<PdfProperties, 'identity'>): string {
  const date = `${createdAt.toISOString().slice(0, 19)}Z`;
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<pdf:Producer>${producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
