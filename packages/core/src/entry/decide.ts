// What an entry command leads to: a refusal, or the events that happened. The table of domain.md §1.6.1 in code.
import { refuse } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import { actorKey } from '../people/role.ts';
import type { Finding } from '../rules/rule.ts';
import { findingKey, hasErrorFindings } from '../rules/validate.ts';
import type { FieldId } from '../sheet/field-id.ts';
import { withDependentSections } from '../sheet/build-form.ts';
import { contentOf, differingFields, differingRows, type Sheet } from '../sheet/sheet.ts';
import type { EntryCommand, EntryContext, TypistCommand } from './commands.ts';
import type { Draft, EntryEvent, EntryNumber, EntryOutcome, EntryRefusal, EntryState } from './entry.ts';
import { decideResolution, leavesErrors } from './resolve.ts';
import { finishedOf, openDraft } from './seen.ts';
import { decideApproval, decideTyped, ownedBy } from './typing.ts';

export type EntryDecision = Result<readonly EntryEvent[], EntryRefusal>;

/** Decides one command. Pure: the same state, command and context give the same answer. */
export function decideEntry(state: EntryState, command: EntryCommand, context: EntryContext): EntryDecision {
  if (command.type === 'resolve') return decideResolution(state, command, context);
  const closed = refusalOfSession(context);
  if (closed) return err(closed);
  switch (command.type) {
    case 'claim':
      return decideClaim(state, context);
    case 'key':
      return decideKeying(state, command, context);
    case 'finalise':
      return decideFinalise(state, command, context);
    case 'discard':
      return decideDiscard(state, command.revision, context);
    default:
      return unreachable(command);
  }
}

/** Why typing is not possible now, whoever asks. */
export function refusalOfSession(context: Pick<EntryContext, 'session'>): EntryRefusal | undefined {
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
  const resume = (draft: Draft, entry: EntryNumber, otherwise: EntryRefusal): EntryDecision =>
    draft.typist === me ? ok([{ type: 'entry.resumed', data: { entry } }]) : err(otherwise);
  switch (state.status) {
    case 'empty':
      return ok([{ type: 'entry.claimed', data: { entry: 1 } }]);
    case 'firstInProgress':
    case 'firstCorrection':
      return resume(state.first, 1, refuse('entry.claimedByOther'));
    case 'firstFinalised':
      return state.first.typist === me
        ? err(refuse('entry.secondNeedsOther'))
        : ok([{ type: 'entry.claimed', data: { entry: 2 } }]);
    case 'secondInProgress':
    case 'secondCorrection':
      return resume(
        state.second,
        2,
        refuse(state.first.typist === me ? 'entry.secondNeedsOther' : 'entry.claimedByOther'),
      );
    case 'firstHasErrors':
    case 'different':
      return err(refuse('entry.withCoordinator'));
    case 'definitive':
      return err(refuse('entry.alreadyDefinitive'));
    default:
      return unreachable(state);
  }
}

/** The draft that this person is typing. */
export function myDraft(
  state: EntryState,
  context: Pick<EntryContext, 'actor'>,
): Result<{ readonly entry: EntryNumber; readonly draft: Draft }, EntryRefusal> {
  const open = openDraft(state);
  if (!open) return err(refuse('entry.notInProgress'));
  const mine = ownedBy(open.draft, context.actor);
  return mine.ok ? ok(open) : mine;
}

function decideKeying(
  state: EntryState,
  command: Extract<TypistCommand, { type: 'key' }>,
  context: EntryContext,
): EntryDecision {
  const mine = myDraft(state, context);
  if (!mine.ok) return mine;
  const { entry, draft } = mine.value;
  const typed = decideTyped(draft, command, context.form);
  if (!typed.ok) return typed;
  return ok(typed.value === undefined ? [] : [{ type: 'entry.keyed', data: { entry, ...typed.value } }]);
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
  const approval = decideApproval(draft, command, context);
  if (!approval.ok) return approval;
  const { findings, accepted, seen } = approval.value;
  const outcome = outcomeOf(state, draft, findings, context);
  if (!outcome.ok) return outcome;
  if (outcome.value === 'askAgain') {
    const fields = state.status === 'secondInProgress' ? rowsToType(state.first.sheet, draft, context) : [];
    return ok([{ type: 'entry.askedAgain', data: { fields, seen } }]);
  }
  return ok([{ type: 'entry.finalised', data: { entry, outcome: outcome.value, accepted, seen } }]);
}

function rowsToType(first: Sheet, draft: Draft, context: EntryContext) {
  return withDependentSections(context.form, differingRows(context.form, first, draft.sheet).flat());
}

/** Whether this is the finishing, sent again, that brought this person's entry where it is. */
function isFinishedBy(state: EntryState, revision: number, context: EntryContext): boolean {
  const me = actorKey(context.actor);
  const { first, second } = finishedOf(state);
  if ([first, second].some((entry) => entry?.typist === me && entry.revision === revision)) return true;
  return state.status === 'secondInProgress' && isAskedAfter(state.second, revision) && state.second.typist === me;
}

/** Whether the differing fields were asked once more on finishing that revision, and nothing was typed since. */
function isAskedAfter({ only, sheet, revision }: Draft, finished: number): boolean {
  const isEmpty = (field: FieldId) => (contentOf(sheet, field) ?? false) === false;
  return revision === finished + 1 && only?.every(isEmpty) === true;
}

function decideDiscard(state: EntryState, revision: number, context: EntryContext): EntryDecision {
  const mine = myDraft(state, context);
  if (!mine.ok) return mine;
  // Another window typed on: what it typed must not be deleted unseen.
  if (revision !== mine.value.draft.revision) return err(refuse('entry.staleRevision'));
  return ok([{ type: 'entry.discarded', data: { entry: mine.value.entry, hasErrors: leavesErrors(state, context) } }]);
}

/** Where finishing leads; `askAgain`: the differing fields are typed once more before a coordinator looks (decision 5). */
function outcomeOf(
  state: EntryState,
  draft: Draft,
  findings: readonly Finding[],
  context: EntryContext,
): Result<EntryOutcome | 'askAgain', EntryRefusal> {
  const hasErrors = hasErrorFindings(findings);
  const differs = (other: Sheet) => differingFields(context.form, other, draft.sheet).length > 0;
  // An equal entry has no errors, because what waits for another entry has none; unless the rules changed meanwhile.
  const equal = (): Result<EntryOutcome, EntryRefusal> => {
    const codes = findings.flatMap((finding) => (finding.severity === 'error' ? [findingKey(finding)] : []));
    return hasErrors ? err(refuse('entry.errorsRemain', { codes: codes.join(', ') })) : ok('definitive');
  };
  switch (state.status) {
    case 'secondInProgress':
      if (!differs(state.first.sheet)) return equal();
      return ok(state.asked?.includes(draft.typist) === true ? 'different' : 'askAgain');
    case 'secondCorrection':
      if (state.thenFirst.length > 0) return ok('firstCorrection');
      return differs(state.first.sheet) ? ok('different') : equal();
    case 'firstCorrection':
      return differs(state.second.sheet) ? ok('different') : equal();
    default:
      return ok(hasErrors ? 'firstHasErrors' : 'firstFinalised');
  }
}
