// The warnings of one station with what came of them: what the list of open warnings, the overview and the report read.
import { canonicalJson } from '../basics/canonical.ts';
import { unreachable } from '../basics/result.ts';
import { openDraft } from '../entry/seen.ts';
import type { EntryState } from '../entry/entry.ts';
import { definitiveSheet } from '../entry/evolve.ts';
import { actorKey, type Actor } from '../people/role.ts';
import type { Finding, StationFacts } from '../rules/rule.ts';
import { findingKey, validate } from '../rules/validate.ts';
import type { Form } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Explanation, HandledMark, WarningNote, WarningNotes } from './warnings.ts';

/** A warning on what was finished. Without `handled` it is open. */
export interface NotedWarning {
  readonly finding: Finding;
  readonly explanations: readonly Explanation[];
  readonly handled?: HandledMark;
}

/** The sheet that stands for a station as far as it was finished; `undefined` when nothing was. */
export function shownSheet(state: EntryState): Sheet | undefined {
  switch (state.status) {
    case 'empty':
    case 'firstInProgress':
      return undefined;
    case 'firstHasErrors':
    case 'firstFinalised':
    case 'secondInProgress':
    case 'secondCorrection':
    case 'different':
      return state.first.sheet;
    case 'firstCorrection':
      return state.second.sheet;
    case 'definitive':
      return definitiveSheet(state);
    default:
      return unreachable(state);
  }
}

/** Every warning on what was finished for a station, in the order of the paper. */
export function warningsOf(
  form: Form,
  state: EntryState,
  notes: WarningNotes,
  station: StationFacts,
): readonly NotedWarning[] {
  const sheet = shownSheet(state);
  if (!sheet) return [];
  const warnings = validate(form, sheet, station).filter(({ severity }) => severity === 'warning');
  return warnings.map((finding) => {
    const note = notes[findingKey(finding)];
    const handled = holdingMark(note, finding);
    return { finding, explanations: shownExplanations(state, note), ...(handled && { handled }) };
  });
}

/** How many of them are open. */
export function openWarnings(warnings: readonly NotedWarning[]): number {
  return warnings.filter(({ handled }) => handled === undefined).length;
}

/** The mark, as long as the figures are those of then and somebody's explanation stands with it. */
export function holdingMark(note: WarningNote | undefined, { figures }: Pick<Finding, 'figures'>) {
  const { handled, explanations = [] } = note ?? {};
  if (!handled || explanations.length === 0) return undefined;
  return canonicalJson(handled.figures) === canonicalJson(figures) ? handled : undefined;
}

/** Explanations that a coordinator may read: not those of who is typing now, for these tell of what is not finished. */
export function shownExplanations(state: EntryState, note: WarningNote | undefined): readonly Explanation[] {
  const typing = openDraft(state)?.draft.typist;
  return (note?.explanations ?? []).filter(({ by }) => by !== typing);
}

/** The notes without what typists wrote whose entry is gone: their explanation was of other numbers. Coordinators wrote about the station. */
export function notesThatStand(notes: WarningNotes, state: EntryState): WarningNotes {
  const { first, second } = { first: undefined, second: undefined, ...state };
  const typists = [first?.typist, second?.typist];
  const stands = ({ by }: Explanation): boolean => !by.startsWith('typist:') || typists.includes(by);
  return Object.fromEntries(
    Object.entries(notes).flatMap(([key, note]) => {
      const explanations = note.explanations.filter(stands);
      return explanations.length === 0 ? [] : [[key, { ...note, explanations }] as const];
    }),
  );
}

/** What one person wrote, by key of the finding: a typist sees no more than that. */
export function explanationsBy(notes: WarningNotes, actor: Actor): Readonly<Record<string, string>> {
  const me = actorKey(actor);
  return Object.fromEntries(
    Object.entries(notes).flatMap(([key, { explanations }]) =>
      explanations.flatMap(({ by, text }) => (by === me ? [[key, text] as const] : [])),
    ),
  );
}
