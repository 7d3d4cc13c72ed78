// What an entry command leads to: a refusal, or the events that happened. The table of domain.md §1.6.1 in code.
import { refuse } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import { actorKey, type Actor } from '../people/role.ts';
import type { Finding } from '../rules/rule.ts';
import { findingKey, hasErrorFindings, validate } from '../rules/validate.ts';
import type { Form } from '../sheet/form.ts';
import { checkKeyings, contentOf, differingFields, type Keying, type Sheet } from '../sheet/sheet.ts';
import {
  entryStatusNames,
  type Draft,
  type EntryEvent,
  type EntryNumber,
  type EntryRefusal,
  type EntryState,
} from './entry.ts';

export type TypistCommand =
  | { readonly type: 'claim' }
  | { readonly type: 'key'; readonly revision: number; readonly keyings: readonly Keying[] }
  /** `accepted`: keys of the findings that the typist saw and accepted. */
  | { readonly type: 'finalise'; readonly revision: number; readonly accepted: readonly string[] }
  | { readonly type: 'discard' };

export const resolutions = ['returnFirst', 'deleteFirst', 'keepFirst', 'keepSecond', 'deleteBoth', 'reset'] as const;
export type Resolution = (typeof resolutions)[number];
export type CoordinatorCommand = { readonly type: 'resolve'; readonly resolution: Resolution };
export type EntryCommand = TypistCommand | CoordinatorCommand;

export interface EntryContext {
  readonly actor: Actor;
  readonly form: Form;
  /** Whether the session lets people type. */
  readonly session: 'closed' | 'open' | 'paused' | 'completed';
}

export type EntryDecision = Result<readonly EntryEvent[], EntryRefusal>;

/** Decides one command. Pure: the same state, command and context give the same answer. */
export function decideEntry(state: EntryState, command: EntryCommand, context: EntryContext): EntryDecision {
  if (command.type === 'resolve') return decideResolution(state, command.resolution, context);
  const closed = refusalOfSession(context);
  if (closed) return err(closed);
  switch (command.type) {
    case 'claim':
      return decideClaim(state, context);
    case 'key':
      return decideKeying(state, command, context);
    case 'finalise':
      return decideFinalise(state, command, context);
    case 'discard': {
      const mine = myDraft(state, context);
      return mine.ok ? ok([{ type: 'entry.discarded', data: { entry: mine.value.entry } }]) : mine;
    }
    default:
      return unreachable(command);
  }
}

function refusalOfSession(context: EntryContext): EntryRefusal | undefined {
  switch (context.session) {
    case 'open':
      return undefined;
    case 'closed':
      return refuse('entry.sessionNotOpen');
    case 'paused':
      return refuse('entry.sessionPaused');
    case 'completed':
      return refuse('entry.sessionCompleted');
  }
}

function decideClaim(state: EntryState, context: EntryContext): EntryDecision {
  const me = actorKey(context.actor);
  switch (state.status) {
    case 'empty':
      return ok([{ type: 'entry.claimed', data: { entry: 1 } }]);
    case 'firstInProgress':
      return state.first.typist === me
        ? ok([{ type: 'entry.resumed', data: { entry: 1 } }])
        : err(refuse('entry.claimedByOther'));
    case 'firstFinalised':
      return state.first.typist === me
        ? err(refuse('entry.secondNeedsOther'))
        : ok([{ type: 'entry.claimed', data: { entry: 2 } }]);
    case 'secondInProgress':
      if (state.second.typist === me) return ok([{ type: 'entry.resumed', data: { entry: 2 } }]);
      return err(refuse(state.first.typist === me ? 'entry.secondNeedsOther' : 'entry.claimedByOther'));
    case 'firstHasErrors':
    case 'different':
      return err(refuse('entry.withCoordinator'));
    case 'definitive':
      return err(refuse('entry.alreadyDefinitive'));
    default:
      return unreachable(state);
  }
}

/** The draft that this person is typing, and which of the two entries it is. */
export function myDraft(
  state: EntryState,
  context: Pick<EntryContext, 'actor'>,
): Result<{ readonly entry: EntryNumber; readonly draft: Draft }, EntryRefusal> {
  const me = actorKey(context.actor);
  const open =
    state.status === 'firstInProgress'
      ? ({ entry: 1, draft: state.first } as const)
      : state.status === 'secondInProgress'
        ? ({ entry: 2, draft: state.second } as const)
        : undefined;
  if (!open) return err(refuse('entry.notInProgress'));
  return open.draft.typist === me ? ok(open) : err(refuse('entry.notYours'));
}

function decideKeying(
  state: EntryState,
  command: Extract<TypistCommand, { type: 'key' }>,
  context: EntryContext,
): EntryDecision {
  const mine = myDraft(state, context);
  if (!mine.ok) return mine;
  const { entry, draft } = mine.value;
  const [fault] = checkKeyings(context.form, command.keyings);
  if (fault) return err(refuse('entry.fieldNotOnForm', { field: fault.field }));
  const changes = lastPerField(command.keyings).filter((keying) => !isWritten(draft.sheet, keying));
  // Nothing new: also the answer to a save that is sent again because its reply was lost.
  if (changes.length === 0) return ok([]);
  if (command.revision !== draft.revision) return err(refuse('entry.staleRevision'));
  return ok([{ type: 'entry.keyed', data: { entry, revision: draft.revision + 1, keyings: changes } }]);
}

/** Of several keyings of one field in one save only the last counts: the earlier ones were typed over. */
function lastPerField(keyings: readonly Keying[]): readonly Keying[] {
  return [...new Map(keyings.map((keying) => [keying.field, keying])).values()];
}

function isWritten(sheet: Sheet, { field, value }: Keying): boolean {
  return (contentOf(sheet, field) ?? null) === value;
}

function decideFinalise(
  state: EntryState,
  command: Extract<TypistCommand, { type: 'finalise' }>,
  context: EntryContext,
): EntryDecision {
  // Sent again because its reply was lost: it is finished already, and that is the answer.
  if (isFinishedBy(state, command.revision, context)) return ok([]);
  const mine = myDraft(state, context);
  if (!mine.ok) return mine;
  const { entry, draft } = mine.value;
  if (command.revision !== draft.revision) return err(refuse('entry.staleRevision'));
  const findings = validate(context.form, draft.sheet);
  const missing = findings.map(findingKey).filter((key) => !command.accepted.includes(key));
  if (missing.length > 0) return err(refuse('entry.findingsChanged', { missing: missing.join(', ') }));
  const accepted = findings.map(findingKey);
  return ok([
    { type: 'entry.finalised', data: { entry, outcome: outcomeOf(state, draft, findings, context), accepted } },
  ]);
}

/** Whether the entry that this person finished last, at this revision, brought the station where it is. */
function isFinishedBy(state: EntryState, revision: number, context: EntryContext): boolean {
  const last =
    state.status === 'firstHasErrors' || state.status === 'firstFinalised'
      ? state.first
      : state.status === 'different' || state.status === 'definitive'
        ? state.second
        : undefined;
  return last?.typist === actorKey(context.actor) && last.revision === revision;
}

function outcomeOf(state: EntryState, draft: Draft, findings: readonly Finding[], context: EntryContext) {
  if (state.status !== 'secondInProgress') return hasErrorFindings(findings) ? 'firstHasErrors' : 'firstFinalised';
  // An equal second entry has no errors, because an entry with errors never waits for a second one.
  return differingFields(context.form, state.first.sheet, draft.sheet).length === 0 ? 'definitive' : 'different';
}

function decideResolution(state: EntryState, resolution: Resolution, context: EntryContext): EntryDecision {
  if (context.session === 'closed') return err(refuse('entry.sessionNotOpen'));
  // Resetting reopens a completed session (domain.md §1.6.1, transition 27); all else needs it to be open.
  if (context.session === 'completed' && resolution !== 'reset') return err(refuse('entry.sessionCompleted'));
  const refused = err(refuse('entry.nothingToResolve', { status: entryStatusNames[state.status].nl }));
  switch (resolution) {
    case 'returnFirst':
      return state.status === 'firstHasErrors' ? ok([{ type: 'entry.returned', data: {} }]) : refused;
    case 'deleteFirst':
      return state.status === 'firstHasErrors' ? ok([{ type: 'entry.firstDeleted', data: {} }]) : refused;
    case 'keepFirst':
      return state.status === 'different' ? ok([{ type: 'entry.keptFirst', data: {} }]) : refused;
    case 'keepSecond': {
      if (state.status !== 'different') return refused;
      const hasErrors = hasErrorFindings(validate(context.form, state.second.sheet));
      return ok([{ type: 'entry.keptSecond', data: { hasErrors } }]);
    }
    case 'deleteBoth':
      return state.status === 'different' ? ok([{ type: 'entry.bothDeleted', data: {} }]) : refused;
    case 'reset':
      return state.status === 'empty' || state.status === 'firstHasErrors' || state.status === 'different'
        ? refused
        : ok([{ type: 'entry.reset', data: {} }]);
    default:
      return unreachable(resolution);
  }
}
