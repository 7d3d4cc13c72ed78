// `telstaat compare`: two counts side by side, of whatever programs, and everything in which they differ.
import { formatCount, hasErrors, say, type Language, type Text } from '@telstaat/core';
import {
  compareCounts,
  readCount,
  type ComparedValue,
  type CountDifference,
  type CountFile,
  type Reading,
} from '@telstaat/formats';
import { jsonOption, type Command } from '../command.ts';
import { complaintInWords, reportComplaints } from '../complaint-lines.ts';
import { readNamedFile } from '../files.ts';

const texts = {
  same: { nl: 'Beide tellingen zeggen hetzelfde.', en: 'Both counts say the same.' },
  one: { nl: '1 verschil.', en: '1 difference.' },
  many: { nl: '{count} verschillen.', en: '{count} differences.' },
  file: { nl: 'Bestand', en: 'File' },
  total: { nl: 'Totaal', en: 'Total' },
  station: { nl: 'Stembureau {number}: {name}', en: 'Polling station {number}: {name}' },
  absent: { nl: 'staat er niet', en: 'not there' },
  empty: { nl: 'leeg', en: 'empty' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  impossible: { nl: 'Er is niets vergeleken.', en: 'Nothing was compared.' },
} as const satisfies Record<string, Text>;

export const compare: Command = {
  name: 'compare',
  summary: {
    nl: 'Vergelijk twee EML-tellingen en noem ieder verschil',
    en: 'Compare two EML counts and name every difference',
  },
  args: [
    {
      name: { nl: 'TELLING', en: 'COUNT' },
      summary: { nl: 'EML 510a, 510b, 510c of 510d', en: 'EML 510a, 510b, 510c or 510d' },
      occurs: 'once',
    },
    {
      name: { nl: 'ANDERE', en: 'OTHER' },
      summary: {
        nl: 'De telling ernaast; haar getallen staan rechts',
        en: 'The count beside it; its numbers stand on the right',
      },
      occurs: 'once',
    },
  ],
  options: [
    {
      name: 'absent-is-nought',
      summary: {
        nl: 'Lees een soort die maar in één telling staat als 0: niet ieder programma schrijft alle soorten',
        en: 'Take a code that only one count has as 0: not every program writes all codes',
      },
    },
    jsonOption,
  ],
  details: {
    nl: 'Wanneer een bestand is gemaakt telt niet mee.\nAfloop: 0 hetzelfde, 1 er zijn verschillen, 2 een bestand kan niet worden gelezen.',
    en: 'When a file was made does not matter.\nExit code: 0 the same, 1 there are differences, 2 a file cannot be read.',
  },
  async run({ typed, language, terminal }) {
    await Promise.resolve();
    const readings = typed.args.map((path) => readCount(readNamedFile(path)));
    const [a, b] = readings.map(usable);
    if (!a || !b) {
      const complaints = readings.flatMap((reading) => reading.complaints);
      if (typed.has('json'))
        terminal.out(asJson({ complaints: complaints.map((one) => complaintInWords(one, language)) }));
      else reportComplaints(complaints, { terminal, language });
      terminal.err(`${say(texts.impossible, language)}\n`);
      return 2;
    }
    const differences = compareCounts(a, b, { absent: typed.has('absent-is-nought') ? 'asNought' : 'differs' });
    if (typed.has('json')) {
      const inWords = differences.map((one) => ({ ...one, text: say(one.text, language) }));
      terminal.out(asJson({ differences: inWords }));
    } else terminal.out(`${describe(differences, language).join('\n')}\n`);
    return differences.length === 0 ? 0 : 1;
  },
};

/** A count with errors is not compared: what of it was read may be half of what it says. */
function usable({ value, complaints }: Reading<CountFile>): CountFile | undefined {
  return hasErrors(complaints) ? undefined : value;
}

function asJson(content: object): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** Per place its differences, with the values of both counts under each other. */
function describe(differences: readonly CountDifference[], language: Language): readonly string[] {
  if (differences.length === 0) return [say(texts.same, language)];
  const width = Math.max(...differences.map(({ text }) => say(text, language).length));
  let last = '';
  const lines = differences.flatMap((difference): readonly string[] => {
    const place = placeOf(difference, language);
    const heading = place === last ? [] : [place];
    last = place;
    const [a, b] = [difference.a, difference.b].map((value) => valueInWords(value, language));
    return [...heading, `  ${say(difference.text, language).padEnd(width)}  ${a} | ${b}`];
  });
  const count = formatCount(differences.length, language);
  return [...lines, differences.length === 1 ? say(texts.one, language) : say(texts.many, language, { count })];
}

function placeOf({ place, unit }: CountDifference, language: Language): string {
  if (!unit) return say(place === 'file' ? texts.file : texts.total, language);
  const { number, id, name } = unit;
  return number === undefined ? `${id}: ${name}` : say(texts.station, language, { number: String(number), name });
}

function valueInWords(value: ComparedValue | undefined, language: Language): string {
  if (value === undefined) return say(texts.absent, language);
  if (typeof value === 'number') return formatCount(value, language);
  if (typeof value === 'boolean') return say(value ? texts.yes : texts.no, language);
  return value === '' ? say(texts.empty, language) : value;
}
