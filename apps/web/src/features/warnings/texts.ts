// Words of the list of warnings.
import type { Text } from '@telstaat/core';
import type { Shown } from './list.ts';

export const texts = {
  title: { nl: 'Waarschuwingen', en: 'Warnings' },
  lead: {
    nl: 'Wat opvalt in de telling, wat mensen erover schreven, en of het is afgehandeld.',
    en: 'What is remarkable in the count, what people wrote about it, and whether it is handled.',
  },
  open: { nl: '{count} open', en: '{count} open' },
  filter: { nl: 'Welke waarschuwingen', en: 'Which warnings' },
  onlyStation: { nl: 'Alleen stembureau {number}', en: 'Only station {number}' },
  caption: { nl: 'Waarschuwingen per stembureau', en: 'Warnings by station' },
  number: { nl: 'Nr', en: 'No' },
  station: { nl: 'Stembureau', en: 'Station' },
  code: { nl: 'Code', en: 'Code' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  explanations: { nl: 'Toelichting', en: 'Explanation' },
  status: { nl: 'Stand', en: 'State' },
  isOpen: { nl: 'Open', en: 'Open' },
  isHandled: { nl: 'Afgehandeld', en: 'Handled' },
  none: { nl: 'nog geen', en: 'none yet' },
  openIt: { nl: '{code} van stembureau {number} openen', en: 'Open {code} of station {number}' },
  empty: {
    nl: 'Er zijn geen waarschuwingen. Zodra een invoer klaar is en er iets opvalt, staat het hier.',
    en: 'There are no warnings. As soon as an entry is finished and something is remarkable, it appears here.',
  },
  nothing: { nl: 'Hier past geen waarschuwing bij.', en: 'No warning fits this.' },
  showAll: { nl: 'Alles tonen', en: 'Show all' },
} as const satisfies Record<string, Text>;

export const shownNames = {
  open: { nl: 'Open', en: 'Open' },
  handled: { nl: 'Afgehandeld', en: 'Handled' },
  all: { nl: 'Alle', en: 'All' },
} as const satisfies Record<Shown, Text>;
