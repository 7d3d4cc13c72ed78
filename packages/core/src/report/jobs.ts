// Print jobs: papers that take a while to make. What can be asked of one, and when the answer is no.
import type { Text } from '../basics/text.ts';

/** What is made: papers to print, or what a municipality publishes. */
export const jobKinds = ['papers', 'publication'] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobStates = ['running', 'done', 'cancelled', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

export const jobStateNames = {
  running: { nl: 'Bezig', en: 'In progress' },
  done: { nl: 'Klaar', en: 'Done' },
  cancelled: { nl: 'Gestopt', en: 'Stopped' },
  failed: { nl: 'Mislukt', en: 'Failed' },
} as const satisfies Record<JobState, Text>;

export const jobRefusals = {
  'job.busy': {
    nl: 'Er wordt voor deze verkiezing al iets gemaakt. Wacht tot dat klaar is, of stop het.',
    en: 'Something is being made for this election already. Wait until it is done, or stop it.',
  },
  'job.none': {
    nl: 'Deze opdracht is er niet meer. Wat klaar was, wordt een uur bewaard. Maak het opnieuw.',
    en: 'This job is not there any more. What was done is kept for an hour. Make it again.',
  },
  'job.notDone': {
    nl: 'Er is geen bestand: de opdracht is nog bezig, gestopt of mislukt.',
    en: 'There is no file: the job is in progress, stopped or failed.',
  },
  'job.diskTrouble': {
    nl: 'De schijf is vol of de gegevensmap kan niet worden beschreven ({code}). Er is niets half geschreven. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full or the data folder cannot be written ({code}). Nothing was half written. Make room and try again.',
  },
  'job.rendererStopped': {
    nl: 'Het maken van de documenten is onverwacht gestopt. Er is niets half geschreven; probeer het opnieuw. Blijft het misgaan, meld dan nummer {job}.',
    en: 'Making the documents stopped unexpectedly. Nothing was half written; try again. If it keeps going wrong, report number {job}.',
  },
  'job.fault': {
    nl: 'Er ging iets mis in het programma. Er is niets half geschreven; probeer het opnieuw. Blijft het misgaan, meld dan nummer {job}.',
    en: 'Something went wrong in the program. Nothing was half written; try again. If it keeps going wrong, report number {job}.',
  },
} as const satisfies Record<string, Text>;
export type JobRefusalCode = keyof typeof jobRefusals;
