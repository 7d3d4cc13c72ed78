// `telstaat backup`: a proven copy of the data, also while a server runs.
import { join } from 'node:path';
import { backupTroubles, formatCount, say, type Text } from '@telstaat/core';
import type { Command } from '../command.ts';
import { Unusable } from '../files.ts';

const texts = {
  made: {
    nl: 'Reservekopie gemaakt en gecontroleerd: {path} ({events} gebeurtenissen)',
    en: 'Backup made and proven: {path} ({events} events)',
  },
  sha: { nl: '  SHA-256: {sha256}', en: '  SHA-256: {sha256}' },
  failed: { nl: 'Niet gemaakt in {folder}. {reason}', en: 'Not made in {folder}. {reason}' },
} as const satisfies Record<string, Text>;

export const backup: Command = {
  name: 'backup',
  summary: {
    nl: 'Maak een reservekopie van de gegevens, ook terwijl Telstaat draait',
    en: 'Make a backup of the data, also while Telstaat runs',
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
      name: 'to',
      value: { nl: 'MAP', en: 'FOLDER' },
      summary: {
        nl: 'Behalve in de map reservekopieën ook in deze map, in plaats van die in het programma is gekozen',
        en: 'Besides the folder reservekopieën also in this folder, instead of the one that was chosen in the program',
      },
    },
  ],
  details: {
    nl: 'De kopie wordt helemaal gelezen voordat ze haar naam krijgt: elke bladzijde, het logboek, en of de stand eruit volgt.\nAfloop: 0 overal gemaakt, 1 ergens niet, 2 het kon niet.',
    en: 'The copy is read whole before it gets its name: every page, the log, and whether the state follows from it.\nExit code: 0 made everywhere, 1 not everywhere, 2 it was not possible.',
  },
  async run({ typed, language, terminal }) {
    // Loaded here: commands that only read a file need no server.
    const { backUpFolder } = await import('@telstaat/server');
    const to = typed.textIfGiven('to');
    const tried = await backUpFolder({ folder: typed.text('data'), ...(to !== undefined && { to }) });
    if (!tried.ok) throw new Unusable(tried.error.text, tried.error.params);
    for (const { folder, made } of tried.value)
      if (made.ok) {
        const { file, sha256, events } = made.value;
        const path = join(folder, file);
        terminal.out(`${say(texts.made, language, { path, events: formatCount(events, language) })}\n`);
        terminal.out(`${say(texts.sha, language, { sha256 })}\n`);
      } else terminal.err(`${say(texts.failed, language, { folder, reason: backupTroubles[made.error] })}\n`);
    if (tried.value.every(({ made }) => !made.ok)) return 2;
    return tried.value.every(({ made }) => made.ok) ? 0 : 1;
  },
};
