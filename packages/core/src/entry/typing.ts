// Typing one paper, whichever it is: an entry of a station or the form of election night. What a save and finishing come to, and the draft.
import type { Instant } from '../basics/brand.ts';
import { refuse } from '../basics/refusal.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { changedParts, partsText, type Seen } from '../basics/seen.ts';
import { actorKey, type Actor } from '../people/role.ts';
import type { Finding } from '../rules/rule.ts';
import { findingKey, validate } from '../rules/validate.ts';
import type { Form } from '../sheet/form.ts';
import { checkKeyings, contentOf, emptySheet, keyIn, type Keying, type Sheet } from '../sheet/sheet.ts';
import type { EntryContext, TypistCommand } from './commands.ts';
import type { Draft, EntryPart, EntryRefusal, FinishedEntry } from './entry.ts';
import { entryPartNames, entrySeen } from './seen.ts';

/** What changes on the paper, at its next revision. */
export interface Typed {
  readonly revision: number;
  readonly keyings: readonly Keying[];
}

/** What somebody approved with finishing. */
export interface Approval {
  readonly findings: readonly Finding[];
  /** Keys of all those findings. */
  readonly accepted: readonly string[];
  readonly seen: Seen<EntryPart>;
}

/** What a save changes; `undefined` when it was sent again because its reply was lost, or changes nothing. */
export function decideTyped(
  draft: Draft,
  command: Pick<Extract<TypistCommand, { type: 'key' }>, 'revision' | 'keyings'>,
  form: Form,
): Result<Typed | undefined, EntryRefusal> {
  const [fault] = checkKeyings(form, command.keyings);
  if (fault) return err(refuse('entry.fieldNotOnForm', { field: fault.field }));
  const changes = lastPerField(command.keyings).filter((keying) => !isWritten(draft.sheet, keying));
  if (changes.length === 0 && isSentAgain(draft, command)) return ok(undefined);
  if (command.revision !== draft.revision) return err(refuse('entry.staleRevision'));
  if (changes.length === 0) return ok(undefined);
  const standing = changes.find(({ field }) => draft.only && !draft.only.includes(field));
  if (standing) return err(refuse('entry.fieldStands', { field: standing.field }));
  return ok({ revision: draft.revision + 1, keyings: changes });
}

/** Whether this is the last save, of which the reply was lost: a window that knows less must not hear the newest revision. */
function isSentAgain(draft: Draft, { revision, keyings }: Pick<Typed, 'revision' | 'keyings'>): boolean {
  const holds = ({ field, value }: Keying) => keyings.some((one) => one.field === field && one.value === value);
  return revision === draft.revision - 1 && draft.last?.every(holds) === true;
}

/** Of several keyings of one field in one save only the last counts: the earlier ones were typed over. */
function lastPerField(keyings: readonly Keying[]): readonly Keying[] {
  return [...new Map(keyings.map((keying) => [keying.field, keying])).values()];
}

function isWritten(sheet: Sheet, { field, value }: Keying): boolean {
  return (contentOf(sheet, field) ?? null) === value;
}

/** Whether what is finished is what was on the screen: this revision, these findings, these fields. */
export function decideApproval(
  draft: Draft,
  command: Pick<Extract<TypistCommand, { type: 'finalise' }>, 'revision' | 'accepted' | 'seen'>,
  context: Pick<EntryContext, 'form' | 'station' | 'digest'>,
): Result<Approval, EntryRefusal> {
  if (command.revision !== draft.revision) return err(refuse('entry.staleRevision'));
  const findings = validate(context.form, draft.sheet, context.station);
  const accepted = findings.map(findingKey);
  const missing = accepted.filter((key) => !command.accepted.includes(key));
  if (missing.length > 0) return err(refuse('entry.findingsChanged', { missing: missing.join(', ') }));
  const changed = changedParts(command.seen, entrySeen(context.form, draft.sheet, findings), context.digest);
  if (changed.length > 0) return err(refuse('entry.seenChanged', { parts: partsText(entryPartNames, changed) }));
  return ok({ findings, accepted, seen: command.seen });
}

/** A paper of which nothing was typed yet. */
export function newDraft(typist: string, at: Instant): Draft {
  return { typist, sheet: emptySheet, startedAt: at, revision: firstRevision(at) };
}

/**
 * Revisions of a draft count on from the moment it was begun, so that a late save for an earlier draft of the same station and person never
 * names a revision of this one.
 */
function firstRevision(at: Instant): number {
  return Date.parse(at);
}

/** Opened again: a save of the window that was left behind comes too late; what is on the newly opened page is what counts. */
export function resumedDraft(draft: Draft): Draft {
  const { last: _, ...rest } = draft;
  return { ...rest, revision: draft.revision + 1 };
}

export function typedDraft(draft: Draft, { keyings, revision }: Typed): Draft {
  return { ...draft, sheet: keyIn(draft.sheet, keyings), revision, last: keyings };
}

export function finishedDraft(draft: Draft, accepted: readonly string[], at: Instant): FinishedEntry {
  const { only: _, last: __, ...entry } = draft;
  return { ...entry, finishedAt: at, accepted };
}

/** Refuses when the draft is somebody else's. */
export function ownedBy(draft: Draft, actor: Actor): Result<Draft, EntryRefusal> {
  return draft.typist === actorKey(actor) ? ok(draft) : err(refuse('entry.notYours'));
}
