// How tests read a paper that is still data: its blocks, headings, numbers and boxes.
import type { Block, DocumentContent, Inlines } from './block.ts';

export function wordsOf(text: Inlines): string {
  return typeof text === 'string' ? text : text.map((item) => (typeof item === 'string' ? item : item.strong)).join('');
}

export function blocksOf(content: DocumentContent): readonly Block[] {
  return content.parts.flatMap((part) => part.blocks);
}

export function ofKind<Kind extends Block['kind']>(
  content: DocumentContent,
  kind: Kind,
): readonly Extract<Block, { kind: Kind }>[] {
  return blocksOf(content).filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

/** Parts and rubrieken with their title; of questions the number only. */
export function headingsOf(content: DocumentContent): readonly string[] {
  return ofKind(content, 'heading').flatMap(({ number, text, level }) =>
    number === undefined ? [] : [level === 3 ? number : `${number} ${wordsOf(text)}`],
  );
}

/** Every place on a paper that holds a number, in order: its value, or undefined for empty cells. Subtotals are left out. */
export function numbersOf(content: DocumentContent): readonly (number | undefined)[] {
  return blocksOf(content).flatMap((block): readonly (number | undefined)[] => {
    switch (block.kind) {
      case 'letterBoxes':
        return block.boxes.map(({ value }) => value);
      case 'tick':
        return block.box ? [block.box.value] : [];
      case 'votesTable':
        return [...block.columns.flatMap(({ rows }) => rows.map(({ votes }) => votes)), block.total];
      default:
        return [];
    }
  });
}

export function ticksOf(content: DocumentContent): readonly boolean[] {
  return ofKind(content, 'tick').map(({ ticked }) => ticked);
}

/** Rows of each table, in order. */
export function tableRowsOf(content: DocumentContent): readonly number[] {
  return ofKind(content, 'table').map(({ rows }) => rows.length);
}

/** People who can sign in each group, in order. */
export function signatureBoxesOf(content: DocumentContent): readonly number[] {
  return ofKind(content, 'signatures')
    .filter(({ frame }) => frame === 'box')
    .map(({ lines }) => lines.length);
}

export function ascending(a: number | undefined, b: number | undefined): number {
  return (a ?? -1) - (b ?? -1);
}
