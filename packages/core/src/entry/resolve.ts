// What a coordinator can do with an entry that has errors, with two that differ, and with a station that must be entered anew.
import { refuse } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import { changedParts, partsText } from '../basics/seen.ts';
import { findingKey, hasErrorFindings, validate } from '../rules/validate.ts';
import type { FieldId } from '../sheet/field-id.ts';
import { withDependentSections } from '../sheet/build-form.ts';
import { differingRows, withFieldsOf, type Sheet } from '../sheet/sheet.ts';
import type { CoordinatorCommand, EntryContext, Resolution, RowChoice, WholeResolution } from './commands.ts';
import { entryStatusNames, type EntryEvent, type EntryNumber, type EntryRefusal, type EntryState } from './entry.ts';
import { openDraft, shownStation, stationPartNames, stationSeen } from './seen.ts';

type Decision = Result<readonly EntryEvent[], EntryRefusal>;
type Different = Extract<EntryState, { status: 'different' }>;

export function decideResolution(state: EntryState, command: CoordinatorCommand, context: EntryContext): Decision {
  const { resolution, seen } = command;
  if (context.session === 'closed') return err(refuse('entry.sessionNotOpen'));
  // Resetting reopens a completed session (domain.md §1.6.1, transition 27); all else needs it to be open.
  if (context.session === 'completed' && resolution.kind !== 'reset') return err(refuse('entry.sessionCompleted'));
  const shown = stationSeen(context.form, shownStation(state));
  const changed = changedParts(seen, shown, context.digest);
  if (changed.length > 0) return err(refuse('entry.seenChanged', { parts: partsText(stationPartNames, changed) }));
  switch (resolution.kind) {
    case 'retype':
      return state.status === 'different' ? decideRetype(state, resolution, context) : nothingToResolve(state);
    case 'decide':
      return state.status === 'different' ? decideValues(state, resolution, context) : nothingToResolve(state);
    default:
      return decideWhole(state, resolution.kind, context);
  }
}

function nothingToResolve(state: EntryState): Decision {
  return err(refuse('entry.nothingToResolve', { status: entryStatusNames[state.status] }));
}

function decideWhole(state: EntryState, kind: WholeResolution, context: EntryContext): Decision {
  const hasErrors = (sheet: Sheet) => hasErrorFindings(validate(context.form, sheet, context.station));
  switch (kind) {
    case 'returnFirst':
      if (state.status !== 'firstHasErrors') return nothingToResolve(state);
      return ok([{ type: 'entry.returned', data: {} }]);
    case 'deleteFirst':
      if (state.status !== 'firstHasErrors') return nothingToResolve(state);
      return ok([{ type: 'entry.firstDeleted', data: {} }]);
    case 'keepFirst':
      if (state.status !== 'different') return nothingToResolve(state);
      return ok([{ type: 'entry.keptFirst', data: { hasErrors: hasErrors(state.first.sheet) } }]);
    case 'keepSecond':
      if (state.status !== 'different') return nothingToResolve(state);
      return ok([{ type: 'entry.keptSecond', data: { hasErrors: hasErrors(state.second.sheet) } }]);
    case 'deleteBoth':
      if (state.status !== 'different') return nothingToResolve(state);
      return ok([{ type: 'entry.bothDeleted', data: {} }]);
    case 'endDraft':
      return decideEnd(state, context);
    case 'reset':
      return state.status === 'empty' || state.status === 'firstHasErrors' || state.status === 'different'
        ? nothingToResolve(state)
        : ok([{ type: 'entry.reset', data: {} }]);
    default:
      return unreachable(kind);
  }
}

/** For a typist who cannot go on: the draft is deleted as if the typist did so, and what was finished stays. */
function decideEnd(state: EntryState, context: EntryContext): Decision {
  const open = openDraft(state);
  if (!open) return nothingToResolve(state);
  return ok([{ type: 'entry.discarded', data: { entry: open.entry, hasErrors: leavesErrors(state, context) } }]);
}

/** In a correction the entry that is left may have errors: the other one held where it misread the paper. */
export function leavesErrors(state: EntryState, context: Pick<EntryContext, 'form' | 'station'>): boolean {
  const left =
    state.status === 'secondCorrection' ? state.first : state.status === 'firstCorrection' ? state.second : undefined;
  return left !== undefined && hasErrorFindings(validate(context.form, left.sheet, context.station));
}

function decideRetype(
  state: Different,
  resolution: Extract<Resolution, { kind: 'retype' }>,
  context: EntryContext,
): Decision {
  const rows = chosenRows(state, resolution.misread, context);
  if (!rows.ok) return rows;
  const [first, second] = [rows.value.get(1) ?? [], rows.value.get(2) ?? []];
  // Where the first misread the paper the second holds: what will be left must be without errors (transitions 19 and 20).
  const left = refuseErrors(withFieldsOf(state.first.sheet, state.second.sheet, first), context);
  if (left) return err(left);
  const again = (fields: readonly FieldId[]) => withDependentSections(context.form, fields);
  return ok([{ type: 'entry.correctionAsked', data: { first: again(first), second: again(second) } }]);
}

function decideValues(
  state: Different,
  resolution: Extract<Resolution, { kind: 'decide' }>,
  context: EntryContext,
): Decision {
  if (!context.mayDecide) return err(refuse('entry.decidingNotAllowed'));
  const reason = resolution.reason.trim();
  if (reason === '') return err(refuse('entry.reasonMissing'));
  const rows = chosenRows(state, resolution.holds, context);
  if (!rows.ok) return rows;
  const fromSecond = rows.value.get(2) ?? [];
  const left = refuseErrors(withFieldsOf(state.first.sheet, state.second.sheet, fromSecond), context);
  return left ? err(left) : ok([{ type: 'entry.decided', data: { fromSecond, reason } }]);
}

/** The fields of all differing rows by the entry that was chosen; every row must have been chosen once. */
function chosenRows(
  state: Different,
  choices: readonly RowChoice[],
  context: EntryContext,
): Result<ReadonlyMap<EntryNumber, readonly FieldId[]>, EntryRefusal> {
  const rows = differingRows(context.form, state.first.sheet, state.second.sheet);
  const chosen = rows.map((row) => choices.filter((choice) => row.includes(choice.field)));
  if (chosen.some((some) => some.length !== 1) || choices.length !== rows.length)
    return err(refuse('entry.rowsDoNotMatch'));
  const fieldsOf = (entry: EntryNumber) => rows.filter((_, index) => chosen[index]?.[0]?.entry === entry).flat();
  return ok(new Map([[1, fieldsOf(1)], [2, fieldsOf(2)]])); // prettier-ignore
}

function refuseErrors(sheet: Sheet, context: EntryContext): EntryRefusal | undefined {
  const errors = validate(context.form, sheet, context.station).filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? refuse('entry.choiceHasErrors', { codes: errors.map(findingKey).join(', ') }) : undefined;
}
