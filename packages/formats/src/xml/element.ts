// A small tree of XML elements, each knowing where it stands in the file.

export interface XmlElement {
  /** Local name with our own prefix for its namespace: `Contest`, `kr:Region`; `{uri}name` for a namespace we do not know. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All character data directly inside, as written. */
  readonly text: string;
  /** Offset of its `<` in the text of the file. */
  readonly offset: number;
}

/** Namespaces of EML_NL and the prefixes we know them by; the files may use others. */
export const namespaces = {
  '': 'urn:oasis:names:tc:evs:schema:eml',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  kr: 'http://www.kiesraad.nl/extensions',
  rg: 'http://www.kiesraad.nl/reportgenerator',
  sb: 'http://www.kiesraad.nl/sb-extensions',
  xal: 'urn:oasis:names:tc:ciq:xsdschema:xAL:2.0',
  xnl: 'urn:oasis:names:tc:ciq:xsdschema:xNL:2.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix === '' ? '' : `${prefix}:`]),
);

/** Our name for a local name in a namespace. */
export function nameIn(uri: string, local: string): string {
  const prefix = prefixes.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : prefix + local;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((item) => item.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((item) => item.name === name) ?? [];
}

/** The element at the end of a path of names, first of each. */
export function descend(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce(child, element);
}

/** Text with white space collapsed, as XML Schema's token type has it; empty when there is no such element. */
export function textOf(element: XmlElement | undefined): string {
  return element ? collapse(element.text) : '';
}

export function collapse(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
