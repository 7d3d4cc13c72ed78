// The controleverslag: what verifying a package gave, on paper. Page one is the verdict; then every check; it ends with what no program can check, for
// people to compare and sign. In Dutch, as all documents (decision 15).
import type { Sha256 } from '../basics/brand.ts';
import { shaGroups, shaOnPaper } from '../basics/sha-groups.ts';
import { formatCount } from '../basics/text.ts';
import type { Block, Cell, DocumentContent, DocumentPart, Inlines } from './block.ts';
import { emphasis, heading, paragraph } from './blocks.ts';
import { documentWords, paperDate } from './paper-words.ts';
import {
  checkCategories,
  checkCategoryNames,
  checkVerdictNames,
  checkVerdicts,
  givenKeySourceNames,
  overallVerdictTexts,
  verificationPhaseNames,
  type CheckReport,
  type DrawnStation,
  type GivenKeyClaim,
  type HandChecks,
  type PackageIdentity,
  type ReportedKey,
  type VerificationFinding,
  type VerificationReport,
} from './verification.ts';

export interface VerificationPaperInput {
  readonly report: VerificationReport;
  /** Local date and time of the package and of the verification, as shown: `16-03-2027 14:05`; absent when not known. */
  readonly packageAt?: string;
  readonly verifiedAt?: string;
}

/** The whole document. */
export function buildVerificationReport(input: VerificationPaperInput): DocumentContent {
  const { report, verifiedAt } = input;
  const about = report.package;
  const headerRight = [about?.municipality === undefined ? 'Pakket' : `Gemeente ${about.municipality}`];
  const part = (headerLeft: string, blocks: readonly Block[]): DocumentPart => ({ headerLeft, headerRight, blocks });
  return {
    title: `Controleverslag - ${about?.electionName ?? 'pakket'}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [
      `Controleverslag${verifiedAt === undefined ? '' : ` van ${verifiedAt}`}, Telstaat ${report.verifiedWith}. SHA-256 van het pakket:`,
      shaOnPaper(report.sha256),
    ],
    ...(about?.practice ? { watermark: 'OEFENING' } : {}),
    parts: [
      part('Controleverslag', firstPage(input)),
      part('Alle controles', allChecks(report)),
      part('Met de hand te controleren', byHand(report)),
    ],
  };
}

function firstPage(input: VerificationPaperInput): readonly Block[] {
  const { report } = input;
  const failed = report.checks.filter(({ verdict }) => verdict === 'failed');
  const open = report.checks.filter(({ verdict }) => verdict === 'notCarriedOut');
  return [
    heading(1, 'Controleverslag'),
    emphasis([{ strong: overallVerdictTexts[report.verdict].nl }]),
    ...report.remarks.map(({ text }) => emphasis(text.nl)),
    facts('Welk pakket is gecontroleerd', packageFacts(input)),
    heading(2, 'Uitslag van de controles'),
    table(
      'Hoeveel controles welke uitslag hadden',
      [
        ['Uitslag', 60],
        ['Aantal', 30],
      ],
      checkVerdicts.map((verdict) => [checkVerdictNames[verdict].nl, formatCount(report.counts[verdict])]),
    ),
    ...excludedBlocks(report),
    ...listOfChecks('Deze controles gaven een fout:', failed),
    ...listOfChecks('Deze controles konden niet worden uitgevoerd, omdat iets ontbreekt of fout is:', open),
    ...(report.verdict === 'passed'
      ? [paragraph('Wat een programma niet kan zien, staat achteraan: vergelijk dat met het papier en onderteken het.')]
      : []),
  ];
}

function packageFacts({ report, packageAt, verifiedAt }: VerificationPaperInput): readonly Fact[] {
  const { package: about, file, sha256, size, verifiedWith } = report;
  return [
    ...(file === undefined ? [] : [['Bestand', `${file} (${formatCount(size)} bytes)`] as const]),
    ['SHA-256 van het bestand', inTwoLines(sha256)],
    ...(about ? identityFacts(about, packageAt) : [['Pakket', 'Dit is geen heel pakket van Telstaat.'] as const]),
    ['Gecontroleerd', `${verifiedAt === undefined ? '' : `${verifiedAt} `}met Telstaat ${verifiedWith}`],
  ];
}

function identityFacts(about: PackageIdentity, packageAt: string | undefined): readonly Fact[] {
  const date = about.electionDate === undefined ? '' : `, ${paperDate(about.electionDate)}`;
  return [
    ['Soort pakket', verificationPhaseNames[about.phase].nl],
    ['Verkiezing', `${about.electionName ?? about.election}${date}${about.practice ? ' – OEFENING' : ''}`],
    ...(about.municipality === undefined ? [] : [['Gemeente', about.municipality] as const]),
    [
      'Gemaakt',
      `${packageAt === undefined ? '' : `${packageAt} `}met Telstaat ${about.programVersion} (pakketvorm ${about.formatVersion})`,
    ],
    ['Installatie', about.installation],
  ];
}

function excludedBlocks({ checks, excluded }: VerificationReport): readonly Block[] {
  if (excluded.length === 0) return [];
  return [
    emphasis([
      { strong: `Op verzoek overgeslagen: ${excluded.join(', ')}.` },
      ' Daarmee is het pakket niet goedgekeurd.',
    ]),
    ...listOfChecks(
      'Overgeslagen:',
      checks.filter(({ verdict }) => verdict === 'excluded'),
    ),
  ];
}

function listOfChecks(title: string, checks: readonly CheckReport[]): readonly Block[] {
  if (checks.length === 0) return [];
  return [paragraph(title), { kind: 'list', items: checks.map(({ id, name }) => [{ strong: id }, ` ${name.nl}`]) }];
}

/** Per category, each check that applies with its statement and verdict; below it what was found. */
function allChecks({ checks }: VerificationReport): readonly Block[] {
  const applying = checks.filter(({ verdict }) => verdict !== 'notApplicable');
  const rest = checks.filter(({ verdict }) => verdict === 'notApplicable').map(({ id }) => id);
  return [
    heading(1, 'Alle controles'),
    paragraph(
      'Bij elke controle staat wat precies klopt als zij goed is. De bronnen staan in docs/generated/verification.md.',
    ),
    ...(rest.length === 0 ? [] : [paragraph(`Niet van toepassing op dit pakket: ${rest.join(', ')}.`)]),
    ...checkCategories.flatMap((category) => {
      const own = applying.filter((check) => check.category === category);
      if (own.length === 0) return [];
      const name = checkCategoryNames[category].nl;
      return [
        heading(2, name),
        checksTable(name, own),
        ...own.filter(({ findings }) => findings.length > 0).flatMap(findingBlocks),
      ];
    }),
  ];
}

function checksTable(name: string, checks: readonly CheckReport[]): Block {
  return table(
    `Controles van ${name.toLowerCase()}`,
    [
      ['Nr.', 14],
      ['Controle', undefined],
      ['Uitslag', 32],
    ],
    checks.map(({ id, statement, verdict }) => [id, statement.nl, verdictCell(verdict)]),
  );
}

function verdictCell(verdict: CheckReport['verdict']): Inlines {
  const { nl } = checkVerdictNames[verdict];
  return verdict === 'passed' ? nl : [{ strong: nl }];
}

function findingBlocks({ id, name, findings, more }: CheckReport): readonly Block[] {
  return [
    heading(3, `${id} ${name.nl}`),
    { kind: 'list', items: findings.map(findingLine) },
    ...(more > 0 ? [paragraph(`En nog ${formatCount(more)} keer.`)] : []),
  ];
}

function findingLine({ file, field, expected, found, text }: VerificationFinding): Inlines {
  const place = [file, field].filter((piece) => piece !== undefined).join(', ');
  const values = [
    ...(expected === undefined ? [] : [`verwacht: ${shortened(expected)}`]),
    ...(found === undefined ? [] : [`gevonden: ${shortened(found)}`]),
  ];
  return [
    ...(place === '' ? [] : [{ strong: `${place}: ` }]),
    text.nl,
    ...(values.length === 0 ? [] : [` (${values.join('; ')})`]),
  ];
}

/** A whole election does not fit on a line; its JSON has all of it. */
function shortened(value: string): string {
  return value.length > 200 ? `${value.slice(0, 200)}…` : value;
}

function byHand({
  byHand: hand,
  package: about,
  givenDefinition,
  givenKey,
  remarks,
}: VerificationReport): readonly Block[] {
  return [
    heading(1, 'Met de hand te controleren'),
    paragraph(
      'Een programma kan niet weten of de sleutel en het papier van de gemeente zijn. Vergelijk het onderstaande met het papier, vul in en onderteken.',
    ),
    ...remarks.map(({ text }) => emphasis(text.nl)),
    ...keyBlocks(hand.keys),
    ...(givenKey ? givenKeyBlocks(givenKey) : []),
    ...(about ? digestBlocks(about, givenDefinition) : []),
    ...stationBlocks(hand),
    ...drawnBlocks(hand.drawn),
    heading(2, 'Ondertekening'),
    paragraph('Wij hebben het bovenstaande met het papier vergeleken.'),
    { kind: 'signatures', frame: 'box', lines: [signer, signer] },
  ];
}

const signer = ['Naam:', 'Datum en tijd:', 'Handtekening:'];

function keyBlocks(keys: readonly ReportedKey[]): readonly Block[] {
  return [
    heading(2, 'Sleutels'),
    paragraph(
      'Vergelijk de woorden of de groepen van elke sleutel met het ondertekende sleutelblad van de gemeente. Ook sleutels waarmee niets is gedaan, staan hier.',
    ),
    ...(keys.length === 0 ? [emphasis('Er is geen sleutel gevonden.')] : []),
    ...keys.flatMap((key): readonly Block[] => [
      heading(3, `Sleutel ${key.number}${key.signed ? ' – hiermee is dit pakket ondertekend' : ''}`),
      facts(`Vingerafdruk van sleutel ${key.number}`, [
        ['Woorden', key.fingerprint.words.join(' ')],
        ['Groepen', inTwoLines(key.fingerprint.sha256)],
        ['In het logboek', periodOf(key)],
      ]),
    ]),
    { kind: 'signatures', frame: 'line', lines: [['Gelijk aan het sleutelblad. Naam:', 'Datum:']] },
  ];
}

/** What the program compared already, so that people see with what. */
function givenKeyBlocks({ from, sha256, words }: GivenKeyClaim): readonly Block[] {
  return [
    heading(3, 'Opgegeven door wie controleerde (controle 10.07)'),
    facts('Vingerafdruk van de opgegeven sleutel', [
      ['Opgegeven als', givenKeySourceNames[from].nl],
      ['Woorden', words.join(' ')],
      ...(sha256 === undefined ? [] : [['Groepen', inTwoLines(sha256)] as const]),
    ]),
  ];
}

function periodOf({ announcedAt, closedAt, events }: ReportedKey): string {
  if (announcedAt === undefined) return 'niet aangekondigd in het logboek van dit pakket';
  const closed = closedAt === undefined ? 'open' : `gesloten bij gebeurtenis ${formatCount(closedAt)}`;
  return `vanaf gebeurtenis ${formatCount(announcedAt)}, ${closed}; ${formatCount(events)} gebeurtenissen`;
}

function digestBlocks(about: PackageIdentity, given: VerificationReport['givenDefinition']): readonly Block[] {
  const { events, head } = about.ledger;
  return [
    heading(2, 'Vingerafdrukken'),
    facts('Vingerafdrukken om met papier te vergelijken', [
      ['Vastgelegd vóór de verkiezingsdag (definitie)', inTwoLines(about.definition)],
      ...(given === undefined ? [] : [['Opgegeven door wie controleerde', inTwoLines(given)] as const]),
      ...(about.emlSha256 === undefined
        ? []
        : [
            [
              'Telbestand (EML 510b), onder elke bladzijde van het proces-verbaal',
              inTwoLines(about.emlSha256),
            ] as const,
          ]),
      [`Kop van het logboek, ${formatCount(events)} gebeurtenissen`, inTwoLines(head)],
    ]),
    { kind: 'tick', ticked: false, label: 'Gelijk aan het ondertekende papier' },
  ];
}

function stationBlocks({ stations }: HandChecks): readonly Block[] {
  if (!stations) return [];
  const { expected, present } = stations;
  const missing = expected.filter((number) => !present.includes(number));
  return [
    heading(2, 'Stembureaus'),
    facts('Stembureaus volgens de verkiezing en in het pakket', [
      ['Verwacht', formatCount(expected.length)],
      ['Aanwezig in het pakket', formatCount(present.length)],
      ...(missing.length === 0 ? [] : [['Ontbreekt', missing.join(', ')] as const]),
    ]),
    { kind: 'tick', ticked: false, label: 'Gelijk aan het aantal stembureaus in deze gemeente' },
  ];
}

function drawnBlocks(drawn: readonly DrawnStation[]): readonly Block[] {
  if (drawn.length === 0) return [];
  return [
    heading(2, 'Gelote stembureaus'),
    paragraph(
      'Deze stembureaus zijn geloot met de SHA-256 van het pakket: iedereen loot dezelfde, en niemand kan ze kiezen. Vergelijk de getallen met het papier van het stembureau en zet een kruisje.',
    ),
    ...drawn.flatMap(({ station, name, numbers }): readonly Block[] => [
      heading(3, `Stembureau ${station} – ${name}`),
      table(
        `Getallen van stembureau ${station}`,
        [
          ['Vak', 16],
          ['Wat', undefined],
          ['In het pakket', 28],
          ['Op papier hetzelfde', 36],
        ],
        numbers.map(({ code, label, value }): readonly Cell[] => [
          code,
          label,
          formatCount(value),
          { box: false, label: `Vak ${code}: hetzelfde` },
        ]),
      ),
    ]),
  ];
}

/** Eight groups on a line: a cell is narrower than a page. */
function inTwoLines(sha256: Sha256): string {
  const groups = shaGroups(sha256);
  return [groups.slice(0, 8), groups.slice(8)].map((line) => line.join(' ')).join('\n');
}

type Fact = readonly [name: string, value: string];

function facts(summary: string, rows: readonly Fact[]): Block {
  return table(
    summary,
    [
      ['Gegeven', 52],
      ['Waarde', undefined],
    ],
    rows,
  );
}

/** Columns with their width in millimetres; without one, what is left. */
function table(
  summary: string,
  columns: readonly (readonly [header: string, mm: number | undefined])[],
  rows: readonly (readonly Cell[])[],
): Block {
  return {
    kind: 'table',
    summary,
    columns: columns.map(([header, mm]) => ({ header, width: mm === undefined ? { share: 1 } : { mm } })),
    rows,
  };
}
