// Everything that can happen to the two entries of one station, as data: the table of domain.md §1.6.1 under its own numbers, and with a letter
// behind the number what decision 5 adds (docs/decisions/0006). Drawings are made of it, tests walk it. What is refused stands in `guards.ts`.
import type { Text } from '../basics/text.ts';
import type { Resolution, TypistCommand } from './commands.ts';
import type { EntryEvent, EntryStatus } from './entry.ts';

export type EntryCommandName = TypistCommand['type'] | Resolution['kind'];

/** `owner`: whose draft it is; `other`: any typist who did not make the first entry. */
export type EntryMover = 'typist' | 'owner' | 'other' | 'coordinator';

export interface EntryTransition {
  /** Number in domain.md §1.6.1. A number that holds for several states, or leads to several, stands once for each. */
  readonly number: string;
  readonly from: EntryStatus;
  readonly command: EntryCommandName;
  readonly by: EntryMover;
  readonly event: EntryEvent['type'];
  readonly to: EntryStatus;
  readonly when?: Text;
}

const noErrors = { nl: 'geen fouten op het papier', en: 'no errors on the paper' };
const errors = { nl: 'fouten op het papier', en: 'errors on the paper' };
const equal = { nl: 'gelijk aan de andere invoer', en: 'equal to the other entry' };
const unequal = { nl: 'anders dan de andere invoer', en: 'differs from the other entry' };
const keptGood = { nl: 'wat blijft heeft geen fouten', en: 'what is left has no errors' };
const keptBad = { nl: 'wat blijft heeft fouten', en: 'what is left has errors' };
const firstRound = {
  nl: 'anders dan de eerste, voor het eerst: de rijen die verschillen worden nog één keer getypt',
  en: 'differs from the first, for the first time: the differing rows are typed once more',
};
const secondRound = {
  nl: 'anders dan de eerste, ook na nog een keer typen',
  en: 'differs from the first, also after typing once more',
};
const secondMisread = {
  nl: 'de tweede invoer las minstens één rij verkeerd (de eerste volgt daarna); wat dan overblijft heeft geen fouten',
  en: 'the second entry misread at least one row (the first follows); what is then left has no errors',
};
const firstMisread = {
  nl: 'de eerste invoer las elke rij verkeerd; wat dan overblijft heeft geen fouten',
  en: 'the first entry misread every row; what is then left has no errors',
};
const mayDecide = {
  nl: 'de verkiezing staat het toe, er is een reden, en wat overblijft heeft geen fouten',
  en: 'the election allows it, there is a reason, and what is left has no errors',
};
const firstFollows = { nl: 'ook de eerste invoer las rijen verkeerd', en: 'the first entry misread rows as well' };
const equalAndLast = { nl: 'gelijk, en de eerste hoeft niets over te typen', en: 'equal, nothing left for the first' };
const unequalAndLast = {
  nl: 'anders, en de eerste hoeft niets over te typen',
  en: 'differs, nothing left for the first',
};
const cannotGoOn = { nl: 'de invoerder kan niet verder', en: 'the typist cannot go on' };
const reopens = { nl: 'een afgeronde zitting gaat weer open', en: 'a completed session opens again' };

type Row = readonly [
  number: string,
  from: EntryStatus,
  command: EntryCommandName,
  by: EntryMover,
  event: EntryEvent['type'],
  to: EntryStatus,
  when?: Text,
];

// prettier-ignore
const rows: readonly Row[] = [
  ['1', 'empty', 'claim', 'typist', 'entry.claimed', 'firstInProgress'],
  ['2', 'firstInProgress', 'claim', 'owner', 'entry.resumed', 'firstInProgress'],
  ['4', 'firstInProgress', 'key', 'owner', 'entry.keyed', 'firstInProgress'],
  ['5', 'firstInProgress', 'discard', 'owner', 'entry.discarded', 'empty'],
  ['6', 'firstInProgress', 'finalise', 'owner', 'entry.finalised', 'firstFinalised', noErrors],
  ['7', 'firstInProgress', 'finalise', 'owner', 'entry.finalised', 'firstHasErrors', errors],
  ['8', 'firstHasErrors', 'returnFirst', 'coordinator', 'entry.returned', 'firstInProgress'],
  ['9', 'firstHasErrors', 'deleteFirst', 'coordinator', 'entry.firstDeleted', 'empty'],
  ['10', 'firstFinalised', 'claim', 'other', 'entry.claimed', 'secondInProgress'],
  ['10a', 'secondInProgress', 'claim', 'owner', 'entry.resumed', 'secondInProgress'],
  ['12', 'secondInProgress', 'key', 'owner', 'entry.keyed', 'secondInProgress'],
  ['13', 'secondInProgress', 'discard', 'owner', 'entry.discarded', 'firstFinalised'],
  ['14', 'secondInProgress', 'finalise', 'owner', 'entry.finalised', 'definitive', equal],
  ['15', 'secondInProgress', 'finalise', 'owner', 'entry.finalised', 'different', secondRound],
  ['15a', 'secondInProgress', 'finalise', 'owner', 'entry.askedAgain', 'secondInProgress', firstRound],
  ['17', 'different', 'keepFirst', 'coordinator', 'entry.keptFirst', 'firstFinalised', keptGood],
  ['17', 'different', 'keepFirst', 'coordinator', 'entry.keptFirst', 'firstHasErrors', keptBad],
  ['18', 'different', 'keepSecond', 'coordinator', 'entry.keptSecond', 'firstFinalised', keptGood],
  ['18', 'different', 'keepSecond', 'coordinator', 'entry.keptSecond', 'firstHasErrors', keptBad],
  ['19', 'different', 'retype', 'coordinator', 'entry.correctionAsked', 'secondCorrection', secondMisread],
  ['20', 'different', 'retype', 'coordinator', 'entry.correctionAsked', 'firstCorrection', firstMisread],
  ['20a', 'different', 'decide', 'coordinator', 'entry.decided', 'definitive', mayDecide],
  ['21', 'different', 'deleteBoth', 'coordinator', 'entry.bothDeleted', 'empty'],
  ['22', 'firstCorrection', 'key', 'owner', 'entry.keyed', 'firstCorrection'],
  ['22', 'secondCorrection', 'key', 'owner', 'entry.keyed', 'secondCorrection'],
  ['22a', 'firstCorrection', 'claim', 'owner', 'entry.resumed', 'firstCorrection'],
  ['22a', 'secondCorrection', 'claim', 'owner', 'entry.resumed', 'secondCorrection'],
  ['23', 'firstCorrection', 'finalise', 'owner', 'entry.finalised', 'definitive', equal],
  ['23', 'secondCorrection', 'finalise', 'owner', 'entry.finalised', 'definitive', equalAndLast],
  ['23a', 'secondCorrection', 'finalise', 'owner', 'entry.finalised', 'firstCorrection', firstFollows],
  ['24', 'firstCorrection', 'finalise', 'owner', 'entry.finalised', 'different', unequal],
  ['24', 'secondCorrection', 'finalise', 'owner', 'entry.finalised', 'different', unequalAndLast],
  ['25', 'secondCorrection', 'discard', 'owner', 'entry.discarded', 'firstFinalised', keptGood],
  ['25a', 'secondCorrection', 'discard', 'owner', 'entry.discarded', 'firstHasErrors', keptBad],
  ['26', 'firstCorrection', 'discard', 'owner', 'entry.discarded', 'firstFinalised', keptGood],
  ['26a', 'firstCorrection', 'discard', 'owner', 'entry.discarded', 'firstHasErrors', keptBad],
  ['5a', 'firstInProgress', 'endDraft', 'coordinator', 'entry.discarded', 'empty', cannotGoOn],
  ['13a', 'secondInProgress', 'endDraft', 'coordinator', 'entry.discarded', 'firstFinalised', cannotGoOn],
  ['25b', 'secondCorrection', 'endDraft', 'coordinator', 'entry.discarded', 'firstFinalised', keptGood],
  ['25b', 'secondCorrection', 'endDraft', 'coordinator', 'entry.discarded', 'firstHasErrors', keptBad],
  ['26b', 'firstCorrection', 'endDraft', 'coordinator', 'entry.discarded', 'firstFinalised', keptGood],
  ['26b', 'firstCorrection', 'endDraft', 'coordinator', 'entry.discarded', 'firstHasErrors', keptBad],
  ['27', 'firstInProgress', 'reset', 'coordinator', 'entry.reset', 'empty', reopens],
  ['27', 'firstFinalised', 'reset', 'coordinator', 'entry.reset', 'empty', reopens],
  ['27', 'secondInProgress', 'reset', 'coordinator', 'entry.reset', 'empty', reopens],
  ['27', 'firstCorrection', 'reset', 'coordinator', 'entry.reset', 'empty', reopens],
  ['27', 'secondCorrection', 'reset', 'coordinator', 'entry.reset', 'empty', reopens],
  ['27', 'definitive', 'reset', 'coordinator', 'entry.reset', 'empty', reopens],
];

export const entryTransitions: readonly EntryTransition[] = rows.map(
  ([number, from, command, by, event, to, when]) => ({ number, from, command, by, event, to, ...(when && { when }) }),
);
