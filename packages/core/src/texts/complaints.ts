// Every complaint's text, joined: about files (definition) and about the body of a request.
import type { Complaint, ComplaintKind } from '../basics/complaint.ts';
import { say, type Language } from '../basics/text.ts';
import { complaintKinds } from '../definition/complaints.ts';

const mend = {
  nl: 'Verbeter dit en probeer het opnieuw.',
  en: 'Mend this and try again.',
};
const reload = {
  nl: 'Laad de pagina opnieuw. Blijft dit komen, meld het dan aan de beheerder.',
  en: 'Reload the page. If this keeps coming, tell the administrator.',
};

/** About what was typed in a screen or sent by a program. */
export const bodyComplaintKinds = {
  'body.notJson': {
    severity: 'error',
    text: { nl: 'Het verzoek is geen geldige JSON.', en: 'The request is no valid JSON.' },
    hint: reload,
  },
  'body.notZip': {
    severity: 'error',
    text: { nl: 'Dit is geen zip-bestand.', en: 'This is no zip file.' },
    hint: {
      nl: 'Geef het pakket zoals u het kreeg: als één zip-bestand.',
      en: 'Give the package as you got it: as one zip file.',
    },
  },
  'body.tooLarge': {
    severity: 'error',
    text: { nl: 'Het verzoek is te groot.', en: 'The request is too large.' },
    hint: {
      nl: 'Een bestand mag hooguit 32 MB zijn, een pakket 256 MB. Controleer of dit het goede bestand is.',
      en: 'A file may be 32 MB at most, a package 256 MB. Check whether this is the right file.',
    },
  },
  'body.unknownKey': {
    severity: 'error',
    text: { nl: 'Het onderdeel {key} hoort hier niet.', en: 'The member {key} does not belong here.' },
    hint: reload,
  },
  'body.missing': {
    severity: 'error',
    text: { nl: '{key} ontbreekt.', en: '{key} is missing.' },
    hint: mend,
  },
  'body.invalid': {
    severity: 'error',
    text: { nl: 'De waarde van {key} kan niet.', en: 'The value of {key} is not possible.' },
    hint: mend,
  },
} as const satisfies Record<string, ComplaintKind>;
export type BodyComplaintCode = keyof typeof bodyComplaintKinds;

export const allComplaintKinds: Readonly<Record<string, ComplaintKind>> = { ...complaintKinds, ...bodyComplaintKinds };

/** What is wrong. A code from a newer version has no text here and is shown as it is. */
export function complaintText(complaint: Complaint, language: Language): string {
  const kind = allComplaintKinds[complaint.code];
  return kind ? say(kind.text, language, complaint.params) : complaint.code;
}

/** What to do about it. */
export function complaintHint(complaint: Complaint, language: Language): string {
  const kind = allComplaintKinds[complaint.code];
  return kind ? say(kind.hint, language, complaint.params) : '';
}
