// Words of the entry screen. The typist is tired and addressed with "je"; sentences are short.
import type { StorageRefusalCode, Text } from '@telstaat/core';
import type { NumberFault } from './number-text.ts';
import type { SectionState } from './section-state.ts';

export const texts = {
  opening: { nl: 'De invoer wordt geopend…', en: 'Opening the entry…' },
  cannotOpen: { nl: 'Deze invoer kan nu niet open', en: 'This entry cannot be opened now' },
  backToStart: { nl: 'Terug naar het begin', en: 'Back to the start' },
  tryAgain: { nl: 'Opnieuw proberen', en: 'Try again' },
  station: { nl: 'Stembureau {number} – {name}', en: 'Station {number} – {name}' },
  first: { nl: 'Eerste invoer', en: 'First entry' },
  second: { nl: 'Tweede invoer', en: 'Second entry' },
  returned: { nl: 'teruggegeven door de coördinator', en: 'given back by the coordinator' },
  night: { nl: 'VERKIEZINGSAVOND · N 10-2', en: 'ELECTION NIGHT · N 10-2' },
  pause: { nl: 'Pauzeren', en: 'Pause' },
  more: { nl: 'Meer', en: 'More' },
  remove: { nl: 'Invoer verwijderen…', en: 'Delete entry…' },
  removeTitle: { nl: 'Deze invoer verwijderen?', en: 'Delete this entry?' },
  removeBody: {
    nl: 'Alles wat je voor stembureau {number} hebt getypt, gaat weg. Wil je alleen stoppen? Kies dan Pauzeren: dan blijft alles bewaard.',
    en: 'Everything you typed for station {number} goes away. Do you only want to stop? Then choose Pause: everything is kept.',
  },
  removeConfirm: { nl: 'Verwijderen', en: 'Delete' },
  removeFailed: { nl: 'Verwijderen lukte niet', en: 'Deleting did not work' },
  keep: { nl: 'Niet verwijderen', en: 'Do not delete' },
  keySheetItem: { nl: 'Toetsen bekijken', en: 'View keys' },
  practice: { nl: 'OEFENING', en: 'PRACTICE' },
  practicePaper: { nl: 'Oefenpapier', en: 'Practice paper' },

  paperForm: { nl: 'Papieren formulier', en: 'Paper form' },
  listsTyped: { nl: 'Lijsten · {done} van {all}', en: 'Lists · {done} of {all}' },
  check: { nl: 'Controleren en afronden', en: 'Check and finish' },
  goTo: { nl: 'Naar een onderdeel', en: 'Go to a section' },

  number: { nl: 'Nr', en: 'No.' },
  code: { nl: 'Vak', en: 'Box' },
  votes: { nl: 'Stemmen', en: 'Votes' },
  amount: { nl: 'Aantal', en: 'Number' },
  candidate: { nl: 'Kandidaat', en: 'Candidate' },
  what: { nl: 'Omschrijving', en: 'Description' },
  column: { nl: 'Kolom {column}', en: 'Column {column}' },
  listTotal: { nl: 'Totaal', en: 'Total' },

  hintNext: { nl: 'volgende', en: 'next' },
  hintOn: { nl: 'verder', en: 'go on' },
  hintCandidate: { nl: 'kandidaat', en: 'candidate' },
  hintKeys: { nl: 'toetsen', en: 'keys' },
  hintTick: { nl: 'aankruisen', en: 'tick' },
  hintSkip: { nl: 'niets gewijzigd: volgende', en: 'nothing changed: next' },
  hintList: { nl: 'naar lijst', en: 'go to list' },
  onlyChanges: {
    nl: 'Typ alleen wat op het corrigendum is ingevuld. Een leeg vak betekent: niet gewijzigd.',
    en: 'Type only what is filled in on the corrigendum. An empty box means: not changed.',
  },
  onReport: { nl: 'N 10-1', en: 'N 10-1' },
  several: { nl: '(kruis alles aan wat op papier is aangekruist)', en: '(tick all that is ticked on paper)' },
  restZero: { nl: 'Rest 0', en: 'Rest 0' },
  restZeroLong: { nl: 'Rest van de lijst: lege vakken worden 0', en: 'Rest of the list: empty boxes become 0' },
  restZeroDone: { nl: '{count} lege vakken met 0 gevuld.', en: '{count} empty boxes filled with 0.' },
  restZeroNone: { nl: 'Er waren geen lege vakken meer.', en: 'There were no empty boxes left.' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  jump: { nl: 'Naar nummer', en: 'Go to number' },
  jumpCode: { nl: 'Naar vak', en: 'Go to box' },
  jumpList: { nl: 'Naar lijst', en: 'Go to list' },
  jumpNoList: { nl: 'Er is geen lijst {typed}.', en: 'There is no list {typed}.' },
  jumpNone: { nl: '{typed} staat niet op deze lijst.', en: '{typed} is not on this list.' },
  jumpNoneHere: { nl: '{typed} staat niet bij dit onderdeel.', en: '{typed} is not in this section.' },

  refusedKey: { nl: 'Alleen cijfers. “{key}” is niet overgenomen.', en: 'Digits only. “{key}” was not taken over.' },
  refusedLong: { nl: 'Hoogstens 9 cijfers.', en: 'At most 9 digits.' },

  saved: { nl: 'Alles bewaard', en: 'Everything saved' },
  savedAt: { nl: 'Alles bewaard, {time}', en: 'Everything saved, {time}' },
  saving: { nl: 'Bewaren…', en: 'Saving…' },
  unreachable: {
    nl: 'Geen verbinding: wat je typt, blijft op deze laptop bewaard',
    en: 'No connection: what you type stays safe on this laptop',
  },
  notSaved: {
    nl: 'Nog niet op de server: wat je typt, blijft op deze laptop bewaard',
    en: 'Not on the server yet: what you type stays safe on this laptop',
  },
  previous: { nl: 'Vorige', en: 'Previous' },
  saveAndTo: { nl: 'Opslaan en naar {next}', en: 'Save and go to {next}' },
  saveAndCheck: { nl: 'Opslaan en controleren', en: 'Save and check' },
  list: { nl: 'lijst {list}', en: 'list {list}' },

  findings: { nl: 'Meldingen op dit formulier', en: 'Findings on this form' },
  noFindings: { nl: 'Nog geen meldingen.', en: 'No findings yet.' },
  noFindingsHint: {
    nl: 'Een onderdeel wordt nagekeken zodra je het verlaat.',
    en: 'A section is checked as soon as you leave it.',
  },
  noFindingsAgain: {
    nl: 'Het hele formulier wordt nagekeken als je alles opnieuw hebt getypt.',
    en: 'The whole form is checked once you typed everything again.',
  },
  note: { nl: 'Toelichting', en: 'Explanation' },
  noteHint: { nl: 'voor de coördinator, mag leeg', en: 'for the coordinator, may be empty' },
  notesFailed: { nl: 'Je toelichting kon niet worden bewaard', en: 'Your explanation could not be saved' },
  countFindings: { nl: '{count} meldingen op dit formulier', en: '{count} findings on this form' },
  oneFinding: { nl: '1 melding op dit formulier', en: '1 finding on this form' },
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  to: { nl: 'Naar {field}', en: 'Go to {field}' },
  listTotalField: { nl: 'totaal lijst {list}', en: 'total of list {list}' },
  candidateField: { nl: 'kandidaat {candidate}', en: 'candidate {candidate}' },
  acceptWarnings: { nl: 'Ik heb dit gecontroleerd met het papier', en: 'I checked this against the paper' },
  acceptErrors: {
    nl: 'Ik heb de fouten met de coördinator besproken',
    en: 'I discussed the errors with the coordinator',
  },
  secondHidden: {
    nl: 'Je ziet hier alleen wat je zelf typte. De eerste invoer blijft verborgen.',
    en: 'You only see what you typed yourself. The first entry stays hidden.',
  },

  checkTitle: { nl: 'Controleren en afronden', en: 'Check and finish' },
  checkClean: {
    nl: 'Alles is getypt en er zijn geen meldingen. Je kunt afronden.',
    en: 'Everything is typed and there are no findings. You can finish.',
  },
  checkOpen: {
    nl: 'Bekijk de meldingen hieronder met het papier erbij. Vink ze daarna aan.',
    en: 'Look at the findings below with the paper at hand. Then tick them.',
  },
  checkGaps: {
    nl: 'Niet alle vakken zijn getypt. Zijn ze op papier ook leeg? Dan is het goed.',
    en: 'Not all boxes are typed. Are they empty on paper too? Then it is right.',
  },
  section: { nl: 'Onderdeel', en: 'Section' },
  state: { nl: 'Stand', en: 'State' },
  emptyBoxes: { nl: '{count} leeg', en: '{count} empty' },
  toFirstEmpty: { nl: 'naar het eerste lege vak', en: 'go to the first empty box' },
  finish: { nl: 'Afronden', en: 'Finish' },
  finishing: { nl: 'Afronden…', en: 'Finishing…' },
  notAccepted: {
    nl: 'Nog niet afgevinkt: {sections}. Kijk na en vink aan. Daarna kun je afronden.',
    en: 'Not ticked yet: {sections}. Check and tick. Then you can finish.',
  },
  notSavedYet: {
    nl: 'Nog niet alles is op de server bewaard. Wat je typte, staat veilig op deze laptop. Wacht op de verbinding en rond dan af.',
    en: 'Not everything has been saved on the server. What you typed is safe on this laptop. Wait for the connection, then finish.',
  },
  finishFailed: { nl: 'Afronden lukte niet', en: 'Finishing did not work' },

  again: { nl: 'Nalezen', en: 'Read again' },
  againOne: { nl: '1 plek nalezen', en: 'Read 1 place again' },
  againMany: { nl: '{count} plekken nalezen', en: 'Read {count} places again' },
  againDiffersOne: {
    nl: 'Je invoer verschilt op 1 plek van de eerste. Typ die plek nog één keer van het papier.',
    en: 'Your entry differs from the first in 1 place. Type it once more from the paper.',
  },
  againDiffers: {
    nl: 'Je invoer verschilt op {count} plekken van de eerste. Typ deze plekken nog één keer van het papier.',
    en: 'Your entry differs from the first in {count} places. Type them once more from the paper.',
  },
  againSentBackOne: {
    nl: 'De coördinator vraagt je 1 plek opnieuw te lezen. Typ die plek nog één keer van het papier.',
    en: 'The coordinator asks you to read 1 place again. Type it once more from the paper.',
  },
  againSentBack: {
    nl: 'De coördinator vraagt je {count} plekken opnieuw te lezen. Typ deze plekken nog één keer van het papier.',
    en: 'The coordinator asks you to read {count} places again. Type them once more from the paper.',
  },
  againTypedOne: {
    nl: 'Je hebt 1 plek opnieuw getypt. De rest blijft zoals je het eerder typte.',
    en: 'You typed 1 place again. The rest stays as you typed it before.',
  },
  againTyped: {
    nl: 'Je hebt {count} plekken opnieuw getypt. De rest blijft zoals je het eerder typte.',
    en: 'You typed {count} places again. The rest stays as you typed it before.',
  },
  againBack: { nl: 'Terug naar deze plekken', en: 'Back to these places' },
  guardTitle: { nl: 'Is dit het formulier van stembureau {number}?', en: 'Is this the form of station {number}?' },
  guardWhy: {
    nl: 'Je invoer verschilt op meer dan een kwart van de vakken van de eerste. Vaak lag er dan een ander formulier. Vergelijk de kop van het papier: verkiezing, nummer en naam.',
    en: 'Your entry differs from the first in more than a quarter of the boxes. Often another form was on the table. Compare the heading of the paper: election, number and name.',
  },
  guardRight: { nl: 'Ja, dit is het goede formulier', en: 'Yes, this is the right form' },
  guardWrong: { nl: 'Nee, mijn invoer verwijderen…', en: 'No, delete my entry…' },

  pausedTitle: { nl: 'De coördinator heeft de invoer gepauzeerd', en: 'The coordinator paused the entry' },
  nightClosedTitle: {
    nl: 'De coördinator heeft de verkiezingsavond gesloten',
    en: 'The coordinator closed election night',
  },
  pausedBody: {
    nl: 'Wat je typte, is bewaard. Je hoeft niets te doen: het scherm gaat vanzelf verder.',
    en: 'What you typed is safe. You need not do anything: the screen goes on by itself.',
  },
  staleTitle: { nl: 'Deze invoer is ook in een ander venster open', en: 'This entry is also open in another window' },
  staleBody: {
    nl: 'Daar is iets gewijzigd. Er is niets overschreven. Sluit het andere venster en open de invoer hier opnieuw.',
    en: 'Something was changed there. Nothing was overwritten. Close the other window and open the entry here again.',
  },
  restoredTitle: { nl: 'Er is een reservekopie teruggezet', en: 'A backup was restored' },
  restoredBody: {
    nl: 'Deze invoer staat daar niet in. Wat je typte, staat nog op deze laptop. Open de invoer opnieuw: dan wordt het teruggezet en bewaard.',
    en: 'It does not have this entry. What you typed is still on this laptop. Open the entry again: then it is put back and saved.',
  },
  reopen: { nl: 'Invoer opnieuw openen', en: 'Open the entry again' },
  stoppedTitle: { nl: 'Verder typen kan niet', en: 'Typing cannot go on' },
  conflicts: {
    nl: 'Controleer deze vakken met het papier: {fields}. Ze zijn in een ander venster gewijzigd; dat staat er nu.',
    en: 'Check these boxes against the paper: {fields}. They were changed in another window; that is what stands there now.',
  },
  conflictsTitle: { nl: 'Vakken om na te kijken', en: 'Boxes to check' },
  dismiss: { nl: 'Gezien', en: 'Seen' },
  recovered: {
    nl: '{count} vakken die nog niet verstuurd waren, zijn teruggezet en worden nu bewaard.',
    en: '{count} boxes that had not been sent were put back and are being saved now.',
  },
  recoveredOne: {
    nl: '1 vak dat nog niet verstuurd was, is teruggezet en wordt nu bewaard.',
    en: '1 box that had not been sent was put back and is being saved now.',
  },
  loginTitle: { nl: 'Log opnieuw in', en: 'Log in again' },
  loginBody: {
    nl: 'Je bent uitgelogd. Wat je typte, staat veilig op deze laptop. Log in om verder te gaan.',
    en: 'You were logged out. What you typed is safe on this laptop. Log in to go on.',
  },
  accountOffTitle: { nl: 'Je kunt niet verder typen', en: 'You cannot type on' },
  accountOffBody: {
    nl: 'Wat je typte, is bewaard. Wordt je account weer aangezet, dan ga je verder waar je was. Anders geeft de coördinator het formulier aan iemand anders.',
    en: 'What you typed is kept. If your account is turned on again, you go on where you were. Otherwise the coordinator gives the form to somebody else.',
  },
  toLogin: { nl: 'Naar inloggen', en: 'To logging in' },
  loginUser: { nl: 'Gebruikersnaam', en: 'User name' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  logIn: { nl: 'Inloggen en verdergaan', en: 'Log in and go on' },

  keysTitle: { nl: 'Toetsen', en: 'Keys' },
  close: { nl: 'Sluiten', en: 'Close' },
} as const satisfies Record<string, Text>;

export const stateNames = {
  empty: { nl: 'nog leeg', en: 'still empty' },
  typing: { nl: 'hier ben je nu', en: 'you are here' },
  complete: { nl: 'compleet', en: 'complete' },
  gaps: { nl: 'met lege vakken', en: 'with empty boxes' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  error: { nl: 'fout', en: 'error' },
  accepted: { nl: 'afgevinkt', en: 'ticked' },
} as const satisfies Record<SectionState, Text>;

/** Why a pasted text is not taken over. */
export const pasteRefusals = {
  empty: { nl: 'Er was niets om te plakken.', en: 'There was nothing to paste.' },
  negative: { nl: 'Niet geplakt: “{text}” is minder dan 0.', en: 'Not pasted: “{text}” is less than 0.' },
  fraction: { nl: 'Niet geplakt: “{text}” is geen heel getal.', en: 'Not pasted: “{text}” is no whole number.' },
  notANumber: { nl: 'Niet geplakt: “{text}” is geen getal.', en: 'Not pasted: “{text}” is no number.' },
  tooLong: {
    nl: 'Niet geplakt: “{text}” heeft meer dan 9 cijfers.',
    en: 'Not pasted: “{text}” has more than 9 digits.',
  },
} as const satisfies Record<NumberFault, Text>;

/** Beside what is being typed: it stays, and is saved by itself. */
export const storageTexts = {
  'storage.full': {
    nl: 'De schijf van Telstaat is vol. Waarschuw de coördinator. Wat je typt, blijft op deze laptop en wordt vanzelf bewaard zodra er ruimte is.',
    en: 'The disk of Telstaat is full. Warn the coordinator. What you type stays on this laptop and is saved by itself as soon as there is room.',
  },
  'storage.readOnly': {
    nl: 'Telstaat kan nu niets bewaren. Waarschuw de coördinator. Wat je typt, blijft op deze laptop en wordt vanzelf bewaard zodra het weer kan.',
    en: 'Telstaat cannot save anything now. Warn the coordinator. What you type stays on this laptop and is saved by itself as soon as that is possible.',
  },
} as const satisfies Record<StorageRefusalCode, Text>;
