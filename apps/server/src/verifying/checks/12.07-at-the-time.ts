// According to the log whoever typed or resolved could do so at that moment: added before with that role, not turned off, the session open, and the
// election set up.
import { entryAccess, evolveSession, newSession, type Session, type VerificationFinding } from '@telstaat/core';
import { z } from 'zod';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import type { ReadEvent } from '../log-evidence.ts';

const addedSchema = z.object({ number: z.int(), role: z.string() });
const changedSchema = z.object({ number: z.int(), active: z.boolean() });

const typing: ReadonlySet<string> = new Set([
  'entry.claimed',
  'entry.resumed',
  'entry.keyed',
  'entry.askedAgain',
  'entry.finalised',
]);

/** Deciding what becomes of an entry is the coordinator's. */
const resolving: ReadonlySet<string> = new Set([
  'entry.returned',
  'entry.firstDeleted',
  'entry.keptFirst',
  'entry.keptSecond',
  'entry.correctionAsked',
  'entry.decided',
  'entry.bothDeleted',
  'entry.reset',
]);

type SessionEvent = Parameters<typeof evolveSession>[1]['event'];

function isSessionEvent(event: ReadEvent): event is ReadEvent & SessionEvent {
  return event.type.startsWith('session.');
}

function possible({ log }: Evidence): CheckOutcome {
  if (!log?.stored.ok || log.misfits.length > 0 || log.events.length === 0) return 'notCarriedOut';
  const active = new Map<string, boolean>();
  const sessions = new Map<string, Session>();
  const created = new Set<string>();
  return log.events.flatMap((event): readonly VerificationFinding[] => {
    const { type, data, actor, sequence, election = '' } = event;
    const session = sessions.get(election) ?? newSession;
    const place = { file: packagePaths.log, field: `gebeurtenis ${sequence}` };
    if (type === 'person.added') {
      const { number, role } = addedSchema.parse(data);
      active.set(`${role}:${number}`, true);
    }
    if (type === 'person.changed') {
      const { number, active: isActive } = changedSchema.parse(data);
      for (const one of active.keys()) if (one.endsWith(`:${number}`)) active.set(one, isActive);
    }
    if (type === 'election.created') created.add(election);
    if (isSessionEvent(event)) sessions.set(election, evolveSession(session, { event }));
    const unknown =
      event.election === undefined || created.has(election) ? [] : [{ ...place, found: election, text: noElection }];
    const role = typing.has(type) ? 'typist' : resolving.has(type) ? 'coordinator' : undefined;
    if (role === undefined) return unknown;
    const mayThen = actor.startsWith(`${role}:`) && active.get(actor) === true;
    return [
      ...unknown,
      ...(mayThen ? [] : [{ ...place, found: actor, text: notThen }]),
      ...(role === 'coordinator' || entryAccess(session.status) === 'open'
        ? []
        : [{ ...place, found: session.status, text: notOpen }]),
    ];
  });
}

const notThen = {
  nl: 'Volgens het logboek had deze persoon toen geen werkend account met de rol die hiervoor nodig is.',
  en: 'According to the log this person had no working account with the role for this then.',
};
const noElection = {
  nl: 'Het logboek kent deze verkiezing dan nog niet.',
  en: 'The log does not know this election by then.',
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
    nl: 'Volgens het logboek is alleen getypt en opgelost toen en door wie dat mocht',
    en: 'According to the log people typed and resolved only when and where they could',
  },
  statement: {
    nl: 'Wie volgens het logboek typte, was toen al als invoerder toegevoegd en niet uitgezet, en de invoer van die verkiezing was open; wie een verschil of fout oploste, was toen coördinator. Elke gebeurtenis is van een verkiezing die er toen was.',
    en: 'Who typed according to the log had been added as typist by then and was not turned off, and entry of that election was open; who resolved a difference or error was a coordinator then. Each event is of an election that was there by then.',
  },
  source: 'domain.md §1.6.2; docs/generated/events.md (person.added, person.changed, session.…)',
  run: possible,
};
