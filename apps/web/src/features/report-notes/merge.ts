// Two people write at the same report: what the other saved meanwhile is put together with what stands here, part by part. Nothing typed is lost:
// where both changed the same row, both rows stay.
import { canonicalJson } from '@telstaat/core';
import { isEmptyRow, tidyRow, type Draft, type Row } from './draft.ts';
import { questionNames, tableNames, type PartName } from './parts.ts';

export interface ThreeDrafts {
  /** What both began with. */
  readonly base: Draft;
  readonly mine: Draft;
  readonly theirs: Draft;
}

export interface Merged {
  readonly draft: Draft;
  /** Parts that both changed: to be looked at. */
  readonly review: readonly PartName[];
}

export function merge({ base, mine, theirs }: ThreeDrafts): Merged {
  const review = [...tableNames, ...questionNames].filter(
    (part) => !isSamePart(base, mine, part) && !isSamePart(base, theirs, part) && !isSamePart(mine, theirs, part),
  );
  const tables = tableNames.map(
    (name) =>
      [name, mergeRows({ base: base.tables[name], mine: mine.tables[name], theirs: theirs.tables[name] })] as const,
  );
  return {
    draft: {
      tables: Object.fromEntries(tables) as unknown as Draft['tables'],
      control: isSamePart(base, mine, 'control') ? theirs.control : mine.control,
      combinedVoting: isSamePart(base, mine, 'combinedVoting') ? theirs.combinedVoting : mine.combinedVoting,
    },
    review,
  };
}

/** Whether nothing was changed that would be kept: empty rows and the way a time is written do not count. */
export function isSame(one: Draft, other: Draft): boolean {
  return [...tableNames, ...questionNames].every((part) => isSamePart(one, other, part));
}

function isSamePart(one: Draft, other: Draft, part: PartName): boolean {
  return textOf(one, part) === textOf(other, part);
}

function textOf(draft: Draft, part: PartName): string {
  if (part !== 'control' && part !== 'combinedVoting') return keysOf(draft.tables[part]).join('\n');
  const { answer, text } = draft[part];
  // Behind an answer that asks for no words none are kept.
  const isAsked = answer === 'found' || answer === 'yes';
  return canonicalJson({ answer, text: isAsked ? text.trim() : '' });
}

interface ThreeTables {
  readonly base: readonly Row[];
  readonly mine: readonly Row[];
  readonly theirs: readonly Row[];
}

function mergeRows({ base, mine, theirs }: ThreeTables): readonly Row[] {
  const [inBase, inMine, inTheirs] = [keysOf(base), keysOf(mine), keysOf(theirs)];
  if (inMine.join('\n') === inBase.join('\n')) return theirs;
  const [wasThere, isHere, isThere] = [new Set(inBase), new Set(inMine), new Set(inTheirs)];
  // What they removed goes, unless it was changed here; what they added comes below.
  const kept = mine.filter((row) => isEmptyRow(row) || !wasThere.has(keyOf(row)) || isThere.has(keyOf(row)));
  const added = theirs.filter((row) => !wasThere.has(keyOf(row)) && !isHere.has(keyOf(row)));
  return [...kept, ...added];
}

function keysOf(rows: readonly Row[]): readonly string[] {
  return rows.filter((row) => !isEmptyRow(row)).map(keyOf);
}

function keyOf(row: Row): string {
  return canonicalJson(tidyRow(row));
}
