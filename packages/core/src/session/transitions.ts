// Everything that can happen to the session of a committee, as data: the table of domain.md §1.6.2. Drawings are made of it, tests walk it.
import type { Text } from '../basics/text.ts';
import {
  sessionCommands,
  sessionStatuses,
  type SessionCommand,
  type SessionEvent,
  type SessionRefusal,
  type SessionStatus,
} from './session.ts';

/** Its own steps, and what comes from elsewhere: stations, and an entry that is reset. */
export type SessionMove = SessionCommand | 'stationsChange' | 'resetEntry';

export interface SessionTransition {
  readonly from: SessionStatus;
  readonly move: SessionMove;
  /** Absent: it is so already, and nothing happens. */
  readonly event?: SessionEvent['type'];
  readonly to: SessionStatus;
  readonly when?: Text;
}

const first = { nl: 'het eerste stembureau komt erbij', en: 'the first station is added' };
const last = { nl: 'het laatste stembureau gaat weg', en: 'the last station goes' };
const any = { nl: 'een stembureau komt erbij, verandert of gaat weg', en: 'a station is added, changed or removed' };
const allDefinitive = {
  nl: 'elk stembureau is definitief, en wat er staat stond op het scherm',
  en: 'every station is definitive, and what stands there was on the screen',
};
const already = { nl: 'is al zo', en: 'is so already' };

// prettier-ignore
export const sessionTransitions: readonly SessionTransition[] = [
  { from: 'created', move: 'stationsChange', event: 'session.prepared', to: 'inPreparation', when: first },
  { from: 'inPreparation', move: 'start', event: 'session.started', to: 'dataEntry' },
  { from: 'dataEntry', move: 'start', to: 'dataEntry', when: already },
  { from: 'dataEntry', move: 'pause', event: 'session.paused', to: 'paused' },
  { from: 'paused', move: 'resume', event: 'session.resumed', to: 'dataEntry' },
  { from: 'dataEntry', move: 'resume', to: 'dataEntry', when: already },
  { from: 'dataEntry', move: 'finish', event: 'session.finished', to: 'completed', when: allDefinitive },
  { from: 'paused', move: 'finish', event: 'session.finished', to: 'completed', when: allDefinitive },
  { from: 'completed', move: 'reopen', event: 'session.reopened', to: 'dataEntry' },
  { from: 'completed', move: 'stationsChange', event: 'session.reopened', to: 'dataEntry', when: any },
  { from: 'completed', move: 'resetEntry', event: 'session.reopened', to: 'dataEntry' },
  { from: 'inPreparation', move: 'stationsChange', event: 'session.emptied', to: 'created', when: last },
  { from: 'dataEntry', move: 'stationsChange', event: 'session.emptied', to: 'created', when: last },
  { from: 'paused', move: 'stationsChange', event: 'session.emptied', to: 'created', when: last },
  { from: 'completed', move: 'stationsChange', event: 'session.emptied', to: 'created', when: last },
];

export interface SessionGuard {
  readonly code: SessionRefusal['code'];
  readonly moves: readonly SessionCommand[];
  readonly at: readonly SessionStatus[];
  readonly when: Text;
}

/** A step from a state in which no arrow of it starts. */
const elsewhere = sessionCommands.map((step): SessionGuard => ({
  code: 'session.notPossible',
  moves: [step],
  at: sessionStatuses.filter(
    (status) => !sessionTransitions.some(({ move, from }) => move === step && from === status),
  ),
  when: { nl: 'deze stap kan hier niet', en: 'this step is not possible here' },
}));

export const sessionGuards: readonly SessionGuard[] = [
  ...elsewhere,
  {
    code: 'session.noStations',
    moves: ['start'],
    at: ['created'],
    when: { nl: 'er zijn geen stembureaus', en: 'there are no stations' },
  },
  {
    code: 'session.entriesOpen',
    moves: ['finish'],
    at: ['dataEntry', 'paused'],
    when: { nl: 'een stembureau is nog niet definitief', en: 'a station is not definitive yet' },
  },
  {
    code: 'session.seenChanged',
    moves: ['finish'],
    at: ['dataEntry', 'paused'],
    when: { nl: 'wat er staat is niet wat op het scherm stond', en: 'what stands there is not what was on the screen' },
  },
];
