// `telstaat verify`: recomputes everything in a package.
import { formatCount, say, shaOnPaper, type Language, type Text } from '@telstaat/core';
import { localTime } from '@telstaat/formats';
import { unpack } from '@telstaat/seal';
import type { CheckReport, PackageIdentity, VerificationReport } from '@telstaat/server';
import { jsonOption, type Command } from '../command.ts';
import { readNamedFile, Unusable } from '../files.ts';

const verdicts = {
  passed: { nl: 'goed', en: 'passed' },
  failed: { nl: 'FOUT', en: 'FAILED' },
  notCarriedOut: { nl: 'NIET UITGEVOERD', en: 'NOT CARRIED OUT' },
} as const satisfies Record<VerificationReport['verdict'], Text>;

const conclusions = {
  passed: { nl: 'Het pakket klopt.', en: 'The package is right.' },
  failed: { nl: 'Het pakket klopt NIET. Gebruik het niet.', en: 'The package is NOT right. Do not use it.' },
  notCarriedOut: {
    nl: 'Het pakket kon niet helemaal worden nagerekend. Gebruik het niet.',
    en: 'The package could not be recomputed completely. Do not use it.',
  },
} as const satisfies Record<VerificationReport['verdict'], Text>;

const texts = {
  election: { nl: 'Verkiezing', en: 'Election' },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  stations: { nl: 'Stembureaus', en: 'Polling stations' },
  made: { nl: 'Gemaakt op', en: 'Made at' },
  practice: { nl: 'OEFENING: dit is geen echte uitslag.', en: 'PRACTICE: this is no real result.' },
  countFile: { nl: 'EML-telbestand', en: 'EML count file' },
  compare: {
    nl: 'Vergelijk deze vingerafdruk met die onderaan het ondertekende papier.',
    en: 'Compare this fingerprint with the one at the foot of the signed paper.',
  },
  noZip: {
    nl: 'Het bestand {path} is geen zip-bestand. Een pakket van Telstaat is dat wel.',
    en: 'The file {path} is not a zip file. A package of Telstaat is one.',
  },
  expected: { nl: 'verwacht', en: 'expected' },
  found: { nl: 'gevonden', en: 'found' },
  more: { nl: 'en nog {more}', en: 'and {more} more' },
} as const satisfies Record<string, Text>;

export const verify: Command = {
  name: 'verify',
  summary: {
    nl: 'Reken een pakket helemaal na: vingerafdrukken, formulieren, totalen, bestanden en documenten',
    en: 'Recompute a whole package: fingerprints, forms, totals, files and documents',
  },
  args: [
    {
      name: { nl: 'PAKKET.zip', en: 'PACKAGE.zip' },
      summary: { nl: 'Een pakket dat Telstaat maakte', en: 'A package that Telstaat made' },
      occurs: 'once',
    },
  ],
  options: [jsonOption],
  details: {
    nl: 'Afloop: 0 het pakket klopt, 1 het klopt niet, 2 het bestand kan niet worden gelezen.',
    en: 'Exit code: 0 the package is right, 1 it is not, 2 the file cannot be read.',
  },
  async run({ typed, language, terminal }) {
    const file = readNamedFile(typed.args[0] ?? '');
    if (isNoZip(file.bytes)) throw new Unusable(texts.noZip, { path: file.path });
    // Loaded here: commands that only read a file need no server.
    const { verifyPackage } = await import('@telstaat/server');
    const report = await verifyPackage(file.bytes);
    if (typed.has('json')) terminal.out(`${JSON.stringify({ file: file.path, ...report }, undefined, 2)}\n`);
    else terminal.out(reportLines(file.path, report, language).map((line) => `${line}\n`).join('')); // prettier-ignore
    return report.verdict === 'passed' ? 0 : 1;
  },
};

/** Nothing of a zip is in it: that is another file, not a package that was damaged. */
function isNoZip(bytes: Uint8Array): boolean {
  const opened = unpack(bytes);
  return !opened.ok && opened.error.some(({ code }) => code === 'archive.empty' || code === 'archive.notAZip');
}

function reportLines(path: string, report: VerificationReport, language: Language): readonly string[] {
  const { checks, verdict } = report;
  return [
    path,
    `  SHA-256: ${shaOnPaper(report.sha256)}`,
    ...(report.package ? identityLines(report.package, language) : []),
    '',
    ...checks.filter((check) => !isSkipped(check)).flatMap((check) => checkLines(check, language)),
    ...skippedLines(checks.filter(isSkipped), language),
    '',
    say(conclusions[verdict], language),
    ...(verdict === 'passed' ? [say(texts.compare, language)] : []),
  ];
}

function identityLines(identity: PackageIdentity, language: Language): readonly string[] {
  const { election, electionName, municipality, stations, createdAt, practice, emlSha256 } = identity;
  const rows: readonly (readonly [Text, string | undefined])[] = [
    [texts.election, electionName === undefined ? election : `${electionName} (${election})`],
    [texts.municipality, municipality],
    [texts.stations, stations === undefined ? undefined : formatCount(stations, language)],
    [texts.made, localTime(createdAt).slice(0, 16).replace('T', ' ')],
    [texts.countFile, emlSha256 === undefined ? undefined : shaOnPaper(emlSha256)],
  ];
  return [
    ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${say(label, language)}: ${value}`])),
    ...(practice ? [`  ${say(texts.practice, language)}`] : []),
  ];
}

/** Not carried out, and there is nothing more to say about it. */
function isSkipped({ verdict, findings }: CheckReport): boolean {
  return verdict === 'notCarriedOut' && findings.length === 0;
}

function skippedLines(checks: readonly CheckReport[], language: Language): readonly string[] {
  if (checks.length === 0) return [];
  return [`  ${say(verdicts.notCarriedOut, language)}: ${checks.map((check) => check.id).join(', ')}`];
}

function checkLines(check: CheckReport, language: Language): readonly string[] {
  const findings = check.findings.flatMap((finding) => {
    const place = [finding.file, finding.field].filter((part) => part !== undefined).join(': ');
    const value = (label: Text, text: string | undefined) =>
      text === undefined ? [] : [`      ${say(label, language)}: ${text}`];
    return [
      `    ${place}${place === '' ? '' : ' – '}${say(finding.text, language)}`,
      ...value(texts.expected, finding.expected),
      ...value(texts.found, finding.found),
    ];
  });
  const more = check.more > 0 ? [`    ${say(texts.more, language, { more: check.more })}`] : [];
  return [
    `  ${check.id} ${say(check.name, language)}: ${say(verdicts[check.verdict], language)}`,
    ...findings,
    ...more,
  ];
}
