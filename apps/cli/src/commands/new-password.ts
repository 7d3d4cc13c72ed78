// `telstaat new-password`: the way in again for an administrator who forgot the password, at the machine itself.
import { say, type Text } from '@telstaat/core';
import type { Command } from '../command.ts';
import { Unusable } from '../files.ts';

const texts = {
  made: {
    nl: 'Tijdelijk wachtwoord voor {username}: {password}',
    en: 'Temporary password for {username}: {password}',
  },
  next: {
    nl: [
      'U ziet het alleen nu. Het oude wachtwoord werkt niet meer.',
      '1. Start Telstaat en log in met dit wachtwoord. U kiest dan een eigen wachtwoord.',
      '2. Open „Sleutel”. Staat daar „Kwijt”? Kies dan „Sleutel vervangen”: zonder sleutel kan er geen pakket worden gemaakt.',
      '   Van de telling gaat niets verloren. Laat daarna het nieuwe Sleutelblad ondertekenen.',
      '3. Maak een tweede beheerder.',
      'Dit staat in het logboek, en wie het pakket controleert leest het ook.',
    ].join('\n'),
    en: [
      'You see it only now. The old password no longer works.',
      '1. Start Telstaat and log in with this password. You then choose a password of your own.',
      '2. Open “Key”. Does it say “Lost”? Then choose “Replace key”: without a key no package can be made.',
      '   Nothing of the count is lost. Have the new key sheet signed after that.',
      '3. Add a second administrator.',
      'This stands in the log, and whoever checks the package reads it too.',
    ].join('\n'),
  },
} as const satisfies Record<string, Text>;

export const newPassword: Command = {
  name: 'new-password',
  summary: {
    nl: 'Geef een beheerder die het wachtwoord kwijt is een nieuw',
    en: 'Give an administrator who lost the password a new one',
  },
  args: [],
  options: [
    {
      name: 'data',
      value: { nl: 'MAP', en: 'FOLDER' },
      required: true,
      summary: { nl: 'Map met de gegevens', en: 'Folder with the data' },
    },
    {
      name: 'account',
      value: { nl: 'NAAM', en: 'NAME' },
      required: true,
      summary: { nl: 'Gebruikersnaam van de beheerder', en: 'User name of the administrator' },
    },
  ],
  details: {
    nl: 'Stop Telstaat eerst. Is er nog een beheerder die kan inloggen? Dan hoeft dit niet: kies daar „Mensen”, „Nieuw wachtwoord”.\nAfloop: 0 gelukt, 2 het kon niet.',
    en: 'Stop Telstaat first. Can another administrator still log in? Then this is not needed: choose “People”, “New password” there.\nExit code: 0 done, 2 it was not possible.',
  },
  async run({ typed, language, terminal }) {
    // Loaded here: commands that only read a file need no server.
    const { setPasswordInFolder } = await import('@telstaat/server');
    const made = await setPasswordInFolder({ folder: typed.text('data'), username: typed.text('account') });
    if (!made.ok) throw new Unusable(made.error.text, made.error.params);
    const { username, temporaryPassword: password } = made.value;
    terminal.out(`${say(texts.made, language, { username, password })}\n`);
    terminal.err(`${say(texts.next, language)}\n`);
    return 0;
  },
};
