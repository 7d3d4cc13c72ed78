// `telstaat convert`: from the EML of a count to a table: the OSV4-3 CSV that municipalities publish, or one number per row.
import { err, hasErrors, ok, say, type CandidateLists, type Complaint, type Result, type Text } from '@telstaat/core';
import {
  checkCountAgainstLists,
  longTableOfCount,
  readCandidateLists,
  readCount,
  writeLongCsv,
  writeOsv43,
  type CountFile,
} from '@telstaat/formats';
import type { Command } from '../command.ts';
import { reportComplaints } from '../complaint-lines.ts';
import { readNamedFile, writeNamedFile } from '../files.ts';

type Writer = (count: CountFile, lists: CandidateLists) => Result<Uint8Array, readonly Complaint[]>;

const writers: Readonly<Record<string, Writer>> = {
  'osv4-3': writeOsv43,
  long: (count, lists) => {
    const errors = checkCountAgainstLists(count, lists).filter(({ severity }) => severity === 'error');
    return errors.length > 0 ? err(errors) : ok(writeLongCsv(longTableOfCount(count), lists.lists));
  },
};

const texts = {
  written: { nl: 'Geschreven: {path}', en: 'Written: {path}' },
  impossible: { nl: 'Er is niets geschreven.', en: 'Nothing was written.' },
} as const satisfies Record<string, Text>;

export const convert: Command = {
  name: 'convert',
  summary: {
    nl: 'Zet een EML-telling om naar het OSV4-3-CSV-bestand voor publicatie, of naar een lange tabel',
    en: 'Turn an EML count into the OSV4-3 CSV file for publication, or into a long table',
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
      choices: Object.keys(writers),
      summary: {
        nl: 'Waarheen: de CSV van OSV2020, of een tabel met één getal per regel',
        en: 'What to turn it into: the CSV of OSV2020, or a table with one number per row',
      },
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
    reportComplaints(complaints, { terminal, language });
    const write = writers[typed.text('to')];
    const written =
      count.value && lists.value && !hasErrors(complaints) ? write?.(count.value, lists.value) : undefined;
    if (!written?.ok) {
      if (written) reportComplaints(written.error, { terminal, language });
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
