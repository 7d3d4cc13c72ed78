// One line of the catalogue of complaints: how bad, what is wrong, what to do.
import type { ComplaintKind, Severity } from '../../basics/complaint.ts';
import type { Text } from '../../basics/text.ts';

export function kind(severity: Severity, text: Text, hint: Text): ComplaintKind {
  return { severity, text, hint };
}

/** What to do about a file that is broken or strange: nobody should mend it by hand, for its fingerprint would no longer be right. */
export const askSender: Text = {
  nl: 'Vraag de afzender om het bestand opnieuw te sturen. Pas het bestand niet zelf aan.',
  en: 'Ask the sender to send the file again. Do not change the file yourself.',
};

export const checkFile: Text = {
  nl: 'Controleer of u het goede bestand hebt gekozen.',
  en: 'Check that you chose the right file.',
};

export const checkWithSender: Text = {
  nl: 'Controleer dit met de afzender van het bestand.',
  en: 'Check this with the sender of the file.',
};

export const nothingToDo: Text = { nl: 'U hoeft niets te doen.', en: 'You need not do anything.' };

export const sameElection: Text = {
  nl: 'Gebruik bestanden van dezelfde verkiezing.',
  en: 'Use files of the same election.',
};
