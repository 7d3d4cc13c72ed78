// What the committee of the municipality investigated ↔ the investigations of a reporting unit (exchange.md §8.4). Only the models of
// 2027 ask in a way the count file knows; files of 2022-2025 have no investigations at all.
import { isTickField, unreachable, votersWereRecounted, type Form, type Sheet, type TickField } from '@telstaat/core';
import type { ReportingUnit } from './count-file.ts';
import type { InvestigationCode } from './structure/count.ts';

type Investigations = NonNullable<ReportingUnit['investigations']>;

/** The boxes of a question behind a code; a reason is ticked or not. */
interface Boxes {
  readonly yes: TickField;
  readonly no?: TickField;
}

const centralBoxes = {
  'onderzocht vanwege andere reden': { yes: 'extra.otherReason.yes', no: 'extra.otherReason.no' },
  'stembiljetten deels herteld': { yes: 'extra.ballotsRecounted.yes', no: 'extra.ballotsRecounted.no' },
} as const satisfies Partial<Record<InvestigationCode, Boxes>>;

const reasonBoxes = {
  'onderzocht vanwege onverklaard verschil': { yes: 'checks.reason.unexplained' },
  'onderzocht vanwege andere fout': { yes: 'checks.reason.otherError' },
} as const satisfies Partial<Record<InvestigationCode, Boxes>>;

const correctionBoxes = {
  'uitslag gecorrigeerd': { yes: 'checks.corrected.yes', no: 'checks.corrected.no' },
} as const satisfies Partial<Record<InvestigationCode, Boxes>>;

/**
 * Central count: whether the voters were recounted is always told, the other two when answered. A station that counted by itself: only
 * when the page "Controles en correcties" is there; both reasons are told, and whether the result was corrected when answered.
 * `undefined` where nothing can be told. Asked of a sheet as it counts.
 */
export function investigationsOn(form: Form, sheet: Sheet): Investigations | undefined {
  switch (form.model) {
    case 'na-31-2-bijlage-1':
      return { 'toegelaten kiezers opnieuw vastgesteld': votersWereRecounted(sheet), ...answers(sheet, centralBoxes) };
    case 'n-10-1':
      return sheet.ticks.includes('about.page.present') ? stationInvestigations(sheet) : undefined;
    case 'n-10-2':
    case 'na-31-2-bijlage-2-2023':
    case 'n-10-1-2023':
    case 'n-10-2-2023':
      return undefined;
    default:
      return unreachable(form.model);
  }
}

function stationInvestigations(sheet: Sheet): Investigations {
  const reasons = Object.entries(reasonBoxes).map(([code, { yes }]) => [code, sheet.ticks.includes(yes)] as const);
  return { ...Object.fromEntries(reasons), ...answers(sheet, correctionBoxes) };
}

function answers({ ticks }: Sheet, boxes: Readonly<Record<string, Required<Boxes>>>): Investigations {
  const given = Object.entries(boxes).flatMap(([code, { yes, no }]): (readonly [string, boolean])[] => {
    if (ticks.includes(yes)) return [[code, true]];
    return ticks.includes(no) ? [[code, false]] : [];
  });
  return Object.fromEntries(given);
}

/**
 * The boxes that follow from investigations, sorted. That voters were recounted can come from three questions, so nothing follows from
 * it. What is told of a station that counted by itself stood on the page "Controles en correcties".
 */
export function ticksOf(form: Form, investigations: ReportingUnit['investigations'] = {}): readonly TickField[] {
  const onPage: Readonly<Record<string, Boxes>> = { ...reasonBoxes, ...correctionBoxes };
  const boxes: Readonly<Record<string, Boxes>> = { ...centralBoxes, ...onPage };
  const ticks = Object.entries(investigations).flatMap(([code, answer]) => {
    const tick = answer ? boxes[code]?.yes : boxes[code]?.no;
    return tick ? [tick] : [];
  });
  const page: readonly TickField[] = Object.keys(investigations).some((code) => Object.hasOwn(onPage, code))
    ? ['about.page.present']
    : [];
  const known: ReadonlySet<string> = new Set(form.fields.filter(isTickField));
  return [...page, ...ticks].filter((tick) => known.has(tick)).sort();
}
