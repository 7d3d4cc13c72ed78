// According to the log whoever typed could do so at that moment: added before, not turned off, and the session open.
import { entryAccess, evolveSession, newSession, type Session, type VerificationFinding } from '@telstaat/core';
import { z } from 'zod';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import type { ReadEvent } from '../log-evidence.ts';

const accountSchema = z.object({ number: z.int() });
const changedSchema = z.object({ number: z.int(), active: z.boolean() });

const typing: ReadonlySet<string> = new Set([
  'entry.claimed',
  'entry.resumed',
  'entry.keyed',
  'entry.askedAgain',
  'entry.finalised',
]);

type SessionEvent = Parameters<typeof evolveSession>[1]['event'];

function isSessionEvent(event: ReadEvent): event is ReadEvent & SessionEvent {
  return event.type.startsWith('session.');
}

function possible({ log }: Evidence): CheckOutcome {
  if (!log?.stored.ok || log.misfits.length > 0 || log.events.length === 0) return 'notCarriedOut';
  const active = new Map<number, boolean>();
  const sessions = new Map<string, Session>();
  return log.events.flatMap((event): readonly VerificationFinding[] => {
    const { type, data, actor, sequence, election = '' } = event;
    const session = sessions.get(election) ?? newSession;
    const place = { file: packagePaths.log, field: `gebeurtenis ${sequence}` };
    if (type === 'person.added') active.set(accountSchema.parse(data).number, true);
    if (type === 'person.changed') active.set(changedSchema.parse(data).number, changedSchema.parse(data).active);
    if (isSessionEvent(event)) sessions.set(election, evolveSession(session, { event }));
    if (!typing.has(type)) return [];
    const isKnown = active.get(Number(actor.replace(/^.*:/, ''))) === true;
    return [
      ...(isKnown ? [] : [{ ...place, found: actor, text: notThen }]),
      ...(entryAccess(session.status) === 'open' ? [] : [{ ...place, found: session.status, text: notOpen }]),
    ];
  });
}

const notThen = {
  nl: 'Volgens het logboek had deze persoon toen geen werkend account.',
  en: 'According to the log this person had no working account then.',
};
const notOpen = {
  nl: 'Volgens het logboek was de invoer toen niet open.',
  en: 'According to the log entry was not open then.',
};

export const atTheTime: Check = {
  id: '12.07',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Volgens het logboek is alleen getypt toen en door wie dat kon',
    en: 'According to the log was typed only when and by whom that was possible',
  },
  statement: {
    nl: 'Bij elke toetsaanslag in het logboek was de typende persoon al toegevoegd en niet uitgezet, en was de invoer van die verkiezing open.',
    en: 'At each keying in the log the person who typed had been added and was not turned off, and entry of that election was open.',
  },
  source: 'domain.md §1.6.2; docs/generated/events.md (person.added, person.changed, session.…)',
  run: possible,
};
