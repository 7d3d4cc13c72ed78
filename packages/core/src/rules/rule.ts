// A rule is one item: what must not be the case on a sheet, which fields it marks, and what to tell whom (domain.md §3).
import type { Text } from '../basics/text.ts';
import type { CountField, FieldId, TickField } from '../sheet/field-id.ts';
import type { Form, FormModel, SectionId } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** A sheet as rules read it: what is not written counts as nothing (domain.md §3.1 item 9). */
export interface SheetView {
  readonly count: (field: CountField) => number;
  readonly ticked: (field: TickField) => boolean;
  /** Numbers of the lists, and of the candidates of one. */
  readonly lists: readonly number[];
  readonly candidates: (list: number) => readonly number[];
}

/** One place where a rule does not hold. */
export interface Hit {
  readonly fields: readonly FieldId[];
  /** List number, for rules that are asked per list. */
  readonly list?: number;
  /** Figures for the text, for example the sum that was expected. */
  readonly figures?: Readonly<Record<string, number>>;
}

export interface Rule {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Forms on which the rule is asked. */
  readonly models: readonly FormModel[];
  /** Where the rule stands; a rule per list stands on the page of that list. */
  readonly section: SectionId | 'list';
  /** When it is a finding, in the letters of the form. */
  readonly formula: string;
  /** Another rule that makes this one needless when it is found (for the same list). */
  readonly suppressedBy?: string;
  readonly hits: (view: SheetView) => readonly Hit[];
  readonly typist: Text;
  readonly coordinator: Text;
  /** Where it is laid down. */
  readonly reference: string;
}

export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly section: SectionId;
  readonly fields: readonly FieldId[];
  readonly list?: number;
  readonly figures: Readonly<Record<string, number>>;
}

export function viewOf(form: Form, sheet: Sheet): SheetView {
  const pages = new Map<number, number[]>();
  for (const field of form.fields) {
    const [, list, candidate] = /^lists\.(\d+)\.candidates\.(\d+)$/.exec(field) ?? [];
    if (list === undefined || candidate === undefined) continue;
    const page = pages.get(Number(list)) ?? [];
    page.push(Number(candidate));
    pages.set(Number(list), page);
  }
  const ticks: ReadonlySet<string> = new Set(sheet.ticks);
  return {
    count: (field) => sheet.counts[field] ?? 0,
    ticked: (field) => ticks.has(field),
    lists: [...pages.keys()],
    candidates: (list) => pages.get(list) ?? [],
  };
}
