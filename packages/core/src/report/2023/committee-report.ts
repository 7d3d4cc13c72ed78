// The report of a municipal committee on the models of 2022-2025, Na 31-1 and Na 31-2: the rubrieken that both have (domain.md §5.13). These papers
// have rubrieken and no parts; E is a total only, and every cause of a difference is counted.
import { shaOnPaper } from '../../basics/sha-groups.ts';
import type { CountRow } from '../../sheet/form.ts';
import type { Block, DocumentContent, DocumentPart, LetterBox, TableColumn } from '../block.ts';
import { heading, pageBreak, paragraph, writingTable } from '../blocks.ts';
import { committeeCover, stationsInWords } from '../committee-report.ts';
import { addressLines, inOrder } from '../committee-session.ts';
import { countRows, letterBox, letterBoxBlocks, sectionWithId, votesTable, type Filling } from '../form-blocks.ts';
import { ledgerLines, watermarkOf } from '../frame.ts';
import { attendanceRows, type CombinedVoting } from '../notes.ts';
import { documentWords, inOneLine, municipalityOnPaper, paperDateTime, sumWord } from '../paper-words.ts';
import type { ReportInput } from '../report-input.ts';
import { committeeSigners } from '../signing.ts';
import { eligibleVotersLetter, generation, lastRubrieken } from './inferred.ts';
import { signingPart2023 } from './signing.ts';

export interface ReportFrame {
  readonly model: keyof typeof lastRubrieken;
  /** `centrale stemopneming` */
  readonly method: string;
  /** What stands between cover and signatures. */
  readonly blocks: readonly Block[];
}

/** The whole report. Throws when a final report has no hash. */
export function buildReport2023(input: ReportInput, { model, method, blocks }: ReportFrame): DocumentContent {
  const { election } = input;
  const headerRight = [municipalityOnPaper(election.municipality)];
  const part = (headerLeft: string, parts: readonly Block[]): DocumentPart => ({
    headerLeft,
    headerRight,
    blocks: parts,
  });
  return {
    title: `Model ${model} - ${municipalityOnPaper(election.municipality)} - ${election.name}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [
      ...sealLines2023(input),
      ...ledgerLines(input.ledger),
      'Proces-verbaal van een gemeentelijk stembureau',
      `Model ${model} ${method} ${generation}`,
    ],
    ...watermarkOf(election, input),
    parts: [
      part('', cover(input, model)),
      part(`Model ${model}`, [...blocks, ...notesBlocks(input, model), pageBreak, ...listBlocks(input, model)]),
      signingPart2023(committeeSigners, {
        title: 'Leden van het gemeentelijk stembureau en ondertekening',
        code: lastRubrieken[model].signing,
        headerRight,
      }),
    ],
  };
}

function sealLines2023({ concept, createdAt, emlSha256 }: ReportInput): readonly string[] {
  if (concept) return [`Datum: ${createdAt}. Concept: dit document heeft nog geen SHA-256-Hashcode.`];
  if (emlSha256 === undefined) throw new Error('A final document needs the hash of its count file');
  return [`Datum: ${createdAt}. SHA-256-Hashcode van het EML-telbestand:`, shaOnPaper(emlSha256)];
}

const investigated =
  'In opdracht van het centraal stembureau heeft het gemeentelijk stembureau de in dit proces-verbaal opgenomen aantallen (opnieuw) onderzocht.';

/** The front has a box that is filled in by hand when the central committee orders an investigation later. */
function cover({ election }: ReportInput, model: ReportFrame['model']): readonly Block[] {
  return [
    committeeCover(election, `Proces-verbaal van het gemeentelijk stembureau - Model ${model}`),
    heading(2, 'Controles in opdracht van het centraal stembureau'),
    paragraph('Het gemeentelijk stembureau vult dit vak alleen in na een opdracht van het centraal stembureau.'),
    {
      kind: 'tick',
      ticked: false,
      label: `${investigated} Deze blijken niet allemaal juist te zijn. Het gemeentelijk stembureau heeft in een nieuwe zitting de juiste aantallen vastgesteld. Zie voor de correcties het corrigendum dat bij dit proces-verbaal is gevoegd.`,
    },
    { kind: 'paragraph', style: 'label', text: 'Het corrigendum is vastgesteld op:' },
    { kind: 'signatures', frame: 'box', lines: [['Datum en tijd:']] },
    { kind: 'tick', ticked: false, label: `${investigated} Dit heeft niet geleid tot wijzigingen.` },
  ];
}

/** 1: where and when, and the eligible voters. */
export function sessionBlocks(input: ReportInput, title: string): readonly Block[] {
  const { election, session } = input;
  const kieskring = election.contest.id === 'geen' ? undefined : `Kieskring ${election.contest.id}`;
  const when = session.startsAt && paperDateTime(session.startsAt);
  const lines = [municipalityOnPaper(election.municipality), kieskring, session.location, when].filter(Boolean);
  return [
    heading(2, title, '1'),
    paragraph(lines.join('\n')),
    {
      kind: 'letterBoxes',
      boxes: [
        {
          code: eligibleVotersLetter,
          label: 'Aantal kiesgerechtigden',
          emphasis: 'plain',
          value: election.eligibleVoters,
          cells: 5,
        },
      ],
    },
  ];
}

/** 2: who was there. */
export function attendanceBlocks({ notes }: ReportInput): readonly Block[] {
  return [
    heading(2, 'Aanwezigheid leden gemeentelijk stembureau', '2'),
    writingTable({
      summary: 'Aanwezigheid leden',
      rows: 12,
      rowHeight: 8,
      emptyRow: ['', '', '', '-'],
      typed: attendanceRows(notes?.attendance),
      columns: [
        { header: 'Voorletters', width: { mm: 24 } },
        { header: 'Achternaam', width: { share: 1 } },
        { header: 'Rol', width: { share: 1 } },
        { header: 'Aanwezig van - tot', width: { share: 1 }, align: 'center' },
        { header: 'Locatie', width: { mm: 28 } },
      ],
    }),
    pageBreak,
  ];
}

/** 3: the stations, number and place. */
export function stationsTable({ stations }: ReportInput): Block {
  if (stations.length === 0) return paragraph('Er zijn geen stembureaus.');
  const columns: readonly TableColumn[] = [
    { header: 'Nummer stembureau', width: { mm: 24 }, align: 'right' },
    { header: 'Locatie', width: { share: 1 } },
    { header: 'Adres en postcode', width: { share: 1 } },
  ];
  const rows = inOrder(stations).map((one) => [String(one.number), inOneLine(one.name), addressLines(one)]);
  return { kind: 'table', summary: 'Stembureaus binnen de gemeente', columns, rows };
}

const fillingOf = ({ totals }: ReportInput): Filling => ({ counts: totals.counts, ticks: [] });

/** 4: A to D. */
export function votersBlocks(input: ReportInput, title: string, hint: string): readonly Block[] {
  const rows = countRows(sectionWithId(input.form, 'votes')).filter(({ field }) => field.startsWith('voters.'));
  return [heading(2, title, '4'), paragraph(hint), ...letterBoxBlocks(rows, fillingOf(input))];
}

/** 5: E, F, G and, where the model has it, H. */
export function castRows({ form }: ReportInput): readonly CountRow[] {
  return countRows(sectionWithId(form, 'votes')).filter(({ field }) => field.startsWith('votes.'));
}

export function castBlocks(
  input: ReportInput,
  title: string,
  rows: readonly CountRow[],
  hint: readonly Block[] = [],
): readonly Block[] {
  const boxes = rows.map((row) => letterBox(row, fillingOf(input)));
  const sums = rows.at(-1)?.field === 'votes.total';
  return [heading(2, title, '5'), ...hint, { kind: 'letterBoxes', boxes, ...(sums ? { sum: sumWord } : {}) }];
}

/** 6: whether the numbers differ, where, how much, and why. */
export function differenceBlocks(input: ReportInput): readonly Block[] {
  const { more, fewer } = input.totals;
  const none = more.length === 0 && fewer.length === 0;
  const rows = countRows(sectionWithId(input.form, 'differences'));
  const boxOf = (field: string, label?: string): LetterBox[] =>
    rows
      .filter((row) => row.field === field)
      .map((row) => ({ ...letterBox(row, fillingOf(input)), cells: 5, ...(label === undefined ? {} : { label }) }));
  const [moreBox] = boxOf('differences.more', 'Het aantal méér getelde stembiljetten bedraagt');
  const [fewerBox] = boxOf('differences.fewer', 'Het aantal minder getelde stembiljetten bedraagt');
  const causes = rows.filter(({ emphasis }) => emphasis === 'plain').flatMap(({ field }) => boxOf(field));
  return [
    heading(2, 'Verschil tussen het aantal toegelaten kiezers en het aantal getelde stembiljetten', '6'),
    heading(3, 'Is bij alle stembureaus het aantal getelde stembiljetten gelijk aan het aantal toegelaten kiezers?'),
    { kind: 'tick', ticked: none, label: 'Ja' },
    {
      kind: 'tick',
      ticked: more.length > 0,
      label: `Nee. ${stationsInWords(more)} zijn er méér stembiljetten geteld.`,
      ...(moreBox && { box: moreBox }),
    },
    {
      kind: 'tick',
      ticked: fewer.length > 0,
      label: `Nee. ${stationsInWords(fewer)} zijn er minder stembiljetten geteld.`,
      ...(fewerBox && { box: fewerBox }),
    },
    heading(3, 'Verklaringen voor het verschil'),
    { kind: 'letterBoxes', boxes: causes },
  ];
}

function notesBlocks({ notes = {} }: ReportInput, model: ReportFrame['model']): readonly Block[] {
  const codes = lastRubrieken[model];
  const objections = notes.objections?.map(({ time, objection, reply }) =>
    [atTime(time, objection), reply].filter(Boolean).join(' – '),
  );
  const irregularities = notes.irregularities?.map(({ time, text }) => atTime(time, text));
  return [
    ...combinedBlocks(notes.combinedVoting, codes.combined),
    heading(2, 'Bezwaren van kiezers tijdens de zitting van het gemeentelijk stembureau', codes.objections),
    paragraph(
      'Noteer elk bezwaar, ook als u het er niet mee eens bent, en de reactie daarop. Noteer geen persoonsgegevens.',
    ),
    ...linesOr(objections),
    heading(2, 'Onregelmatigheden of bijzonderheden', codes.irregularities),
    paragraph('Schrijf op wat er gebeurde en hoe vaak. Noteer geen persoonsgegevens.'),
    ...linesOr(irregularities),
  ];
}

function combinedBlocks(combined: CombinedVoting | undefined, code: string): readonly Block[] {
  return [
    heading(2, 'Bij gecombineerde stemmingen', code),
    heading(
      3,
      'Zijn de verzegelde pakken van een andere verkiezing geopend omdat er een gegrond vermoeden bestond dat stembiljetten, stempassen, volmachtbewijzen of kiezerspassen van de eigen verkiezing zich in deze pakken bevonden?',
    ),
    { kind: 'tick', ticked: combined?.packsOpened === false, label: 'Nee' },
    {
      kind: 'tick',
      ticked: combined?.packsOpened === true,
      label:
        'Ja, er zijn verzegelde pakken van een andere verkiezing geopend. Hierin zijn aangetroffen en bij de stemopneming van de eigen verkiezing betrokken:',
    },
    ...linesOr(combined && combined.found !== '' ? [combined.found] : undefined),
  ];
}

function atTime(time: string, text: string): string {
  return time === '' ? text : `${time} ${text}`;
}

/** What was typed, or seven lines to write on. */
function linesOr(typed: readonly string[] | undefined): readonly Block[] {
  return typed ? typed.map(paragraph) : [{ kind: 'lines', count: 7 }];
}

function listBlocks(input: ReportInput, model: ReportFrame['model']): readonly Block[] {
  const { election, form } = input;
  return [
    heading(2, 'Aantal stemmen per lijst en per kandidaat in de gemeente', lastRubrieken[model].lists),
    ...election.lists.map((list): Block => ({
      ...votesTable(form, election, list.number, fillingOf(input)),
      totalLabel: 'Totaal (stemcijfer)',
    })),
  ];
}
