// Everything that is refused to the two entries of one station, as data: which command, in which states, and why. With the numbers of
// domain.md §1.6.1 where the table there says so. What is allowed stands in `transitions.ts`.
import type { Text } from '../basics/text.ts';
import { resolutionKinds } from './commands.ts';
import { entryStatuses, type EntryRefusalCode, type EntryStatus } from './entry.ts';
import { entryTransitions, type EntryCommandName } from './transitions.ts';

export interface EntryGuard {
  readonly code: EntryRefusalCode;
  readonly number?: string;
  readonly commands: readonly EntryCommandName[];
  readonly at: readonly EntryStatus[];
  readonly when: Text;
  /** No walk leads here; it stands in the way should the rules ever change under an entry. */
  readonly unreachable?: true;
}

const typing = ['claim', 'key', 'finalise', 'discard'] as const;
const drafts = ['firstInProgress', 'secondInProgress', 'firstCorrection', 'secondCorrection'] as const;
const seconds = ['secondInProgress', 'firstCorrection', 'secondCorrection'] as const;
const rest = ['empty', 'firstHasErrors', 'firstFinalised', 'different', 'definitive'] as const;
export const entryCommandNames: readonly EntryCommandName[] = [...typing, ...resolutionKinds];

/** Where a resolution resolves nothing: in every state from which no arrow of it starts. */
const elsewhere = resolutionKinds.map((kind): EntryGuard => ({
  code: 'entry.nothingToResolve',
  commands: [kind],
  at: entryStatuses.filter(
    (status) => !entryTransitions.some(({ command, from }) => command === kind && from === status),
  ),
  when: { nl: 'er is hier niets om dit mee op te lossen', en: 'there is nothing here to resolve like this' },
}));

export const entryGuards: readonly EntryGuard[] = [
  {
    code: 'entry.sessionNotOpen',
    commands: entryCommandNames,
    at: entryStatuses,
    when: { nl: 'de invoer is nog niet geopend', en: 'entry was not opened yet' },
  },
  {
    code: 'entry.sessionPaused',
    commands: typing,
    at: entryStatuses,
    when: { nl: 'de invoer is gepauzeerd', en: 'entry is paused' },
  },
  {
    code: 'entry.sessionCompleted',
    commands: entryCommandNames.filter((name) => name !== 'reset'),
    at: entryStatuses,
    when: { nl: 'de zitting is afgerond', en: 'the session is completed' },
  },
  {
    code: 'entry.claimedByOther',
    number: '3',
    commands: ['claim'],
    at: drafts,
    when: { nl: 'iemand anders typt deze invoer', en: 'somebody else types this entry' },
  },
  {
    code: 'entry.secondNeedsOther',
    number: '11',
    commands: ['claim'],
    at: ['firstFinalised', 'secondInProgress', 'secondCorrection'],
    when: { nl: 'door wie de eerste invoer deed', en: 'by who made the first entry' },
  },
  {
    code: 'entry.withCoordinator',
    commands: ['claim'],
    at: ['firstHasErrors', 'different'],
    when: { nl: 'de coördinator beslist eerst', en: 'the coordinator comes first' },
  },
  {
    code: 'entry.alreadyDefinitive',
    commands: ['claim'],
    at: ['definitive'],
    when: { nl: 'het stembureau is klaar', en: 'the station is done' },
  },
  {
    code: 'entry.notInProgress',
    commands: ['key', 'finalise', 'discard'],
    at: rest,
    when: { nl: 'niemand typt deze invoer nu', en: 'nobody types this entry now' },
  },
  {
    code: 'entry.notYours',
    commands: ['key', 'finalise', 'discard'],
    at: drafts,
    when: { nl: 'iemand anders typt deze invoer', en: 'somebody else types this entry' },
  },
  {
    code: 'entry.fieldNotOnForm',
    commands: ['key'],
    at: drafts,
    when: { nl: 'het veld of de waarde past niet op het formulier', en: 'the field or value does not fit the form' },
  },
  {
    code: 'entry.staleRevision',
    commands: ['key', 'finalise', 'discard'],
    at: drafts,
    when: { nl: 'gebouwd op een oudere stand: een ander venster', en: 'built on an older revision: another window' },
  },
  {
    code: 'entry.fieldStands',
    commands: ['key'],
    at: seconds,
    when: { nl: 'het veld hoort niet bij wat opnieuw getypt wordt', en: 'the field is not one to be typed again' },
  },
  {
    code: 'entry.findingsChanged',
    commands: ['finalise'],
    at: drafts,
    when: { nl: 'niet elke melding is geaccepteerd', en: 'not every finding was accepted' },
  },
  {
    code: 'entry.seenChanged',
    commands: ['finalise'],
    at: drafts,
    when: { nl: 'wat er staat is niet wat op het scherm stond', en: 'what stands there is not what was on the screen' },
  },
  {
    code: 'entry.seenChanged',
    commands: resolutionKinds,
    at: entryStatuses,
    when: { nl: 'wat er staat is niet wat op het scherm stond', en: 'what stands there is not what was on the screen' },
  },
  {
    code: 'entry.errorsRemain',
    number: '16',
    commands: ['finalise'],
    at: seconds,
    when: { nl: 'gelijk, maar met fouten', en: 'equal, but with errors' },
    unreachable: true,
  },
  ...elsewhere,
  {
    code: 'entry.rowsDoNotMatch',
    commands: ['retype', 'decide'],
    at: ['different'],
    when: {
      nl: 'niet voor elke rij die verschilt is precies één invoer gekozen',
      en: 'not one entry chosen per differing row',
    },
  },
  {
    code: 'entry.choiceHasErrors',
    commands: ['retype', 'decide'],
    at: ['different'],
    when: { nl: 'wat overblijft heeft fouten', en: 'what is left has errors' },
  },
  {
    code: 'entry.decidingNotAllowed',
    commands: ['decide'],
    at: ['different'],
    when: { nl: 'de verkiezing staat beslissen niet toe', en: 'the election does not allow deciding' },
  },
  {
    code: 'entry.reasonMissing',
    commands: ['decide'],
    at: ['different'],
    when: { nl: 'er staat geen reden bij', en: 'no reason is given' },
  },
];
