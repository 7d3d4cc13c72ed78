// Tables of sheets for the tests of rules: for every rule sheets that break it, that stand on its edge, and on which it holds.
import {
  examine,
  findingKey,
  keyIn,
  type FieldId,
  type Form,
  type Keying,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import { balancedSheet, type SheetFigures } from './sheet.ts';

export interface SheetCase {
  readonly what: string;
  readonly form: Form;
  readonly sheet: Sheet;
  readonly station: StationFacts;
  /** Keys of all findings, in the order of the paper. */
  readonly finds: readonly string[];
}

export interface RuleCases {
  readonly breaks: readonly SheetCase[];
  /** The last sheet that is good and the first that is not. */
  readonly edge: readonly SheetCase[];
  /** Sheets without the finding; on at least one the rule is asked and holds. */
  readonly holds: readonly SheetCase[];
}

export type Change = readonly [field: FieldId, value: Keying['value']];
export type CaseFigures = SheetFigures & { readonly station?: StationFacts };

/** Makes cases on one form: a balanced sheet with some fields changed. */
export function casesOn(form: Form) {
  return (
    what: string,
    changes: readonly Change[],
    finds: readonly string[],
    { station = {}, ...figures }: CaseFigures = {},
  ): SheetCase => {
    const keyings = changes.map(([field, value]) => ({ field, value }));
    return {
      what: `${form.model}: ${what}`,
      form,
      sheet: keyIn(balancedSheet(form, figures), keyings),
      station,
      finds,
    };
  };
}

export const tick = (...fields: readonly FieldId[]): readonly Change[] => fields.map((field) => [field, true]);
export const untick = (...fields: readonly FieldId[]): readonly Change[] => fields.map((field) => [field, false]);

/** All votes on one candidate, so that H is what a case wants it to be. */
export function counted(votes: number, figures: CaseFigures = {}): CaseFigures {
  const { blank = 0, invalid = 0 } = figures;
  const votesOf = (list: number, candidate: number) => (list === 1 && candidate === 1 ? votes - blank - invalid : 0);
  return { ...figures, blank, invalid, votesOf };
}

export type CaseTable = Readonly<Record<string, RuleCases>>;

/** Every case of a table, with the code and the kind it stands under. */
export function allCases(table: CaseTable) {
  return Object.entries(table).flatMap(([code, item]) =>
    (['breaks', 'edge', 'holds'] as const).flatMap((kind) => item[kind].map((one) => ({ code, kind, ...one }))),
  );
}

/** What a table lacks to be about every one of these rules; empty when nothing. */
export function lackingIn(table: CaseTable, codes: readonly string[]): readonly string[] {
  const finds = (code: string, one: SheetCase): boolean => one.finds.some((key) => key.split('/')[0] === code);
  const isHeld = (code: string, { form, sheet, station }: SheetCase): boolean =>
    examine(form, sheet, station).some((item) => item.code === code && item.outcome === 'holds');
  const unknown = Object.keys(table).filter((code) => !codes.includes(code));
  return [
    ...unknown.map((code) => `${code} is no rule here`),
    ...codes.flatMap((code): readonly string[] => {
      const item = table[code];
      if (!item) return [`${code} has no cases`];
      const { breaks, edge, holds } = item;
      return [
        ...(breaks.length > 0 && breaks.every((one) => finds(code, one)) ? [] : [`${code} breaks`]),
        ...(edge.length > 0 ? [] : [`${code} edge`]),
        ...(holds.length > 0 && !holds.some((one) => finds(code, one)) ? [] : [`${code} holds`]),
        ...([...holds, ...edge].some((one) => isHeld(code, one)) ? [] : [`${code} is never asked and held`]),
      ];
    }),
  ];
}

/** The keys of what is found on a case, in the order of the paper. */
export function foundOn({ form, sheet, station }: SheetCase): readonly string[] {
  return examine(form, sheet, station).flatMap((item) => (item.outcome === 'found' ? [findingKey(item)] : []));
}
