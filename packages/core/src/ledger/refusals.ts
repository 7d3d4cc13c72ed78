// What is not done while the log is not whole.
import type { Text } from '../basics/text.ts';

export const ledgerRefusals = {
  'log.broken': {
    nl: 'Het logboek klopt niet vanaf gebeurtenis {sequence}. Er wordt niets gemaakt dat naar buiten gaat. Haal de beheerder erbij.',
    en: 'The log is not right from event {sequence} on. Nothing that leaves is made. Call the administrator.',
  },
  'log.noEvent': {
    nl: 'Gebeurtenis {sequence} staat niet in het logboek.',
    en: 'Event {sequence} is not in the log.',
  },
} as const satisfies Record<string, Text>;
