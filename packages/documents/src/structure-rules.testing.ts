// What a checker of PDF/UA-1 (ISO 14289-1) asks of the structure of a file: what is content, to what it belongs, and in which order it is read.
import {
  catalog,
  contentsOf,
  dictionary,
  elementsOf,
  isElement,
  list,
  member,
  resolve,
  words,
  type Dictionary,
  type Element,
  type PdfFile,
} from './pdf-objects.testing.ts';
import { firstPage, replaceStream, says, set, type Inspected, type Rule } from './rule.testing.ts';

const containers = ['Document', 'Part', 'Table', 'TR', 'L', 'LI'];
const known = new Set([...containers, 'H1', 'H2', 'H3', 'P', 'Span', 'Figure', 'TH', 'TD', 'Lbl', 'LBody']);

function attributes({ file }: Inspected, element: Element): Dictionary {
  return Object.assign({}, ...list(element.value['/A']).map((one) => dictionary(resolve(file, one)))) as Dictionary;
}

function elementsWith({ structure }: Inspected, ...tags: readonly string[]): readonly Element[] {
  return [...elementsOf(structure)].filter(({ tag }) => tags.includes(tag));
}

function tagsOf(element: Element): readonly string[] {
  return element.children.map((child) => (isElement(child) ? child.tag : 'content'));
}

/** The columns of a table row. */
function widthOf(seen: Inspected, row: Element): number {
  return row.children.filter(isElement).reduce((sum, cell) => sum + Number(attributes(seen, cell)['/ColSpan'] ?? 1), 0);
}

function first(file: PdfFile, tag: string): Dictionary {
  const found = Object.values(file.objects).find(({ value }) => dictionary(value)['/S'] === tag);
  if (!found) throw new Error(`No ${tag} in this file`);
  return dictionary(found.value);
}

function headingFaults(seen: Inspected): readonly string[] {
  let before = 0;
  return elementsWith(seen, 'H1', 'H2', 'H3').flatMap(({ tag, reference }) => {
    const level = Number(tag.slice(1));
    const skipped = level > before + 1;
    const fault = skipped ? [`${reference}: ${tag} after H${before}`] : [];
    before = level;
    return fault;
  });
}

/** Each marked content of each page belongs to exactly one element, and the parent tree names it. */
function ownerFaults(seen: Inspected): readonly string[] {
  const { file, pages, structure } = seen;
  const owners = new Map<string, string>();
  const faults: string[] = [];
  for (const element of elementsOf(structure)) {
    for (const child of element.children) {
      if (isElement(child)) continue;
      const key = `${child.page}#${child.mcid}`;
      if (owners.has(key)) faults.push(`${key} belongs to two elements`);
      owners.set(key, element.reference);
    }
  }
  const numbers = list(member(file, catalog(file), '/StructTreeRoot', '/ParentTree', '/Nums'));
  for (const { reference, value, marks } of pages) {
    const named = list(resolve(file, numbers[numbers.indexOf(value['/StructParents'] ?? null) + 1]));
    for (const { mcid } of marks) {
      if (mcid === undefined) continue;
      const owner = owners.get(`${reference}#${mcid}`);
      if (owner === undefined) faults.push(`${reference}#${mcid} belongs to no element`);
      else if (named[mcid] !== owner) faults.push(`${reference}#${mcid}: the parent tree names another element`);
      owners.delete(`${reference}#${mcid}`);
    }
  }
  return [...faults, ...[...owners.keys()].map((key) => `${key} is not drawn`)];
}

function orderFaults({ pages, structure }: Inspected): readonly string[] {
  const order = new Map(pages.map(({ reference }, index) => [reference, index]));
  let before = [-1, -1];
  return [...contentsOf(structure)].flatMap(({ page, mcid }) => {
    const here = [order.get(page) ?? -1, mcid];
    const isLater = here[0] === before[0] ? mcid > (before[1] ?? -1) : (here[0] ?? -1) > (before[0] ?? -1);
    before = here;
    return says(isLater, `${page}#${mcid} is read after what is drawn later`);
  });
}

export const structureRules: readonly Rule[] = [
  {
    name: 'draws nothing that is neither content nor artifact',
    faults: ({ pages }) => pages.flatMap(({ reference, faults }) => faults.map((fault) => `${reference}: ${fault}`)),
    spoil: (file) => replaceStream(file, firstPage(file)['/Contents'], (content) => `${content}\n0 0 m 9 9 l S`),
  },
  {
    name: 'has something on every page',
    faults: ({ pages }) =>
      pages.flatMap(({ reference, marks }) =>
        says(!marks.every(({ isPagination }) => isPagination), `${reference} is empty`),
      ),
    spoil: (file) => replaceStream(file, firstPage(file)['/Contents'], () => ''),
  },
  {
    name: 'gives every content one element, and the way back',
    faults: ownerFaults,
    spoil: (file) => set(first(file, '/P'), '/K', []),
  },
  {
    name: 'is read in the order in which it is drawn',
    faults: orderFaults,
    spoil: (file) => {
      const part = first(file, '/Part');
      set(part, '/K', [...list(part['/K'])].reverse());
    },
  },
  {
    name: 'uses known elements where they may stand, each under its parent',
    faults: ({ structure }) => {
      const [document, ...others] = structure.children;
      return [
        ...says(
          others.length === 0 && document !== undefined && isElement(document) && document.tag === 'Document',
          'no document',
        ),
        ...[...elementsOf(structure)]
          .slice(1)
          .flatMap((element) => [
            ...says(known.has(element.tag), `${element.reference}: ${element.tag} is not known`),
            ...element.children
              .filter(isElement)
              .flatMap(({ parent, reference }) =>
                says(parent === element.reference, `${reference} names another parent`),
              ),
            ...says(
              !containers.includes(element.tag) || !tagsOf(element).includes('content'),
              `${element.reference}: bare text`,
            ),
          ]),
      ];
    },
    spoil: (file) => set(first(file, '/P'), '/S', '/Paragraph'),
  },
  {
    name: 'starts with a heading of the first level and skips none',
    faults: headingFaults,
    spoil: (file) => set(first(file, '/H1'), '/S', '/H3'),
  },
  {
    name: 'tells in words what a drawing means, and where it is',
    faults: (seen) =>
      elementsWith(seen, 'Figure').flatMap((figure) => [
        ...says(words(figure.value['/Alt']) !== '', `${figure.reference} has no text`),
        ...says(list(attributes(seen, figure)['/BBox']).length === 4, `${figure.reference} has no place`),
      ]),
    spoil: (file) => set(first(file, '/Figure'), '/Alt', undefined),
  },
  {
    name: 'has tables of equal rows, with headers that say for what',
    faults: (seen) => [
      ...elementsWith(seen, 'Table').flatMap((table) => {
        const widths = new Set(table.children.filter(isElement).map((row) => widthOf(seen, row)));
        return [
          ...says(widths.size === 1, `${table.reference} has rows of ${[...widths].join(', ')} columns`),
          ...says(
            new Set(tagsOf(table)).size === 1 && tagsOf(table)[0] === 'TR',
            `${table.reference} has no rows only`,
          ),
        ];
      }),
      ...elementsWith(seen, 'TR').flatMap((row) =>
        says(
          tagsOf(row).every((tag) => tag === 'TH' || tag === 'TD'),
          `${row.reference} has no cells only`,
        ),
      ),
      ...elementsWith(seen, 'TH').flatMap((header) =>
        says(/^\/(Row|Column)$/.test(String(attributes(seen, header)['/Scope'])), `${header.reference} has no scope`),
      ),
      ...elementsWith(seen, 'Table').flatMap((table) =>
        says(
          [...elementsOf(table)].some(({ tag }) => tag === 'TH'),
          `${table.reference} has no header`,
        ),
      ),
    ],
    spoil: (file) => set(first(file, '/TH'), '/A', undefined),
  },
  {
    name: 'has lists of items with a label and a text',
    faults: (seen) => [
      ...elementsWith(seen, 'L').flatMap((one) => [
        ...says(
          tagsOf(one).every((tag) => tag === 'LI'),
          `${one.reference} has no items only`,
        ),
        ...says(
          attributes(seen, one)['/ListNumbering'] !== undefined,
          `${one.reference} does not say how it is numbered`,
        ),
      ]),
      ...elementsWith(seen, 'LI').flatMap((item) =>
        says(String(tagsOf(item)) === 'Lbl,LBody', `${item.reference} has no label and text`),
      ),
    ],
    spoil: (file) => set(first(file, '/LI'), '/K', []),
  },
];
