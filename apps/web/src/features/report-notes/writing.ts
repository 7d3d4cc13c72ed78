// What somebody is writing and has not saved: what it began with, and what stands here now. Put together with what the server keeps, and remembered
// by this machine so that a reload, a crash or a night's sleep loses nothing.
import type { CallReply } from '@telstaat/contract';
import type { Sha256 } from '@telstaat/core';
import { combinedAnswers, controlAnswers, draftOf, type Draft, type Row } from './draft.ts';
import { isSame, merge } from './merge.ts';
import { tableColumns, tableNames, type PartName, type TableName } from './parts.ts';

export type Kept = CallReply<'getReportNotes'>;

export interface Writing {
  /** Digest of what the server kept when this began; absent when nothing was. */
  readonly basedOn: Sha256 | undefined;
  readonly base: Draft;
  readonly draft: Draft;
  /** Digest of what was replaced by `base`: a server that still says so is only slow. */
  readonly replaced?: Sha256 | undefined;
  readonly review: readonly PartName[];
}

/** Nothing written yet. */
export function beginWith(kept: Kept): Writing {
  const draft = draftOf(kept.notes);
  return { basedOn: kept.sha256, base: draft, draft, review: [] };
}

/** What stands on the screen, given what the server keeps now. */
export function follow(writing: Writing | undefined, kept: Kept): Writing {
  if (!writing) return beginWith(kept);
  const { basedOn, replaced } = writing;
  if (kept.sha256 === basedOn || (kept.sha256 === replaced && isSavedHere(writing))) return writing;
  const theirs = draftOf(kept.notes);
  const { draft, review } = merge({ base: writing.base, mine: writing.draft, theirs });
  return { basedOn: kept.sha256, base: theirs, draft, review: [...new Set([...writing.review, ...review])] };
}

function isSavedHere(writing: Writing): boolean {
  return 'replaced' in writing;
}

/** After saving: what was sent is kept now; what was typed since stays. */
export function afterSaving({ draft }: Writing, sent: Writing, kept: Kept): Writing {
  return { basedOn: kept.sha256, base: draftOf(kept.notes), draft, replaced: sent.basedOn, review: [] };
}

export function isChanged({ base, draft }: Writing): boolean {
  return !isSame(base, draft);
}

/** For `localStorage`. */
export function textOfWriting(writing: Writing): string {
  const { basedOn, base, draft } = writing;
  return JSON.stringify({ ...(basedOn === undefined ? {} : { basedOn }), base, draft });
}

/** What this machine remembered; `undefined` when that is nothing, or of another version of the program. */
export function writingIn(text: string | null): Writing | undefined {
  const value = text === null ? undefined : membersOf(parsed(text));
  const [base, draft] = [draftIn(value?.['base']), draftIn(value?.['draft'])];
  const basedOn = value?.['basedOn'];
  if (!base || !draft || (basedOn !== undefined && !isDigest(basedOn))) return undefined;
  return { basedOn, base, draft, review: [] };
}

type Members = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function isDigest(value: unknown): value is Sha256 {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function draftIn(value: unknown): Draft | undefined {
  const members = membersOf(value);
  const tables = membersOf(members?.['tables']);
  const control = membersOf(members?.['control']);
  const combined = membersOf(members?.['combinedVoting']);
  const controlAnswer = controlAnswers.find((answer) => answer === control?.['answer']);
  const combinedAnswer = combinedAnswers.find((answer) => answer === combined?.['answer']);
  if (!tables || !controlAnswer || !combinedAnswer) return undefined;
  const rows = tableNames.map((name) => [name, rowsIn(name, tables[name])] as const);
  return {
    tables: Object.fromEntries(rows) as unknown as Draft['tables'],
    control: { answer: controlAnswer, text: textIn(control?.['text']) },
    combinedVoting: { answer: combinedAnswer, text: textIn(combined?.['text']) },
  };
}

function rowsIn(table: TableName, value: unknown): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: unknown) => {
    const members = membersOf(row);
    return Object.fromEntries(tableColumns[table].map((column) => [column, textIn(members?.[column])]));
  });
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
