// `telstaat compare-packages`: what changed between two packages of the same session, with the lines of the log in between.
import type { PackageComparison } from '@telstaat/contract';
import { formatCount, say, shaOnPaper, type Language, type Text } from '@telstaat/core';
import { localTime } from '@telstaat/formats';
import type { ChangedField, ChangedStation } from '@telstaat/server';
import { jsonOption, type Command } from '../command.ts';
import { readNamedFile, Unusable } from '../files.ts';

const texts = {
  old: { nl: 'Oud', en: 'Old' },
  new: { nl: 'Nieuw', en: 'New' },
  made: { nl: 'gemaakt op {at}, {events} gebeurtenissen', en: 'made at {at}, {events} events' },
  totals: { nl: 'Totalen', en: 'Totals' },
  details: { nl: 'Verkiezing, zitting en verslag', en: 'Election, session and report' },
  station: { nl: 'Stembureau {number}, {name}', en: 'Station {number}, {name}' },
  added: { nl: 'erbij gekomen', en: 'added' },
  removed: { nl: 'eruit gehaald', en: 'removed' },
  changed: { nl: 'veranderd', en: 'changed' },
  log: {
    nl: 'Logboek tussen beide pakketten ({events} gebeurtenissen, van deze verkiezing:)',
    en: 'Log between both packages ({events} events, of this election:)',
  },
  same: { nl: 'Er is niets veranderd.', en: 'Nothing was changed.' },
} as const satisfies Record<string, Text>;

export const comparePackagesCommand: Command = {
  name: 'compare-packages',
  summary: {
    nl: 'Toon wat er veranderde tussen twee pakketten van dezelfde zitting',
    en: 'Show what changed between two packages of the same session',
  },
  args: [
    {
      name: { nl: 'PAKKET.zip', en: 'PACKAGE.zip' },
      summary: { nl: 'Een pakket met een uitslag', en: 'A package of results' },
      occurs: 'once',
    },
    {
      name: { nl: 'PAKKET.zip', en: 'PACKAGE.zip' },
      summary: { nl: 'Een ander pakket van dezelfde zitting', en: 'Another package of the same session' },
      occurs: 'once',
    },
  ],
  options: [jsonOption],
  details: {
    nl: 'Het oudste staat links, in welke volgorde u ze ook noemt. Of een pakket klopt, zegt telstaat verify.\nAfloop: 0 niets veranderd, 1 wel veranderd, 2 ze zijn niet te vergelijken.',
    en: 'The oldest stands left, in whichever order you name them. Whether a package is right, telstaat verify says.\nExit code: 0 nothing changed, 1 something did, 2 they cannot be compared.',
  },
  async run({ typed, language, terminal }) {
    const [first, second] = [readNamedFile(typed.args[0] ?? ''), readNamedFile(typed.args[1] ?? '')];
    // Loaded here: commands that only read a file need no server.
    const { comparePackages } = await import('@telstaat/server');
    const compared = comparePackages(first.bytes, second.bytes);
    if (!compared.ok) throw new Unusable(compared.error);
    const { value } = compared;
    if (typed.has('json')) terminal.out(`${JSON.stringify(value, undefined, 2)}\n`);
    else for (const line of comparisonLines(value, language)) terminal.out(`${line}\n`);
    return isSame(value) ? 0 : 1;
  },
};

function isSame({ stations, totals, details }: PackageComparison): boolean {
  return stations.length === 0 && totals.length === 0 && details.length === 0;
}

function comparisonLines(comparison: PackageComparison, language: Language): readonly string[] {
  const { totals, details, stations, events, eventsBetween } = comparison;
  const side = (label: Text, { sha256, createdAt, events: count }: PackageComparison['old']): readonly string[] => [
    `${say(label, language)}: ${shaOnPaper(sha256)}`,
    `  ${say(texts.made, language, { at: localTime(createdAt).slice(0, 16).replace('T', ' '), events: count })}`,
  ];
  const part = (title: Text, fields: readonly ChangedField[]): readonly string[] =>
    fields.length === 0 ? [] : ['', say(title, language), ...fields.map(fieldLine)];
  return [
    ...side(texts.old, comparison.old),
    ...side(texts.new, comparison.new),
    ...(isSame(comparison) ? ['', say(texts.same, language)] : []),
    ...stations.flatMap((station) => ['', ...stationLines(station, language)]),
    ...part(texts.totals, totals),
    ...part(texts.details, details),
    ...(eventsBetween === 0 ? [] : ['', say(texts.log, language, { events: formatCount(eventsBetween, language) })]),
    ...events.map(({ sequence, at, actor, station, text }) => {
      const where = station === undefined ? '' : ` SB${station}`;
      return `  ${sequence} ${localTime(at).slice(0, 16).replace('T', ' ')} ${actor}${where} ${say(text, language)}`;
    }),
  ];
}

function stationLines({ station, name, change, fields }: ChangedStation, language: Language): readonly string[] {
  const title = say(texts.station, language, { number: String(station), name });
  return [`${title}: ${say(texts[change], language)}`, ...fields.map(fieldLine)];
}

function fieldLine({ field, old, new: now }: ChangedField): string {
  return `  ${field}: ${old} → ${now}`;
}
