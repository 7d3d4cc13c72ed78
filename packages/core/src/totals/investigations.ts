// Which stations the committee looked into, as its report lists them: per form, what of a sheet says so (domain.md §2.3, §2.5, §5.6, §5.7).
import { hasCorrigendum, hasRecount } from '../sheet/counted.ts';
import type { TickField } from '../sheet/field-id.ts';
import type { FormModel } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';

/**
 * Columns of rubriek 1.2.1: of Na 31-2 the first three, of Na 31-1 the last three. The models of 2022-2025 list the stations of which the voters
 * were counted again, and those with a corrigendum.
 */
export const investigationKinds = [
  'votersRecounted',
  'otherReason',
  'ballotsRecounted',
  'unexplainedDifference',
  'otherError',
  'correctedResults',
] as const;
export type InvestigationKind = (typeof investigationKinds)[number];

type Says = (sheet: Sheet) => boolean;

const ticked =
  (field: TickField): Says =>
  (sheet) =>
    sheet.ticks.includes(field);

/** Asked of a sheet as it counts (`countedSheet`). */
const asked: Readonly<Record<FormModel, Partial<Readonly<Record<InvestigationKind, Says>>>>> = {
  'na-31-2-bijlage-1': {
    votersRecounted: votersWereRecounted,
    otherReason: ticked('extra.otherReason.yes'),
    ballotsRecounted: ticked('extra.ballotsRecounted.yes'),
  },
  'n-10-1': {
    unexplainedDifference: ticked('checks.reason.unexplained'),
    otherError: ticked('checks.reason.otherError'),
    correctedResults: ticked('checks.corrected.yes'),
  },
  'n-10-2': {},
  'na-31-2-bijlage-2-2023': { votersRecounted: hasRecount },
  'n-10-1-2023': { votersRecounted: hasRecount, correctedResults: hasCorrigendum },
  'n-10-2-2023': {},
};

/** Kinds of investigation that a form tells of: the columns of the report. */
export function investigationsOn(model: FormModel): readonly InvestigationKind[] {
  return investigationKinds.filter((kind) => asked[model][kind] !== undefined);
}

/** Whether a sheet as it counts tells of an investigation; never for a form that does not ask. */
export function wasInvestigated(model: FormModel, kind: InvestigationKind, sheet: Sheet): boolean {
  return asked[model][kind]?.(sheet) ?? false;
}

/** B1-2.1 "no", B1-2.3 "yes" or B1-3.3.2 "no": then the paper ordered a recount of the admitted voters (domain.md §2.3). */
export function votersWereRecounted(sheet: Sheet): boolean {
  return (
    sheet.ticks.includes('station.differenceExplained.no') ||
    sheet.ticks.includes('station.ballotsDiffer.yes') ||
    sheet.ticks.includes('differences.explained.no')
  );
}
