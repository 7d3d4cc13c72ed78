// `telstaat documents`: the papers of an election from a data folder, to print elsewhere.
import { join } from 'node:path';
import { paperKinds, say, type ElectionId, type PaperId, type Text } from '@telstaat/core';
import type { Command } from '../command.ts';
import { makeFolder, Unusable, writeNamedFile } from '../files.ts';

const texts = {
  progress: { nl: 'Papier {done} van {of}', en: 'Paper {done} of {of}' },
  written: { nl: 'Geschreven: {count} papieren in {path}', en: 'Written: {count} papers in {path}' },
} as const satisfies Record<string, Text>;

const ids = paperKinds.map(({ id }) => id);

export const documents: Command = {
  name: 'documents',
  summary: {
    nl: 'Maak de papieren van een verkiezing: van elk stembureau leeg, en het proces-verbaal zoals het nu is',
    en: 'Make the papers of an election: of every station blank, and the report as it stands now',
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
      name: 'election',
      value: { nl: 'VERKIEZING', en: 'ELECTION' },
      required: true,
      summary: { nl: 'Welke verkiezing: PS2027_Utrecht', en: 'Which election: PS2027_Utrecht' },
    },
    {
      name: 'out',
      value: { nl: 'MAP', en: 'FOLDER' },
      required: true,
      summary: { nl: 'Map voor de PDF-bestanden', en: 'Folder for the PDF files' },
    },
    {
      name: 'paper',
      value: { nl: 'PAPIER', en: 'PAPER' },
      choices: ids,
      summary: { nl: 'Alleen dit papier', en: 'This paper only' },
    },
    {
      name: 'force',
      summary: { nl: 'Overschrijf bestanden die er al zijn', en: 'Overwrite files that exist' },
    },
  ],
  details: {
    nl: 'Elk papier wordt heel geschreven of niet, en komt in het logboek.\nAfloop: 0 alles geschreven, 2 het kon niet.',
    en: 'Each paper is written whole or not at all, and stands in the log.\nExit code: 0 all written, 2 it was not possible.',
  },
  async run({ typed, language, terminal }) {
    // Loaded here: commands that only read a file need no server.
    const { drawFolderDocuments } = await import('@telstaat/server');
    const out = typed.text('out');
    const paper = ids.find((id): id is PaperId => id === typed.textIfGiven('paper'));
    const overwrite = typed.has('force') ? 'yes' : 'no';
    makeFolder(out);
    const drawn = await drawFolderDocuments({
      folder: typed.text('data'),
      election: typed.text('election') as ElectionId,
      ...(paper !== undefined && { paper }),
      keep: async ({ name, bytes, drawn: done }, of) => {
        await writeNamedFile(join(out, name), bytes, { overwrite });
        if (done % 10 === 0 || done === of) terminal.err(`${say(texts.progress, language, { done, of })}\n`);
      },
    });
    if (!drawn.ok) throw new Unusable(drawn.error.text, drawn.error.params);
    terminal.out(`${say(texts.written, language, { count: drawn.value, path: out })}\n`);
    return 0;
  },
};
