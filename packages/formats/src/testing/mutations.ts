// Small seeded damage to EML files, for tests: an element lost, doubled, moved or renamed, an attribute or a text changed.
import { collapse, type XmlElement } from '../xml/element.ts';
import { writeXml } from '../xml/write-xml.ts';

export interface LooseNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: LooseNode[];
}

/** A tree that can be changed. White space between elements is dropped, and attributes of namespaces other than EML's own. */
export function loosen(element: XmlElement): LooseNode {
  const attributes = Object.fromEntries([...element.attributes].filter(([name]) => !name.includes(':')));
  const text = element.children.length > 0 ? '' : element.text;
  return { name: element.name, attributes, text, children: element.children.map(loosen) };
}

/** Cuts repeated elements down to a few, so that damage hits every kind of element often. */
export function trim(root: LooseNode, most: number): LooseNode {
  const counts = new Map<string, number>();
  const children = root.children
    .filter((child) => {
      const kind = `${child.name}/${child.children[0]?.name ?? ''}/${child.attributes['ReasonCode'] ?? ''}`;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= most;
    })
    .map((child) => trim(child, most));
  return { ...root, children };
}

export function bytesOf(root: LooseNode): Uint8Array {
  return writeXml(simplified(root));
}

function simplified(item: LooseNode): Parameters<typeof writeXml>[0] {
  return item.children.length > 0
    ? { name: item.name, attributes: item.attributes, children: item.children.map(simplified) }
    : { name: item.name, attributes: item.attributes, text: item.text };
}

const texts = [
  '',
  '-1',
  '0',
  'abc',
  '2022-13-45',
  '2023-02-30',
  '99999999999999999999',
  ' ',
  '1.5',
  '+3',
  'geen',
  'true',
  '1',
];
const names = ['Contest', 'kr:Region', 'Cast', 'Xyz', 'kr:Xyz', 'Candidate', 'xal:LocalityName', 'ElectionName'];

/** Same seed, same numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Spot {
  readonly node: LooseNode;
  readonly siblings: LooseNode[];
}

function spotsOf(root: LooseNode): readonly Spot[] {
  return root.children.flatMap((node) => [{ node, siblings: root.children }, ...spotsOf(node)]);
}

type Damage = (spot: Spot, pick: <T>(items: readonly T[]) => T | undefined) => string | undefined;

const damages: readonly Damage[] = [
  ({ node, siblings }) => {
    siblings.splice(siblings.indexOf(node), 1);
    return `drop ${node.name}`;
  },
  ({ node, siblings }) => {
    siblings.splice(siblings.indexOf(node), 0, structuredClone(node));
    return `double ${node.name}`;
  },
  ({ node, siblings }, pick) => {
    const other = pick(siblings);
    if (!other || other === node) return undefined;
    const [a, b] = [siblings.indexOf(node), siblings.indexOf(other)];
    siblings[a] = other;
    siblings[b] = node;
    return `swap ${node.name} and ${other.name}`;
  },
  ({ node }, pick) => {
    const name = pick(names) ?? 'Xyz';
    const was = node.name;
    node.name = name;
    return `rename ${was} to ${name}`;
  },
  ({ node }, pick) => {
    const attribute = pick(Object.keys(node.attributes));
    if (attribute === undefined) return undefined;
    delete node.attributes[attribute];
    return `drop ${node.name}@${attribute}`;
  },
  ({ node }, pick) => {
    const attribute = pick(Object.keys(node.attributes));
    if (attribute === undefined) return undefined;
    const value = pick(texts) ?? '';
    node.attributes[attribute] = value;
    return `set ${node.name}@${attribute} to "${value}"`;
  },
  ({ node }, pick) => {
    const attribute = pick(['Id', 'Xyz', 'Type', 'ReasonCode']) ?? 'Xyz';
    if (attribute in node.attributes) return undefined;
    node.attributes[attribute] = '1';
    return `add ${node.name}@${attribute}`;
  },
  ({ node }, pick) => {
    if (node.children.length > 0) return undefined;
    const value = pick(texts) ?? '';
    if (collapse(node.text) === collapse(value) && node.text === value) return undefined;
    node.text = value;
    return `text of ${node.name} becomes "${value}"`;
  },
];

/** One damage to a copy of the tree, with its description; `undefined` when the chosen damage changed nothing. */
export function damage(
  root: LooseNode,
  chance: () => number,
): { readonly root: LooseNode; readonly what: string } | undefined {
  const copy = structuredClone(root);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance() * items.length)];
  const spot = pick(spotsOf(copy));
  const what = spot && pick(damages)?.(spot, pick);
  return what === undefined ? undefined : { root: copy, what };
}
