// Words of the page about the key.
import type { KeyState, Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Sleutel', en: 'Key' },
  lead: {
    nl: 'Met de sleutel ondertekent Telstaat wat uit deze telling komt. Zo kan iedereen nagaan dat een pakket van hier komt.',
    en: 'With the key Telstaat signs what comes out of this count. So anybody can check that a package comes from here.',
  },
  sheet: { nl: 'Sleutelblad (PDF)', en: 'Key sheet (PDF)' },
  fingerprint: { nl: 'Vingerafdruk van sleutel {number}', en: 'Fingerprint of key {number}' },
  compare: {
    nl: 'Vergelijk deze woorden met het ondertekende Sleutelblad. Is er geen ondertekend blad? Druk het af, vergelijk het en onderteken het vóór de dag van stemming.',
    en: 'Compare these words with the signed key sheet. Is there no signed sheet? Print it, compare it and sign it before election day.',
  },
  words: { nl: 'De vingerafdruk in woorden', en: 'The fingerprint in words' },
  groups: { nl: 'De vingerafdruk in groepen', en: 'The fingerprint in groups' },
  differs: { nl: 'Is er een woord anders?', en: 'Is a word different?' },
  differsHelp: {
    nl: 'Dan is dit niet de sleutel van het blad. Kijk hieronder of de sleutel is vervangen, en in het logboek wie dat deed en waarom. Klopt dat niet? Maak geen pakket en bel de verantwoordelijke.',
    en: 'Then this is not the key of the sheet. Look below whether the key was replaced, and in the log who did it and why. Is that not right? Make no package and call who is responsible.',
  },
  openers: { nl: 'Kan ontgrendelen: {names}.', en: 'Can unlock it: {names}.' },
  byMachine: {
    nl: 'Ook het sleutelbeheer van de computer kan ontgrendelen.',
    en: 'The key store of the computer can unlock it too.',
  },
  onlyOneTitle: { nl: 'Er is één beheerder die kan ontgrendelen', en: 'One administrator can unlock it' },
  toPeople: { nl: 'Naar Mensen', en: 'To People' },
  onlyOne: {
    nl: 'Maak een tweede. Is dat ene wachtwoord kwijt, dan moet Telstaat worden gestopt en de sleutel worden vervangen voordat er weer een pakket kan worden gemaakt.',
    en: 'Add a second one. When that one password is lost, Telstaat must be stopped and the key replaced before a package can be made again.',
  },
  all: { nl: 'Alle sleutels van deze telling', en: 'All keys of this count' },
  caption: { nl: 'Elke sleutel, en voor welke gebeurtenissen hij gold', en: 'Every key, and for which events it held' },
  number: { nl: 'Nr', en: 'No' },
  firstWords: { nl: 'Eerste woorden', en: 'First words' },
  since: { nl: 'Gemaakt bij gebeurtenis', en: 'Made at event' },
  until: { nl: 'Gesloten na gebeurtenis', en: 'Closed after event' },
  events: { nl: 'Gebeurtenissen', en: 'Events' },
  open: { nl: 'Open', en: 'Open' },
  replaceTitle: { nl: 'Sleutel vervangen', en: 'Replace the key' },
  replaceWhy: {
    nl: 'Vervang de sleutel als iemand anders hem kan hebben, of als geen beheerder hem meer kan ontgrendelen. Er gaat niets van de telling verloren, en wat al is ondertekend blijft geldig. Het Sleutelblad moet daarna opnieuw worden ondertekend.',
    en: 'Replace the key when somebody else may have it, or when no administrator can unlock it any more. Nothing of the count is lost, and what was signed stays valid. The key sheet must be signed anew afterwards.',
  },
  replace: { nl: 'Sleutel vervangen', en: 'Replace key' },
  reason: { nl: 'Waarom?', en: 'Why?' },
  reasonHelp: {
    nl: 'Dit komt in het logboek en in elk pakket. Noem geen namen.',
    en: 'This goes into the log and every package. Mention no names.',
  },
  /** Goes into the log, which is Dutch. */
  reasonForgotten: { nl: 'Wachtwoord vergeten', en: 'Wachtwoord vergeten (password forgotten)' },
  reasonEmpty: { nl: 'Schrijf op waarom.', en: 'Write down why.' },
  confirm: {
    nl: 'Eerste twee woorden van de vingerafdruk van nu',
    en: 'First two words of the present fingerprint',
  },
  confirmHelp: { nl: 'Typ ze over van het scherm: {words}', en: 'Copy them from the screen: {words}' },
  confirmWrong: { nl: 'Dit zijn niet de eerste twee woorden.', en: 'These are not the first two words.' },
  password: { nl: 'Uw wachtwoord', en: 'Your password' },
  passwordHelp: { nl: 'Hiermee wordt de nieuwe sleutel vergrendeld.', en: 'The new key is locked with it.' },
  passwordEmpty: { nl: 'Typ uw wachtwoord.', en: 'Type your password.' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  replaced: {
    nl: 'De sleutel is vervangen. Druk het Sleutelblad af en laat het ondertekenen.',
    en: 'The key was replaced. Print the key sheet and have it signed.',
  },
} as const satisfies Record<string, Text>;

/** How the key stands, and what to do. */
export const stateTexts = {
  unlocked: {
    nl: 'Pakketten worden ondertekend. Dat blijft zo tot Telstaat stopt.',
    en: 'Packages are signed. That stays so until Telstaat stops.',
  },
  locked: {
    nl: 'Er kan geen pakket worden gemaakt. Laat één beheerder inloggen die kan ontgrendelen; verder hoeft niets. Weet niemand van hen het oude wachtwoord meer? Dan is alleen de sleutel kwijt, niets van de telling: vervang de sleutel.',
    en: 'No package can be made. Have one administrator log in who can unlock it; nothing more is needed. Does none of them know the old password? Then only the key is lost, nothing of the count: replace the key.',
  },
  lost: {
    nl: 'Geen wachtwoord ontgrendelt deze sleutel nog, bijvoorbeeld omdat het werd vergeten. Alleen de sleutel is kwijt, niets van de telling. Een beheerder vervangt de sleutel; daarna kan het pakket worden gemaakt.',
    en: 'No password unlocks this key any more, for example because it was forgotten. Only the key is lost, nothing of the count. An administrator replaces the key; after that the package can be made.',
  },
  none: {
    nl: 'Laat een beheerder één keer inloggen: dan maakt Telstaat een sleutel.',
    en: 'Have an administrator log in once: then Telstaat makes a key.',
  },
} as const satisfies Record<KeyState, Text>;
