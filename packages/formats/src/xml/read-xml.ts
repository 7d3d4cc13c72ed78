// Bytes → tree of elements. Refuses what is dangerous or broken; never looks outside the bytes it was given.
import {
  complain,
  err,
  ok,
  type FileComplaint,
  type Result,
  type TextParams,
  type ComplaintCode,
} from '@telstaat/core';
import { SaxesParser } from 'saxes';
import { nameIn, type XmlElement } from './element.ts';
import { placeAt } from './places.ts';
import { readPlainXml } from './read-plain-xml.ts';
import { decodeUtf8 } from './utf8.ts';

export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
}

/** Far above the largest real file (1.5 MB, depth 10, 60,000 elements); a count of 600 stations and 1,000 candidates would be 80 MB. */
export const xmlLimits: XmlLimits = { bytes: 96 * 1024 * 1024, depth: 64, elements: 6_000_000 };

export interface XmlDocument {
  readonly root: XmlElement;
  /** The text of the file, for finding lines and columns. */
  readonly text: string;
}

/** Reads a whole XML file, or says why it is refused. */
export function readXml(bytes: Uint8Array, limits: XmlLimits = xmlLimits): Result<XmlDocument, FileComplaint> {
  if (bytes.length === 0) return err(complain('file.empty'));
  if (bytes.length > limits.bytes) {
    return err(complain('xml.tooLarge', { megabytes: Math.floor(limits.bytes / 1024 / 1024) }));
  }
  const encoding = markedEncoding(bytes);
  if (encoding !== undefined) return err(complain('xml.otherEncoding', { encoding }));
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return err(wrongBytes(bytes, decoded.error));
  const text = decoded.value;
  const root = readPlainXml(text, limits);
  return root ? ok({ root, text }) : readAnyXml(text, limits);
}

/** A byte order mark of UTF-16 or UTF-32, or UTF-16 without one. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  if ((a === 0x3c && b === 0) || (a === 0 && b === 0x3c)) return 'UTF-16';
  return undefined;
}

/** Files that are honest about another encoding get the clearer complaint. */
function wrongBytes(bytes: Uint8Array, at: number): FileComplaint {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(start)?.[1];
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') {
    return complain('xml.otherEncoding', { encoding: declared }, { line: 1, column: 1 });
  }
  const before = bytes.subarray(0, at);
  let line = 1;
  let lineStart = 0;
  before.forEach((byte, index) => {
    if (byte === 0x0a) {
      line += 1;
      lineStart = index + 1;
    }
  });
  return complain('xml.notUtf8', { byte: at + 1 }, { line, column: at - lineStart + 1 });
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OpenElement[];
  readonly offset: number;
  text: string;
}

/** Thrown inside the parser's handlers only, to stop at the first fault; never leaves this file. */
class Stop extends Error {
  readonly complaint: FileComplaint;
  constructor(complaint: FileComplaint) {
    super(complaint.code);
    this.complaint = complaint;
  }
}

/** The full reader, for whatever is not plain: it knows all of XML and what is wrong with the rest. */
export function readAnyXml(text: string, limits: XmlLimits = xmlLimits): Result<XmlDocument, FileComplaint> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const tree = new TreeBuilder(text, limits);
  parser.on('error', (error) => tree.fault(error.message, parser.position));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') tree.stop('xml.otherEncoding', { encoding }, 0);
  });
  parser.on('doctype', () => tree.stop('xml.doctype', {}, parser.position));
  parser.on('opentagstart', () => tree.begin(parser.position));
  parser.on('opentag', (tag) => tree.open(tag.uri, tag.local, tag.attributes));
  parser.on('closetag', () => tree.close());
  parser.on('text', (data) => tree.say(data));
  parser.on('cdata', (data) => tree.say(data));
  try {
    parser.write(text).close();
  } catch (thrown) {
    if (thrown instanceof Stop) return err(thrown.complaint);
    throw thrown;
  }
  const { root } = tree;
  return root ? ok({ root, text }) : err(complain('xml.notWellFormed', {}, { line: 1, column: 1 }));
}

interface ParsedAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** Puts elements together as the parser meets them, within the limits. */
class TreeBuilder {
  root: XmlElement | undefined;
  readonly #text: string;
  readonly #limits: XmlLimits;
  readonly #stack: OpenElement[] = [];
  #count = 0;
  #offset = 0;
  constructor(text: string, limits: XmlLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  stop(code: ComplaintCode, params: TextParams, at: number): never {
    throw new Stop(complain(code, params, placeAt(this.#text, Math.min(at, this.#text.length))));
  }

  fault(message: string, at: number): never {
    const [code, params] = inPlainWords(message, this.#stack.at(-1)?.name, this.#text.slice(0, at));
    return this.stop(code, params, at);
  }

  /** `at` is just after the name of the tag. */
  begin(at: number): void {
    this.#offset = this.#text.lastIndexOf('<', at - 1);
    this.#count += 1;
    const { elements, depth } = this.#limits;
    if (this.#count > elements) this.stop('xml.tooManyElements', { limit: elements }, this.#offset);
    if (this.#stack.length >= depth) this.stop('xml.tooDeep', { limit: depth }, this.#offset);
  }

  open(uri: string, local: string, attributes: Readonly<Record<string, ParsedAttribute>>): void {
    const element: OpenElement = {
      name: ourName(uri, local, '{}'),
      attributes: attributesOf(attributes),
      children: [],
      offset: this.#offset,
      text: '',
    };
    const parent = this.#stack.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
    this.#stack.push(element);
  }

  say(data: string): void {
    const element = this.#stack.at(-1);
    if (element) element.text += data;
  }

  close(): void {
    this.#stack.pop();
  }
}

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
/** Most elements of a count have none, and one empty map serves them all: a city's count has 270,000 elements. */
const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesOf(attributes: Readonly<Record<string, ParsedAttribute>>): ReadonlyMap<string, string> {
  let kept: Map<string, string> | undefined;
  for (const name in attributes) {
    const attribute = attributes[name];
    if (!attribute || attribute.uri === xmlnsNamespace) continue;
    kept ??= new Map();
    kept.set(ourName(attribute.uri, attribute.local, ''), attribute.value);
  }
  return kept ?? noAttributes;
}

/** `none` is what a name without namespace gets: attributes have none, elements must have one. */
function ourName(uri: string, local: string, none: string): string {
  return uri === '' ? none + local : nameIn(uri, local);
}

/** What the parser says, as one of our complaints. `before` is the text up to the fault. */
function inPlainWords(message: string, open: string | undefined, before: string): readonly [ComplaintCode, TextParams] {
  const unclosed = /unclosed tag: (\S+)/.exec(message)?.[1];
  if (unclosed !== undefined) return ['xml.cutOff', { element: unclosed }];
  if (/unexpected end/.test(message)) return ['xml.cutOff', { element: open ?? 'EML' }];
  if (/unmatched closing tag|unexpected close tag/.test(message)) {
    return ['xml.wrongClose', { element: before.slice(before.lastIndexOf('</') + 2).replace(/[\s>].*$/s, '') }];
  }
  const prefix = /unbound namespace prefix: "(.*)"/.exec(message)?.[1];
  if (prefix !== undefined) return ['xml.prefix', { prefix }];
  if (/entity/.test(message)) return ['xml.entity', {}];
  if (/attribute/.test(message)) return ['xml.attribute', {}];
  return ['xml.notWellFormed', {}];
}
