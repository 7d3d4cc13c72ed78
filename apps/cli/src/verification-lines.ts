// What verifying gave, as lines on a terminal: what is wrong in full, what is right in one line each, what does not apply in one line together.
import {
  checkVerdictNames,
  formatCount,
  overallVerdictTexts,
  say,
  shaOnPaper,
  verificationPhaseNames,
  type CheckReport,
  type Language,
  type PackageIdentity,
  type ReportedKey,
  type Text,
  type VerificationReport,
} from '@telstaat/core';
import { localTime } from '@telstaat/formats';

const texts = {
  kind: { nl: 'Soort', en: 'Kind' },
  election: { nl: 'Verkiezing', en: 'Election' },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  stations: { nl: 'Stembureaus', en: 'Polling stations' },
  made: { nl: 'Gemaakt op', en: 'Made at' },
  practice: { nl: 'OEFENING: dit is geen echte uitslag.', en: 'PRACTICE: this is no real result.' },
  definition: { nl: 'Definitie', en: 'Definition' },
  countFile: { nl: 'EML-telbestand', en: 'EML count file' },
  log: { nl: 'Logboek', en: 'Log' },
  events: { nl: '{events} gebeurtenissen, kop {head}', en: '{events} events, head {head}' },
  key: { nl: 'Sleutel {number}', en: 'Key {number}' },
  signed: { nl: '{words} (hiermee ondertekend)', en: '{words} (signed with it)' },
  compare: {
    nl: 'Vergelijk de vingerafdrukken en de sleutel met het ondertekende papier.',
    en: 'Compare the fingerprints and the key with the signed paper.',
  },
  expected: { nl: 'verwacht', en: 'expected' },
  found: { nl: 'gevonden', en: 'found' },
  more: { nl: 'en nog {more}', en: 'and {more} more' },
} as const satisfies Record<string, Text>;

export function verificationLines(path: string, report: VerificationReport, language: Language): readonly string[] {
  const { checks, verdict, excluded } = report;
  const excludedLine = `${say(checkVerdictNames.excluded, language).toUpperCase()}: ${excluded.join(', ')}`;
  return [
    path,
    `  SHA-256: ${shaOnPaper(report.sha256)}`,
    ...(report.package ? identityLines(report.package, language) : []),
    ...stationLines(report, language),
    ...report.byHand.keys.map((key) => keyLine(key, language)),
    ...(excluded.length === 0 ? [] : ['', `  ${excludedLine}`]),
    '',
    ...checks.filter((check) => !isTogether(check)).flatMap((check) => checkLines(check, language)),
    ...(['notCarriedOut', 'notApplicable'] as const).flatMap((one) => togetherLines(checks, one, language)),
    '',
    say(overallVerdictTexts[verdict], language),
    ...report.remarks.map(({ text }) => say(text, language)),
    ...(verdict === 'passed' ? [say(texts.compare, language)] : []),
  ];
}

type Row = readonly [Text, string | undefined];

function identityLines(identity: PackageIdentity, language: Language): readonly string[] {
  const { election, electionName, municipality, phase, createdAt, practice, definition, ledger } = identity;
  const { emlSha256 } = identity;
  const head = shaOnPaper(ledger.head);
  const rows: readonly Row[] = [
    [texts.kind, say(verificationPhaseNames[phase], language)],
    [texts.election, electionName === undefined ? election : `${electionName} (${election})`],
    [texts.municipality, municipality],
    [texts.made, localTime(createdAt).slice(0, 16).replace('T', ' ')],
    [texts.definition, shaOnPaper(definition)],
    [texts.countFile, emlSha256 === undefined ? undefined : shaOnPaper(emlSha256)],
    [texts.log, say(texts.events, language, { events: ledger.events, head })],
  ];
  return [
    ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${say(label, language)}: ${value}`])),
    ...(practice ? [`  ${say(texts.practice, language)}`] : []),
  ];
}

function stationLines({ byHand }: VerificationReport, language: Language): readonly string[] {
  if (!byHand.stations) return [];
  const { present, expected } = byHand.stations;
  const [a, b] = [formatCount(present.length, language), formatCount(expected.length, language)];
  return [`  ${say(texts.stations, language)}: ${a} / ${b}`];
}

function keyLine({ number, fingerprint, signed }: ReportedKey, language: Language): string {
  const words = fingerprint.words.join(' ');
  const said = signed ? say(texts.signed, language, { words }) : words;
  return `  ${say(texts.key, language, { number })}: ${said}`;
}

/** There is nothing more to say of it than its verdict. */
function isTogether({ verdict, findings }: CheckReport): boolean {
  return (verdict === 'notCarriedOut' || verdict === 'notApplicable') && findings.length === 0;
}

function togetherLines(
  checks: readonly CheckReport[],
  verdict: CheckReport['verdict'],
  language: Language,
): readonly string[] {
  const ids = checks.filter((check) => isTogether(check) && check.verdict === verdict).map(({ id }) => id);
  return ids.length === 0 ? [] : [`  ${say(checkVerdictNames[verdict], language)}: ${ids.join(', ')}`];
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
    `  ${check.id} ${say(check.name, language)}: ${say(checkVerdictNames[check.verdict], language)}`,
    ...findings,
    ...more,
  ];
}
