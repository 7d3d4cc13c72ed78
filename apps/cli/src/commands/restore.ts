// `telstaat restore`: what backups there are, a rehearsal of restoring one, and restoring it, where no server runs.
import { join } from 'node:path';
import { backupFaults, formatCount, say, type BackupContents, type Language, type Text } from '@telstaat/core';
import { localTime } from '@telstaat/formats';
import type { FoundBackup } from '@telstaat/server';
import type { Command } from '../command.ts';
import { Unusable } from '../files.ts';

const texts = {
  none: {
    nl: 'Er zijn geen reservekopieën gevonden. Noem een bestand met --from, of een andere map met --among.',
    en: 'No backups were found. Name a file with --from, or another folder with --among.',
  },
  good: { nl: 'gecontroleerd', en: 'proven' },
  asMade: { nl: 'gecontroleerd, zoals gemaakt', en: 'proven, as it was made' },
  notCompared: {
    nl: 'Let op: er is hier geen leesbaar logboek om mee te vergelijken. Telstaat kan niet zien of iemand een kopie heeft veranderd, ook niet de accounts en wachtwoorden erin. Gebruik alleen een kopie waarvan u weet wie haar heeft bewaard.',
    en: 'Note: there is no readable log here to compare with. Telstaat cannot see whether somebody changed a copy, nor the accounts and passwords in it. Use only a copy of which you know who kept it.',
  },
  bad: { nl: 'NIET bruikbaar: {reason}', en: 'NOT usable: {reason}' },
  of: { nl: '{events} gebeurtenissen, tot {time}', en: '{events} events, until {time}' },
  election: { nl: '{name}: {definitive} van {stations} stembureaus definitief', en: '{name}: {definitive} of {stations} stations definitive' }, // prettier-ignore
  lost: {
    nl: '  daarna: {happened} gebeurtenissen, {finished} afgeronde invoeren',
    en: '  after it: {happened} events, {finished} finished entries',
  },
  proven: {
    nl: 'Geoefend: deze reservekopie kan worden teruggezet. Bestand, logboek en stand kloppen. Er is niets veranderd.',
    en: 'Rehearsed: this backup can be restored. File, log and state are right. Nothing was changed.',
  },
  how: {
    nl: 'Zet haar echt terug met dezelfde opdracht en --yes.',
    en: 'Really restore it with the same command and --yes.',
  },
  restored: { nl: 'Teruggezet: {events} gebeurtenissen.', en: 'Restored: {events} events.' },
  aside: { nl: 'Wat er eerst stond, is bewaard als {aside}', en: 'What was there before is kept as {aside}' },
  next: {
    nl: 'Iedereen moet opnieuw inloggen. Open op elke laptop de invoer waaraan werd gewerkt: wat de browser nog had, wordt teruggezet en verstuurd.',
    en: 'Everybody must log in again. On each laptop open the entry that was worked on: what the browser still had is put back and sent.',
  },
} as const satisfies Record<string, Text>;

export const restore: Command = {
  name: 'restore',
  summary: {
    nl: 'Toon de reservekopieën, oefen het terugzetten, of zet er een terug',
    en: 'Show the backups, rehearse restoring, or restore one',
  },
  args: [],
  options: [
    {
      name: 'data',
      value: { nl: 'MAP', en: 'FOLDER' },
      required: true,
      summary: { nl: 'Map met de gegevens; mag leeg zijn', en: 'Folder with the data; may be empty' },
    },
    {
      name: 'among',
      value: { nl: 'MAP', en: 'FOLDER' },
      summary: { nl: 'Toon de reservekopieën in deze map', en: 'Show the backups in this folder' },
    },
    {
      name: 'from',
      value: { nl: 'BESTAND', en: 'FILE' },
      summary: { nl: 'Deze reservekopie', en: 'This backup' },
    },
    {
      name: 'yes',
      summary: { nl: 'Zet echt terug; anders is het een oefening', en: 'Really restore; otherwise it is a rehearsal' },
    },
  ],
  details: {
    nl: 'Stop Telstaat eerst. Wat er stond wordt opzij gezet, nooit verwijderd.\nAfloop: 0 gelukt, 2 het kon niet.',
    en: 'Stop Telstaat first. What was there is moved aside, never removed.\nExit code: 0 done, 2 it was not possible.',
  },
  async run({ typed, language, terminal }) {
    // Loaded here: commands that only read a file need no server.
    const server = await import('@telstaat/server');
    const folder = typed.text('data');
    const from = typed.textIfGiven('from');
    const print = (lines: readonly string[]): void => terminal.out(lines.map((line) => `${line}\n`).join(''));
    const isCompared = await server.canCompareBackups(folder);
    const caution = isCompared ? [] : [say(texts.notCompared, language)];
    if (from === undefined) {
      const among = typed.textIfGiven('among');
      const found = await server.listFolderBackups({ folder, ...(among !== undefined && { among }) });
      const good = say(isCompared ? texts.asMade : texts.good, language);
      print(
        found.length === 0
          ? [say(texts.none, language)]
          : [...found.flatMap((one) => listed(one, good, language)), ...caution],
      );
      return 0;
    }
    if (!typed.has('yes')) {
      const rehearsed = await server.rehearseInFolder({ folder, from });
      if (!rehearsed.ok) throw new Unusable(rehearsed.error.text, rehearsed.error.params);
      print([
        say(texts.proven, language),
        ...described(rehearsed.value.contents, language),
        ...caution,
        say(texts.how, language),
      ]);
      return 0;
    }
    const restored = await server.restoreFolder({ folder, from });
    if (!restored.ok) throw new Unusable(restored.error.text, restored.error.params);
    const { contents, aside } = restored.value;
    print([
      say(texts.restored, language, { events: contents.events }),
      ...described(contents, language),
      ...caution,
      ...(aside === undefined ? [] : [say(texts.aside, language, { aside: join(folder, aside) })]),
      say(texts.next, language),
    ]);
    return 0;
  },
};

function listed(
  { folder, file, fault, contents, since }: FoundBackup,
  good: string,
  language: Language,
): readonly string[] {
  const state = fault === undefined ? good : say(texts.bad, language, { reason: backupFaults[fault] });
  return [
    `${join(folder, file)}: ${state}`,
    ...(contents ? described(contents, language) : []),
    ...(since ? [say(texts.lost, language, { ...since })] : []),
  ];
}

function described({ events, lastAt, elections }: BackupContents, language: Language): readonly string[] {
  const time = localTime(lastAt).slice(0, 16).replace('T', ' ');
  return [
    `  ${say(texts.of, language, { events: formatCount(events, language), time })}`,
    ...elections.map((election) => `  ${say(texts.election, language, { ...election })}`),
  ];
}
