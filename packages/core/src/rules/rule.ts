// A rule is one item: what must hold on a sheet, which fields it marks, and what to tell whom (domain.md §3).
import type { Text } from '../basics/text.ts';
import type { ModelYear } from '../definition/election.ts';
import { countedSheet, hasCorrigendum, placeOf } from '../sheet/counted.ts';
import type { CountField, FieldId, TickField } from '../sheet/field-id.ts';
import type { Form, FormModel, SectionId } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** What is known of a polling station beside its sheet. */
export interface StationFacts {
  /** Eligible voters allotted to the station; absent when unknown. */
  readonly eligibleVoters?: number;
}

/** A sheet as rules read it: what is not written counts as nothing (domain.md §3.1 item 9). */
export interface SheetView {
  readonly form: Form;
  /** A number as it counts: corrections of a corrigendum and a recount carried through. */
  readonly count: (field: CountField) => number;
  readonly ticked: (field: TickField) => boolean;
  /** A number and a box as they were written. */
  readonly written: (field: CountField) => number | undefined;
  readonly writtenTick: (field: TickField) => boolean;
  /** Numbers of the lists, and of the candidates of one. */
  readonly lists: readonly number[];
  readonly candidates: (list: number) => readonly number[];
  /** Whether the sheet says that a corrigendum belongs to it. */
  readonly corrigendum: boolean;
  readonly station: StationFacts;
}

/** One place where a rule is asked; a rule that does not apply to a sheet is not asked there. */
export interface Asked {
  readonly broken: boolean;
  /** The fields it is about; marked when broken. */
  readonly fields: readonly FieldId[];
  /** List number, for rules that are asked per list. */
  readonly list?: number;
  /** Where it stands when that is not the rule's own section. */
  readonly section?: SectionId;
  /** Figures for the texts, for example the sum that was expected. */
  readonly figures?: Readonly<Record<string, number>>;
}

export type RuleSeverity = 'error' | 'warning';

/** What is said of a rule, whoever asks it. */
export interface RuleWords {
  readonly code: string;
  readonly severity: RuleSeverity;
  /** Forms on which the rule is asked. Codes were reused: a code names one rule within a model year only (domain.md §3.9). */
  readonly models: readonly FormModel[];
  /** When it is a finding, in the letters of the form. */
  readonly formula: string;
  readonly typist: Text;
  readonly coordinator: Text;
  /** What the coordinator reads when the rule holds, with the same figures. */
  readonly holds: Text;
  /** Where it is laid down. */
  readonly reference: string;
}

export interface Rule extends RuleWords {
  /** Where the rule stands; a rule per list stands on the page of that list. */
  readonly section: SectionId | 'list';
  /** Another rule that makes this one needless when it is found (for the same list). */
  readonly suppressedBy?: string;
  /** `counted` (default): its fields are looked up where the number that counts stands. `written`: they are the fields as they were typed. */
  readonly reads?: 'counted' | 'written';
  /** It also asks what is known of the station, which may change after the entry was finished. */
  readonly about?: 'station';
  readonly asks: (view: SheetView) => readonly Asked[];
}

export interface Finding {
  readonly modelYear: ModelYear;
  readonly code: string;
  readonly severity: RuleSeverity;
  readonly section: SectionId;
  readonly fields: readonly FieldId[];
  readonly list?: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** What asking one rule at one place came to. */
export interface Examination extends Finding {
  readonly outcome: 'holds' | 'found' | 'suppressed';
}

export function viewOf(form: Form, sheet: Sheet, station: StationFacts = {}): SheetView {
  const pages = pagesOf(form);
  const counted = countedSheet(form, sheet);
  const ticks: ReadonlySet<string> = new Set(counted.ticks);
  const writtenTicks: ReadonlySet<string> = new Set(sheet.ticks);
  return {
    form,
    count: (field) => counted.counts[field] ?? 0,
    ticked: (field) => ticks.has(field),
    written: (field) => sheet.counts[field],
    writtenTick: (field) => writtenTicks.has(field),
    lists: [...pages.keys()],
    candidates: (list) => pages.get(list) ?? [],
    corrigendum: hasCorrigendum(sheet),
    station,
  };
}

const known = new WeakMap<Form, ReadonlyMap<number, readonly number[]>>();

/** The candidates of each list; of a form without pages of lists, the lists. */
function pagesOf(form: Form): ReadonlyMap<number, readonly number[]> {
  const before = known.get(form);
  if (before) return before;
  const pages = new Map<number, number[]>();
  for (const field of form.fields) {
    const [, list, candidate] = /^(?:votes\.)?lists\.(\d+)(?:\.candidates\.(\d+))?$/.exec(field) ?? [];
    if (list === undefined) continue;
    const page = pages.get(Number(list)) ?? [];
    if (candidate !== undefined) page.push(Number(candidate));
    pages.set(Number(list), page);
  }
  known.set(form, pages);
  return pages;
}

/** Where on the paper the fields stand that hold: a corrected number is looked up on the corrigendum. */
export function placesOf(form: Form, sheet: Sheet, fields: readonly FieldId[]): readonly FieldId[] {
  return fields.map((field) => placeOf(form, sheet, field) ?? field);
}
