// The key sheet: every key of the desk and what it does.
import type { Text } from '@telstaat/core';

const key = (name: string): Text => ({ nl: name, en: name });

/** The key sheet: keys, and what they do. */
export const keySheet: readonly (readonly [keys: readonly Text[], does: Text])[] = [
  [
    [key('Enter'), key('↓')],
    { nl: 'Volgend vak; na het laatste: opslaan en verder', en: 'Next box; after the last: save and go on' },
  ],
  [[key('↑'), key('Shift+Tab')], { nl: 'Vorig vak', en: 'Previous box' }],
  [[key('Shift+Enter')], { nl: 'Opslaan en verder', en: 'Save and go on' }],
  [
    [key('Shift+↓'), key('Shift+↑')],
    { nl: 'Laatste vak (het totaal), eerste vak', en: 'Last box (the total), first box' },
  ],
  [
    [key('/')],
    {
      nl: 'Spring naar een kandidaat of vak: typ het nummer en Enter',
      en: 'Jump to a candidate or box: type its number and Enter',
    },
  ],
  [
    [key('1'), key('2'), key('3'), { nl: 'Spatie', en: 'Space' }],
    { nl: 'Bij een vraag: zet of wis het kruisje', en: 'At a question: set or clear the cross' },
  ],
  [
    [key('/ /')],
    { nl: 'Spring naar een lijst: typ het nummer en Enter', en: 'Jump to a list: type its number and Enter' },
  ],
  [
    [key('Page Down')],
    {
      nl: 'Op het corrigendum: niets gewijzigd, naar het volgende onderdeel',
      en: 'On the corrigendum: nothing changed, to the next section',
    },
  ],
  [[key('F8'), key('Shift+F8')], { nl: 'Volgende, vorige melding', en: 'Next, previous finding' }],
  [[key('Alt+1…9')], { nl: 'Naar onderdeel 1 tot en met 9', en: 'To section 1 up to 9' }],
  [[key('Alt+↓'), key('Alt+↑')], { nl: 'Volgend, vorig onderdeel', en: 'Next, previous section' }],
  [[key('Alt+End')], { nl: 'Controleren en afronden', en: 'Check and finish' }],
  [
    [key('Alt+0')],
    {
      nl: 'Rest van de lijst: alle lege vakken vanaf hier worden 0',
      en: 'Rest of the list: all empty boxes from here become 0',
    },
  ],
  [[key('?')], { nl: 'Dit overzicht', en: 'This overview' }],
];
