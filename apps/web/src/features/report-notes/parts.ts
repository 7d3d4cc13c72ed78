// The parts of the report that people write, as data: which tables there are, their columns, and which parts a model has (domain.md §5.6, §5.7).
import type { Election } from '@telstaat/core';

/** Columns in the order of the paper. */
export const tableColumns = {
  attendance: ['initials', 'lastName', 'role', 'from', 'until', 'location'],
  explanations: ['station', 'text'],
  objections: ['time', 'objection', 'reply'],
  irregularities: ['time', 'text'],
} as const;

export type TableName = keyof typeof tableColumns;
export type ColumnName = (typeof tableColumns)[TableName][number];
export const tableNames = Object.keys(tableColumns) as readonly TableName[];

export const questionNames = ['control', 'combinedVoting'] as const;
export type QuestionName = (typeof questionNames)[number];
export type PartName = TableName | QuestionName;

/** Columns that hold a time of the day. */
export function isTime(column: ColumnName): boolean {
  return column === 'time' || column === 'from' || column === 'until';
}

/** Columns in which one writes sentences. */
export function isSentences(column: ColumnName): boolean {
  return column === 'text' || column === 'objection' || column === 'reply';
}

/** The most characters that fit, as core's schema has it. */
export const longest = {
  initials: 40,
  lastName: 120,
  role: 60,
  location: 120,
  sentences: 2_000,
} as const;

/** The parts that the report of this election has, in the order of the paper. */
export function partsOf(election: Pick<Election, 'countingMethod' | 'modelYear'>): readonly PartName[] {
  if (election.modelYear === 2027) return ['attendance', 'explanations', 'objections', 'irregularities', 'control'];
  const both: readonly PartName[] = ['attendance', 'combinedVoting', 'objections', 'irregularities'];
  return election.countingMethod === 'CSO' ? [...both, 'control'] : both;
}
