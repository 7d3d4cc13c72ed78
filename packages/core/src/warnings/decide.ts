// What a command about a warning leads to, and the notes after it.
import { canonicalJson } from '../basics/canonical.ts';
import type { Recorded } from '../basics/event.ts';
import { refuse } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import type { EntryContext } from '../entry/commands.ts';
import { myDraft, refusalOfSession } from '../entry/decide.ts';
import type { EntryState } from '../entry/entry.ts';
import { actorKey } from '../people/role.ts';
import type { Finding } from '../rules/rule.ts';
import { findingKey, validate } from '../rules/validate.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { holdingMark, shownExplanations, shownSheet } from './list.ts';
import type {
  ExplainCommand,
  NoteCommand,
  WarningCommand,
  WarningEvent,
  WarningNote,
  WarningNotes,
  WarningRefusal,
} from './warnings.ts';

export interface WarningContext extends Pick<EntryContext, 'actor' | 'form' | 'station' | 'session'> {
  /** The entries of the station. */
  readonly entry: EntryState;
}

export type WarningDecision = Result<readonly WarningEvent[], WarningRefusal>;

/** Decides one command. Pure: the same notes, command and context give the same answer. */
export function decideWarning(notes: WarningNotes, command: WarningCommand, context: WarningContext): WarningDecision {
  switch (command.type) {
    case 'explain':
      return decideExplanation(notes, command, context);
    case 'note':
      return decideNote(notes, command, context);
    default:
      return unreachable(command);
  }
}

function decideExplanation(notes: WarningNotes, command: ExplainCommand, context: WarningContext): WarningDecision {
  const closed = refusalOfSession(context);
  if (closed) return err(closed);
  const mine = myDraft(context.entry, context);
  if (!mine.ok) return mine;
  const warning = findWarning(mine.value.draft.sheet, command.finding, context);
  return warning.ok ? ok(explanationEvents(notes, command, context)) : warning;
}

/** What is closed stays as it was printed: notes change in a session that is not completed. */
function decideNote(notes: WarningNotes, command: NoteCommand, context: WarningContext): WarningDecision {
  if (context.session === 'completed') return err(refuse('warning.sessionCompleted'));
  const warning = findWarning(shownSheet(context.entry), command.finding, context);
  if (!warning.ok) return warning;
  const { figures } = warning.value;
  if (canonicalJson(command.figures) !== canonicalJson(figures))
    return err(refuse('warning.changed', { finding: command.finding }));
  const explained = explanationEvents(notes, command, context);
  const note = notes[command.finding];
  const isHandled = holdingMark(note, warning.value) !== undefined;
  if (!command.handled) {
    const reopened: WarningEvent = { type: 'warning.reopened', data: { finding: command.finding } };
    return ok(isHandled ? [...explained, reopened] : explained);
  }
  const others = shownExplanations(context.entry, note).filter(({ by }) => by !== actorKey(context.actor));
  if (command.text === '' && others.length === 0)
    return err(refuse('warning.explainFirst', { finding: command.finding }));
  const handled: WarningEvent = { type: 'warning.handled', data: { finding: command.finding, figures } };
  return ok(isHandled ? explained : [...explained, handled]);
}

/** The warning with this key on a sheet. */
function findWarning(
  sheet: Sheet | undefined,
  key: string,
  { form, station }: WarningContext,
): Result<Finding, WarningRefusal> {
  const findings = sheet ? validate(form, sheet, station) : [];
  const found = findings.find((finding) => findingKey(finding) === key);
  if (!found) return err(refuse('warning.notThere', { finding: key }));
  return found.severity === 'warning' ? ok(found) : err(refuse('warning.isError', { finding: key }));
}

/** Nothing when this person's text is that already. */
function explanationEvents(
  notes: WarningNotes,
  { finding, text }: Pick<WarningCommand, 'finding' | 'text'>,
  { actor }: WarningContext,
): readonly WarningEvent[] {
  const before = notes[finding]?.explanations.find(({ by }) => by === actorKey(actor))?.text ?? '';
  return before === text ? [] : [{ type: 'warning.explained', data: { finding, text } }];
}

export function evolveWarnings(notes: WarningNotes, { event, actor, at }: Recorded<WarningEvent>): WarningNotes {
  const { finding } = event.data;
  const note = notes[finding] ?? { explanations: [] };
  switch (event.type) {
    case 'warning.explained': {
      const others = note.explanations.filter(({ by }) => by !== actor);
      const { text } = event.data;
      return withNote(notes, finding, {
        ...note,
        explanations: text === '' ? others : [...others, { by: actor, at, text }],
      });
    }
    case 'warning.handled':
      return withNote(notes, finding, { ...note, handled: { by: actor, at, figures: event.data.figures } });
    case 'warning.reopened':
      return withNote(notes, finding, { explanations: note.explanations });
    default:
      return unreachable(event);
  }
}

/** A note that says nothing is no note. */
function withNote(notes: WarningNotes, finding: string, note: WarningNote): WarningNotes {
  const { [finding]: _, ...others } = notes;
  return note.explanations.length === 0 && !note.handled ? others : { ...others, [finding]: note };
}
