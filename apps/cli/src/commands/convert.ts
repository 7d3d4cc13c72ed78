// `telstaat convert`: from the EML of a count to the OSV4-3 CSV that municipalities publish.
import { hasErrors, say, type Complaint, type Language, type Text } from '@telstaat/core';
import { readCandidateLists, readCount, writeOsv43 } from '@telstaat/formats';
import type { Command } from '../command.ts';
import { complaintLines } from '../complaint-lines.ts';
import { readNamedFile, writeNamedFile } from '../files.ts';
import type { Terminal } from '../terminal.ts';

const texts = {
  written: { nl: 'Geschreven: {path}', en: 'Written: {path}' },
  impossible: { nl: 'Er is niets geschreven.', en: 'Nothing was written.' },
} as const satisfies Record<string, Text>;

export const convert: Command = {
  name: 'convert',
  summary: {
    nl: 'Zet een EML-telling om naar het OSV4-3-CSV-bestand voor publicatie',
    en: 'Turn an EML count into the OSV4-3 CSV file for publication',
  },
  args: [
    {
      name: { nl: 'TELLING', en: 'COUNT' },
      summary: { nl: 'EML 510b, 510c of 510d', en: 'EML 510b, 510c or 510d' },
      occurs: 'once',
    },
  ],
  options: [
    {
      name: 'candidates',
      value: { nl: 'BESTAND', en: 'FILE' },
      required: true,
      summary: {
        nl: 'Kandidatenlijsten (EML 230b) van dezelfde verkiezing',
        en: 'Candidate lists (EML 230b) of the same election',
      },
    },
    {
      name: 'to',
      value: { nl: 'SOORT', en: 'KIND' },
      required: true,
      choices: ['osv4-3'],
      summary: { nl: 'Waarheen', en: 'What to turn it into' },
    },
    {
      name: 'out',
      value: { nl: 'BESTAND', en: 'FILE' },
      summary: {
        nl: 'Schrijf naar dit bestand in plaats van naar het scherm',
        en: 'Write to this file instead of the screen',
      },
    },
    {
      name: 'force',
      summary: { nl: 'Overschrijf het bestand als het er al is', en: 'Overwrite the file if it exists' },
    },
  ],
  details: {
    nl: 'Afloop: 0 omgezet, 2 de bestanden zijn niet bruikbaar of horen niet bij elkaar.',
    en: 'Exit code: 0 converted, 2 the files cannot be used or do not belong together.',
  },
  async run({ typed, language, terminal }) {
    const count = readCount(readNamedFile(typed.args[0] ?? ''));
    const lists = readCandidateLists(readNamedFile(typed.text('candidates')));
    const complaints = [...count.complaints, ...lists.complaints];
    complain(complaints, { terminal, language });
    const written =
      count.value && lists.value && !hasErrors(complaints) ? writeOsv43(count.value, lists.value) : undefined;
    if (!written?.ok) {
      if (written) complain(written.error, { terminal, language });
      terminal.err(`${say(texts.impossible, language)}\n`);
      return 2;
    }
    const out = typed.textIfGiven('out');
    if (out === undefined) terminal.out(written.value);
    else {
      await writeNamedFile(out, written.value, { overwrite: typed.has('force') ? 'yes' : 'no' });
      terminal.err(`${say(texts.written, language, { path: out })}\n`);
    }
    return 0;
  },
};

function complain(
  complaints: readonly Complaint[],
  { terminal, language }: { readonly terminal: Terminal; readonly language: Language },
): void {
  const files = new Set(complaints.map((complaint) => complaint.file));
  for (const file of files) {
    const lines = complaintLines(
      complaints.filter((complaint) => complaint.file === file),
      language,
    );
    terminal.err([...(file === undefined ? [] : [file]), ...lines, ''].join('\n'));
  }
}
