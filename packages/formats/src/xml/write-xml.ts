// Tree → Canonical XML 1.0: no declaration, one line, sorted attributes, `<x></x>`. Canonicalising it again changes nothing, so the
// fingerprint on paper survives any tool that canonicalises (exchange.md §14).
import { encodeUtf8 } from './utf8.ts';
import { collapse, namespaces } from './element.ts';

/** What is written: an element with our own prefix in its name, attributes without prefix, and either text or children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly XmlNode[];
}

export function node(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlNode | undefined)[]
): XmlNode {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** An element with text; white space is collapsed, as reading it does. */
export function textNode(
  name: string,
  text: string | number,
  attributes: Readonly<Record<string, string>> = {},
): XmlNode {
  return { name, attributes, text: collapse(String(text)) };
}

/** A text as it comes back from a file in which it was written: white space collapsed, and U+FFFD for what XML cannot hold. */
export function textInXml(text: string): string {
  return collapse(text.replaceAll(notXml, '\ufffd'));
}

/** Namespaces declared on the root of every file we write, in canonical order: the default first, then by prefix. */
const declared = ['', 'ds', 'kr', 'xal', 'xnl'] as const satisfies readonly (keyof typeof namespaces)[];

/** The bytes of a document. Characters that XML cannot hold become U+FFFD. */
export function writeXml(root: XmlNode): Uint8Array {
  const declarations = declared
    .map((prefix) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${namespaces[prefix]}"`)
    .join('');
  const parts: string[] = [];
  writeNode(root, declarations, parts);
  return encodeUtf8(parts.join(''));
}

function writeNode(
  { name, attributes = {}, text, children = [] }: XmlNode,
  declarations: string,
  parts: string[],
): void {
  parts.push('<', name, declarations);
  for (const key of Object.keys(attributes).sort())
    parts.push(' ', key, '="', escapeAttribute(attributes[key] ?? ''), '"');
  parts.push('>');
  if (text !== undefined) parts.push(escapeText(text));
  for (const child of children) writeNode(child, '', parts);
  parts.push('</', name, '>');
}

/** What XML 1.0 cannot hold: control characters, two non-characters, and halves of surrogate pairs. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escapeText(text: string): string {
  return text
    .replaceAll(notXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll(notXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}
