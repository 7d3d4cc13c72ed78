// The two independent entries of one polling station: states, events, refusals (domain.md §1.6).
import { z } from 'zod';
import type { Instant } from '../basics/brand.ts';
import type { EventOf } from '../basics/event.ts';
import type { Refusal } from '../basics/refusal.ts';
import { seenSchema } from '../basics/seen.ts';
import { line } from '../basics/line.ts';
import type { Text } from '../basics/text.ts';
import { fieldPatterns, isFieldId, type FieldId } from '../sheet/field-id.ts';
import { maxCount, type Keying, type Sheet } from '../sheet/sheet.ts';

/** An entry being typed. */
export interface Draft {
  /** `typist:7` */
  readonly typist: string;
  readonly sheet: Sheet;
  readonly startedAt: Instant;
  /** Begins with the moment of the claim, goes up by one with every keying and reopening; a save names the revision it builds on. */
  readonly revision: number;
  /** Only these fields are typed, once more from the paper; the rest stands as it was finished. Absent: the whole form. */
  readonly only?: readonly FieldId[];
  /** What the last save changed: a save that is sent again because its reply was lost holds all of it. */
  readonly last?: readonly Keying[];
}

/** An entry that its typist declared finished. */
export interface FinishedEntry {
  readonly typist: string;
  readonly sheet: Sheet;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly revision: number;
  /** Findings that the typist accepted, as keys. */
  readonly accepted: readonly string[];
  /** Where finishing led, and what is answered when it is sent again; absent in what was stored before. */
  readonly outcome?: EntryOutcome;
}

/** What a coordinator decided where two entries differ, when the election allows it (decision 5). */
export interface Decided {
  /** `coordinator:2` */
  readonly coordinator: string;
  readonly at: Instant;
  /** Fields for which the second entry holds; for all others the first. */
  readonly fromSecond: readonly FieldId[];
  readonly reason: string;
}

/** Typists who were told once where their second entry differs: another difference of theirs goes to the coordinator. */
export type AskedOnce = readonly string[];

/**
 * The nine states of domain.md §1.6.1. The second entry in progress whose draft has `only` is the second typist typing the differing fields once
 * more, blind, before a coordinator looks (decision 5).
 */
export type EntryState =
  | { readonly status: 'empty' }
  | { readonly status: 'firstInProgress'; readonly first: Draft; readonly returned: boolean }
  | { readonly status: 'firstHasErrors'; readonly first: FinishedEntry }
  | { readonly status: 'firstFinalised'; readonly first: FinishedEntry; readonly asked?: AskedOnce }
  | {
      readonly status: 'secondInProgress';
      readonly first: FinishedEntry;
      readonly second: Draft;
      readonly asked?: AskedOnce;
    }
  | { readonly status: 'different'; readonly first: FinishedEntry; readonly second: FinishedEntry }
  | { readonly status: 'firstCorrection'; readonly first: Draft; readonly second: FinishedEntry }
  | {
      readonly status: 'secondCorrection';
      readonly first: FinishedEntry;
      readonly second: Draft;
      /** Fields that the first typist types again afterwards, because there the first entry misread the paper. */
      readonly thenFirst: readonly FieldId[];
    }
  | {
      readonly status: 'definitive';
      readonly first: FinishedEntry;
      readonly second: FinishedEntry;
      /** Absent: both entries are equal. */
      readonly decided?: Decided;
    };

export type EntryStatus = EntryState['status'];
export const entryStatuses = [
  'empty',
  'firstInProgress',
  'firstHasErrors',
  'firstFinalised',
  'secondInProgress',
  'different',
  'firstCorrection',
  'secondCorrection',
  'definitive',
] as const satisfies readonly EntryStatus[];

export const entryStatusNames = {
  empty: { nl: 'Nog niet begonnen', en: 'Not started' },
  firstInProgress: { nl: 'Eerste invoer bezig', en: 'First entry in progress' },
  firstHasErrors: { nl: 'Fouten in proces-verbaal', en: 'Errors in the report' },
  firstFinalised: { nl: 'Eerste invoer klaar', en: 'First entry finished' },
  secondInProgress: { nl: 'Tweede invoer bezig', en: 'Second entry in progress' },
  different: { nl: 'Verschil eerste en tweede invoer', en: 'Entries differ' },
  firstCorrection: { nl: 'Eerste invoer wordt nagelezen', en: 'First entry is read again' },
  secondCorrection: { nl: 'Tweede invoer wordt nagelezen', en: 'Second entry is read again' },
  definitive: { nl: 'Klaar', en: 'Done' },
} as const satisfies Record<EntryStatus, Text>;

export type EntryNumber = 1 | 2;

const entryNumber = z.union([z.literal(1), z.literal(2)]);
const fieldId = z
  .custom<FieldId>((value) => typeof value === 'string' && isFieldId(value), 'not a field of any form')
  .meta({ type: 'string', pattern: fieldPatterns.any });
export const keyingSchema = z.strictObject({
  field: fieldId,
  value: z.union([z.int().min(0).max(maxCount), z.boolean(), z.null()]),
});
const nothing = z.strictObject({});
const fields = z.array(fieldId);
/** Members that came later are absent in logs of before, which must stay readable. */
const hasErrors = z.boolean().exactOptional();
const keptEntry = z.strictObject({ hasErrors });

/** What a typist sees when finishing: the sheet and the findings on it. */
export const entryParts = ['sheet', 'findings'] as const;
export type EntryPart = (typeof entryParts)[number];
/** What a coordinator sees of a station: where it stands and what each of the two finished. */
export const stationParts = ['status', 'first', 'second'] as const;
export type StationPart = (typeof stationParts)[number];

/** Where finishing an entry can lead to. */
export const entryOutcomes = [
  'firstHasErrors',
  'firstFinalised',
  'different',
  'firstCorrection',
  'definitive',
] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];

export const entryEvents = {
  'entry.claimed': {
    data: z.strictObject({ entry: entryNumber }),
    text: { nl: 'Invoer {entry} begonnen', en: 'Entry {entry} started' },
  },
  'entry.resumed': {
    data: z.strictObject({ entry: entryNumber }),
    text: { nl: 'Invoer {entry} weer geopend', en: 'Entry {entry} opened again' },
  },
  'entry.keyed': {
    data: z.strictObject({
      entry: entryNumber,
      revision: z.int().positive(),
      keyings: z.array(keyingSchema).min(1).readonly(),
    }),
    text: { nl: 'Invoer {entry} bewaard (velden: {keyings})', en: 'Entry {entry} saved (fields: {keyings})' },
  },
  'entry.finalised': {
    data: z.strictObject({
      entry: entryNumber,
      outcome: z.enum(entryOutcomes),
      accepted: z.array(z.string()).readonly(),
      seen: seenSchema(entryParts).exactOptional(),
    }),
    text: { nl: 'Invoer {entry} afgerond: {outcome}', en: 'Entry {entry} finished: {outcome}' },
  },
  'entry.askedAgain': {
    data: z.strictObject({ fields: fields.min(1).readonly(), seen: seenSchema(entryParts) }),
    text: {
      nl: 'Tweede invoer verschilt: invoerder typt de verschillen nog één keer (velden: {fields})',
      en: 'Second entry differs: typist types the differences once more (fields: {fields})',
    },
  },
  'entry.discarded': {
    /** Whether the entry that is left, if any, has errors. */
    data: z.strictObject({ entry: entryNumber, hasErrors }),
    text: { nl: 'Invoer {entry} door de invoerder verwijderd', en: 'Entry {entry} deleted by its typist' },
  },
  'entry.returned': {
    data: nothing,
    text: { nl: 'Eerste invoer teruggegeven aan de invoerder', en: 'First entry given back to its typist' },
  },
  'entry.firstDeleted': {
    data: nothing,
    text: { nl: 'Eerste invoer met fouten verwijderd', en: 'First entry with errors deleted' },
  },
  'entry.keptFirst': {
    data: keptEntry,
    text: { nl: 'Eerste invoer behouden, tweede opnieuw', en: 'First entry kept, second anew' },
  },
  'entry.keptSecond': {
    data: keptEntry,
    text: {
      nl: 'Tweede invoer behouden als eerste, andere invoer opnieuw',
      en: 'Second entry kept as first, other entry anew',
    },
  },
  'entry.correctionAsked': {
    data: z.strictObject({ first: fields.readonly(), second: fields.readonly() }),
    text: {
      nl: 'Verschillen teruggegeven aan wie het papier verkeerd las (velden eerste invoer: {first}, tweede: {second})',
      en: 'Differences given back to who misread the paper (fields first entry: {first}, second: {second})',
    },
  },
  'entry.decided': {
    data: z.strictObject({ fromSecond: fields.readonly(), reason: line(500) }),
    text: {
      nl: 'Verschil beslist door de coördinator (velden uit de tweede invoer: {fromSecond}): {reason}',
      en: 'Difference decided by the coordinator (fields of the second entry: {fromSecond}): {reason}',
    },
  },
  'entry.bothDeleted': { data: nothing, text: { nl: 'Beide invoeren verwijderd', en: 'Both entries deleted' } },
  'entry.reset': {
    data: nothing,
    text: { nl: 'Stembureau teruggezet: opnieuw invoeren', en: 'Station reset: enter anew' },
  },
} as const;
export type EntryEvent = EventOf<typeof entryEvents>;

export const entryRefusals = {
  'entry.sessionNotOpen': {
    nl: 'De invoer is nog niet geopend. Wacht op de coördinator.',
    en: 'Entry is not open yet. Wait for the coordinator.',
  },
  'entry.sessionPaused': {
    nl: 'De coördinator heeft de invoer gepauzeerd. Wat je typte, is bewaard. Ga verder zodra de pauze voorbij is.',
    en: 'The coordinator paused the entry. What you typed is safe. Go on when the pause is over.',
  },
  'entry.sessionCompleted': {
    nl: 'De zitting is afgerond. Invoeren kan niet meer.',
    en: 'The session is closed. Entering is no longer possible.',
  },
  'entry.claimedByOther': {
    nl: 'Iemand anders is dit stembureau aan het invoeren.',
    en: 'Someone else is entering this station.',
  },
  'entry.secondNeedsOther': {
    nl: 'Jij deed de eerste invoer. De tweede invoer doet iemand anders.',
    en: 'You made the first entry. Someone else makes the second.',
  },
  'entry.withCoordinator': {
    nl: 'Dit stembureau ligt bij de coördinator.',
    en: 'This station is with the coordinator.',
  },
  'entry.alreadyDefinitive': {
    nl: 'Dit stembureau is al twee keer ingevoerd.',
    en: 'This station was entered twice already.',
  },
  'entry.notYours': {
    nl: 'Dit is niet jouw invoer. Er is niets opgeslagen.',
    en: 'This is not your entry. Nothing was saved.',
  },
  'entry.notInProgress': {
    nl: 'Deze invoer is niet (meer) bezig. Er is niets opgeslagen.',
    en: 'This entry is not in progress (any more). Nothing was saved.',
  },
  'entry.staleRevision': {
    nl: 'Deze invoer is in een ander venster gewijzigd. Er is niets overschreven. Open de invoer opnieuw.',
    en: 'This entry was changed in another window. Nothing was overwritten. Open the entry again.',
  },
  'entry.fieldNotOnForm': {
    nl: 'Het veld {field} staat niet op dit formulier of de waarde past er niet. Er is niets opgeslagen.',
    en: 'The field {field} is not on this form or the value does not fit. Nothing was saved.',
  },
  'entry.findingsChanged': {
    nl: 'De meldingen zijn veranderd: {missing}. Bekijk ze en rond daarna opnieuw af.',
    en: 'The findings have changed: {missing}. Look at them and finish again.',
  },
  'entry.seenChanged': {
    nl: 'Er is intussen iets veranderd: {parts}. Er is niets vastgelegd. Bekijk de pagina opnieuw.',
    en: 'Something has changed meanwhile: {parts}. Nothing was recorded. Look at the page again.',
  },
  'entry.fieldStands': {
    nl: 'Het veld {field} hoeft niet opnieuw getypt te worden. Er is niets opgeslagen.',
    en: 'The field {field} is not to be typed again. Nothing was saved.',
  },
  'entry.errorsRemain': {
    nl: 'Beide invoeren zijn gelijk, maar er zijn fouten: {codes}. De coördinator zet het stembureau terug.',
    en: 'Both entries are equal, but there are errors: {codes}. The coordinator resets the station.',
  },
  'entry.rowsDoNotMatch': {
    nl: 'Kies bij elke rij die verschilt welke invoer het papier verkeerd las.',
    en: 'Choose for every differing row which entry misread the paper.',
  },
  'entry.choiceHasErrors': {
    nl: 'Wat overblijft heeft fouten: {codes}. Kies anders, of laat het formulier opnieuw invoeren.',
    en: 'What is left has errors: {codes}. Choose otherwise, or have the form entered anew.',
  },
  'entry.decidingNotAllowed': {
    nl: 'Bij deze verkiezing beslist de coördinator niet zelf. Laat de verschillen nalezen.',
    en: 'In this election the coordinator does not decide. Have the differences read again.',
  },
  'entry.reasonMissing': {
    nl: 'Schrijf op waarom je zo beslist. De reden komt in het logboek.',
    en: 'Write down why you decide this. The reason goes into the log.',
  },
  'entry.nothingToResolve': {
    nl: 'Dit kan nu niet: het stembureau heeft de status "{status}".',
    en: 'This is not possible now: the station has the status "{status}".',
  },
} as const satisfies Record<string, Text>;
export type EntryRefusalCode = keyof typeof entryRefusals;
export type EntryRefusal = Refusal<EntryRefusalCode>;
