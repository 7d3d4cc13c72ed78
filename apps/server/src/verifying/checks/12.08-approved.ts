// Who finishes an entry approves what stands on the screen, and the log keeps its SHA-256. Replaying the keyings must lead to that very sheet: so nobody
// can change a keying in the log without changing what was approved after it.
import {
  emptyEntry,
  entrySeen,
  evolveEntry,
  openDraft,
  type EntryEvent,
  type EntryState,
  type Form,
  type VerificationFinding,
} from '@telstaat/core';
import { packagePaths } from '../../packaging/paths.ts';
import { textDigest } from '../../text-digest.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import type { ReadEvent } from '../log-evidence.ts';

function approved({ log, replay, form, sealed }: Evidence): CheckOutcome {
  // Only what could be replayed can be lived through once more.
  if (!log || !form || !sealed || !replay?.ok) return 'notCarriedOut';
  const states = new Map<number, EntryState>();
  return log.events.flatMap((event): readonly VerificationFinding[] => {
    const { station, election, actor, at } = event;
    if (station === undefined || election !== sealed.manifest.election || !isEntryEvent(event)) return [];
    const before = states.get(station) ?? emptyEntry;
    states.set(station, evolveEntry(before, { event, actor, at }));
    return otherSheet(event, before, form);
  });
}

type ReadEntryEvent = ReadEvent & EntryEvent;

function isEntryEvent(event: ReadEvent): event is ReadEntryEvent {
  return event.type.startsWith('entry.');
}

function otherSheet(event: ReadEntryEvent, before: EntryState, form: Form): readonly VerificationFinding[] {
  if (event.type !== 'entry.finalised' && event.type !== 'entry.askedAgain') return [];
  const draft = openDraft(before)?.draft;
  const { seen } = event.data;
  if (!draft || !seen) return [];
  const place = { file: packagePaths.log, field: `gebeurtenis ${event.sequence}, seen.sheet` };
  return differing(place, textDigest(entrySeen(form, draft.sheet, []).sheet), seen.sheet, {
    nl: 'De invoerder keurde iets anders goed dan volgens het logboek is getypt.',
    en: 'The typist approved something else than what was typed according to the log.',
  });
}

export const approvedSheets: Check = {
  id: '12.08',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Wat volgens het logboek is getypt, is wat de invoerder goedkeurde',
    en: 'What was typed according to the log is what the typist approved',
  },
  statement: {
    nl: 'Bij elke afgeronde invoer in het logboek is de SHA-256 van wat op het scherm stond die van de velden die volgens het logboek waren getypt; ook van invoeren die later zijn verwijderd.',
    en: 'With each entry finished in the log the SHA-256 of what was on the screen is that of the fields that were typed according to the log; also of entries that were deleted later.',
  },
  source: 'docs/generated/events.md (entry.finalised, entry.askedAgain); decision 0003',
  run: approved,
};
