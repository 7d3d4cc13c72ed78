// The quick way through plain XML: elements, attributes in double quotes, text with the five named entities, ASCII names. Official files
// are no more than that, and a city's count has 270,000 elements. Whatever is anything else, or wrong, is left to the full reader, which
// says what is the matter. This reader therefore accepts less than it could, and never more than it should.
import { nameIn, type XmlElement } from './element.ts';

export interface PlainLimits {
  readonly depth: number;
  readonly elements: number;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OpenElement[];
  readonly offset: number;
  text: string;
}

/** Prefixes that are in force, and names that were already looked up under them. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
}

interface Level {
  readonly element: OpenElement;
  /** As written, with its prefix: what the closing tag must say. */
  readonly raw: string;
  readonly scope: Scope;
}

const declaration = /<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>/y;
const tagName = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute = /[ \n\t]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)="([^"<&\n\t]*)"/y;
const tagEnd = /[ \n\t]*(\/?)>/y;
const onlySpace = /^[ \n\t]*$/;
/** Characters that XML forbids or normalises, control characters, and the end of a CDATA section that never began. */
const unplain = /[^\P{Cc}\t\n]|[\p{Cs}\ufeff\ufffe\uffff]|\]\]>/u;

const noAttributes: ReadonlyMap<string, string> = new Map();

/** The root element; `undefined` when the text is not plain XML, or not XML at all. */
export function readPlainXml(text: string, limits: PlainLimits): XmlElement | undefined {
  return unplain.test(text) ? undefined : new PlainReader(text, limits).read();
}

class PlainReader {
  readonly #text: string;
  readonly #limits: PlainLimits;
  readonly #levels: Level[] = [];
  #root: OpenElement | undefined;
  #count = 0;
  #at = 0;

  constructor(text: string, limits: PlainLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  read(): XmlElement | undefined {
    this.#match(declaration);
    for (;;) {
      const next = this.#text.indexOf('<', this.#at);
      const end = next < 0 ? this.#text.length : next;
      if (end > this.#at && !this.#say(this.#text.slice(this.#at, end))) return undefined;
      if (next < 0) return this.#levels.length === 0 ? this.#root : undefined;
      this.#at = next + 1;
      const went = this.#text.charCodeAt(this.#at) === slash ? this.#close() : this.#open();
      if (!went) return undefined;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #say(data: string): boolean {
    const element = this.#levels.at(-1)?.element;
    if (!element) return onlySpace.test(data);
    const plain = data.includes('&') ? withoutEntities(data) : data;
    if (plain === undefined) return false;
    element.text = element.text === '' ? plain : element.text + plain;
    return true;
  }

  #close(): boolean {
    const level = this.#levels.pop();
    if (!level || !this.#text.startsWith(level.raw, this.#at + 1)) return false;
    const end = this.#at + 1 + level.raw.length;
    this.#at = end + 1;
    return this.#text.charCodeAt(end) === greaterThan;
  }

  #open(): boolean {
    const offset = this.#at - 1;
    const raw = this.#match(tagName)?.[0];
    const parent = this.#levels.at(-1);
    this.#count += 1;
    const isTooMuch = this.#count > this.#limits.elements || this.#levels.length >= this.#limits.depth;
    if (raw === undefined || isTooMuch || (!parent && this.#root)) return false;
    const written = this.#attributes();
    const end = this.#match(tagEnd);
    if (!written || !end) return false;
    const scope = scopeWithin(parent?.scope ?? outermost, written);
    const name = scope && elementName(raw, scope);
    const attributes = scope && attributesIn(scope, written);
    if (name === undefined || !attributes) return false;
    const element: OpenElement = { name, attributes, children: [], offset, text: '' };
    if (parent) parent.element.children.push(element);
    else this.#root = element;
    if (end[1] === '') this.#levels.push({ element, raw, scope });
    return true;
  }

  /** Attributes as written; `undefined` when one is there twice. */
  #attributes(): ReadonlyMap<string, string> | undefined {
    let written: Map<string, string> | undefined;
    for (let found = this.#match(attribute); found; found = this.#match(attribute)) {
      const [, name = '', value = ''] = found;
      written ??= new Map();
      if (written.has(name)) return undefined;
      written.set(name, value);
    }
    return written ?? noAttributes;
  }
}

const slash = 0x2f;
const greaterThan = 0x3e;
const outermost: Scope = { uris: new Map(), elements: new Map() };

/** Prefixes as the attributes declare them; `undefined` for a declaration that needs a closer look. */
function scopeWithin(outer: Scope, written: ReadonlyMap<string, string>): Scope | undefined {
  let uris: Map<string, string> | undefined;
  for (const [name, uri] of written) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    if (/^$|\s/.test(uri) || prefix.startsWith('xml') || reserved.has(uri)) return undefined;
    uris ??= new Map(outer.uris);
    uris.set(prefix, uri);
  }
  return uris ? { uris, elements: new Map() } : outer;
}

const reserved: ReadonlySet<string> = new Set([
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/XML/1998/namespace',
]);

function elementName(raw: string, scope: Scope): string | undefined {
  const known = scope.elements.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(':');
  const uri = scope.uris.get(colon < 0 ? '' : raw.slice(0, colon));
  if (uri === undefined) return undefined;
  const name = nameIn(uri, raw.slice(colon + 1));
  scope.elements.set(raw, name);
  return name;
}

/** Attributes under our own names, without the declarations of prefixes. */
function attributesIn(scope: Scope, written: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  if (written.size === 0) return noAttributes;
  const named = new Map<string, string>();
  for (const [raw, value] of written) {
    if (raw === 'xmlns' || raw.startsWith('xmlns:')) continue;
    const colon = raw.indexOf(':');
    const uri = colon < 0 ? '' : scope.uris.get(raw.slice(0, colon));
    if (uri === undefined) return undefined;
    const name = colon < 0 ? raw : nameIn(uri, raw.slice(colon + 1));
    if (named.has(name)) return undefined;
    named.set(name, value);
  }
  return named;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `undefined` when an ampersand begins anything but one of the five named entities. */
function withoutEntities(data: string): string | undefined {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(data)) return undefined;
  return data.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}
