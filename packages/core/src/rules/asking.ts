// Short ways to say how a rule asks its question.
import type { CountField, FieldId, TickField } from '../sheet/field-id.ts';
import type { FormModel } from '../sheet/form.ts';
import type { Asked, SheetView } from './rule.ts';

/** Forms of 2026/2027. */
export const central: FormModel = 'na-31-2-bijlage-1';
export const decentral: FormModel = 'n-10-1';
export const night: FormModel = 'n-10-2';
export const forms2027 = [central, decentral, night] as const;
export const counts2027 = [central, decentral] as const;

/** Forms of 2022-2025. */
export const central2023: FormModel = 'na-31-2-bijlage-2-2023';
export const decentral2023: FormModel = 'n-10-1-2023';
export const night2023: FormModel = 'n-10-2-2023';
export const forms2023 = [central2023, decentral2023, night2023] as const;
export const counts2023 = [central2023, decentral2023] as const;

export const voterParts = ['voters.pollCards', 'voters.proxyCertificates', 'voters.voterCards'] as const;
export const castParts = ['votes.candidates', 'votes.blank', 'votes.invalid'] as const;
export const recountParts = ['recount.pollCards', 'recount.proxyCertificates', 'recount.voterCards'] as const;

/** One question about the whole sheet. */
export function ask(
  broken: boolean,
  fields: readonly FieldId[],
  figures: Readonly<Record<string, number>> = {},
): readonly Asked[] {
  return [{ broken, fields, figures }];
}

/** Asks nothing when the rule does not apply. */
export function askWhen(applies: boolean, asked: () => readonly Asked[]): readonly Asked[] {
  return applies ? asked() : [];
}

export function sum(view: SheetView, fields: readonly CountField[]): number {
  return fields.reduce((total, field) => total + view.count(field), 0);
}

/** How many of these boxes are ticked. */
export function ticked(view: SheetView, fields: readonly TickField[]): number {
  return fields.filter((field) => view.ticked(field)).length;
}

/** Whether of these boxes only the first is ticked: an answer that is given twice is no answer. */
export function onlyFirst(view: SheetView, [first, ...others]: readonly [TickField, ...TickField[]]): boolean {
  return view.ticked(first) && ticked(view, others) === 0;
}

/** Whether a form asks something: a field that is not on it holds nothing. */
export function isAsked(view: SheetView, field: FieldId): boolean {
  return view.form.fields.includes(field);
}

/** D, H, I, J and the difference, for the words. */
export function differenceFigures(view: SheetView) {
  const voters = view.count('voters.total');
  const votes = view.count('votes.total');
  return {
    voters,
    votes,
    more: view.count('differences.more'),
    fewer: view.count('differences.fewer'),
    difference: Math.abs(votes - voters),
  };
}
export type DifferenceFigures = ReturnType<typeof differenceFigures>;

/** `part` is at least 3 % of `whole`, in whole numbers; nothing of nothing is not. */
export function isThreePercent(part: number, whole: number): boolean {
  return part > 0 && part * 100 >= whole * 3;
}

/** D and H are 15 or more apart, or 2 % of H or more. "or", not "and": decision 4. */
export function isLargeDifference({ votes, difference }: Pick<DifferenceFigures, 'votes' | 'difference'>): boolean {
  return difference > 0 && (difference >= 15 || difference * 100 >= votes * 2);
}
