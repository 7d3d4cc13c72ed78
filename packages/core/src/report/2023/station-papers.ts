// Papers of one polling station of 2022-2025: bijlage 2 of Na 31-2, and the reports N 10-1 and N 10-2 (domain.md §2.6, §5.13). Of these reports the
// numbers are known; the rubrieken around them are inferred (`inferred.ts`).
import { buildForm } from '../../sheet/build-form.ts';
import type { FormPurpose, FormSection } from '../../sheet/form.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Block, DocumentContent } from '../block.ts';
import { emphasis, heading, pageBreak, paragraph, writingTable } from '../blocks.ts';
import { addressLines } from '../committee-session.ts';
import { answerBlocks, countRows, letterBox, letterBoxBlocks, questionRows, sectionWithId } from '../form-blocks.ts';
import { inOneLine, municipalityOnPaper, paperDate } from '../paper-words.ts';
import { stationSigners } from '../signing.ts';
import {
  listPagesBlocks,
  listSections,
  sheetOf,
  stationDocument,
  votesBlocks,
  type StationPaperInput,
} from '../station-paper.ts';
import { generation, stationRubrieken, words } from './inferred.ts';
import { signingPart2023 } from './signing.ts';

/** Bijlage 2 of Na 31-2: the central count of one station. Throws when the election has no such form. */
export function buildNa312Bijlage22023(input: StationPaperInput): DocumentContent {
  const { election, station } = input;
  const model = 'Model Na 31-2 bijlage 2';
  const title = 'Bijlage 2 - uitkomsten per stembureau';
  const results = resultsOf(input, 'count');
  return stationDocument(input, {
    model,
    footer: ['Proces-verbaal van een gemeentelijk stembureau', `${model} ${generation}`],
    parts: [
      {
        headerLeft: title,
        headerRight: [municipalityOnPaper(election.municipality), `Stembureau ${station.number}`],
        blocks: [
          cover(input, title),
          ...results.numbers,
          pageBreak,
          ...results.recount,
          ...results.differences,
          ...results.lists,
        ],
      },
    ],
  });
}

interface StationReport {
  readonly model: 'Model N 10-1' | 'Model N 10-2';
  readonly method: string;
  /** `Proces-verbaal en telresultaten per lijst` */
  readonly title: string;
  readonly purpose: FormPurpose;
}

/** N 10-1: a station that counted by itself. Throws when the election has no such form. */
export function buildN1012023(input: StationPaperInput): DocumentContent {
  return stationReport(input, {
    model: 'Model N 10-1',
    method: 'decentrale stemopneming',
    title: 'Verslag en telresultaten per lijst en kandidaat',
    purpose: 'count',
  });
}

/** N 10-2: the count by list on election night. Throws when the election has no such form. */
export function buildN1022023(input: StationPaperInput): DocumentContent {
  return stationReport(input, {
    model: 'Model N 10-2',
    method: 'centrale stemopneming',
    title: 'Verslag en telresultaten per lijst',
    purpose: 'night',
  });
}

function stationReport(input: StationPaperInput, { model, method, title, purpose }: StationReport): DocumentContent {
  const { election, station } = input;
  const headerRight = [municipalityOnPaper(election.municipality), `Stembureau ${station.number}`];
  const results = resultsOf(input, purpose);
  return stationDocument(input, {
    model,
    footer: ['Proces-verbaal van een stembureau', `${model} ${method} ${generation}`],
    parts: [
      {
        headerLeft: `Proces-verbaal - ${model}`,
        headerRight,
        blocks: [
          cover(input, `${title} - ${model}`),
          ...results.recount,
          ...placeBlocks(input),
          pageBreak,
          ...attendanceBlocks,
          pageBreak,
          ...results.numbers,
          pageBreak,
          ...results.differences,
          pageBreak,
          ...eventsBlocks,
          ...results.lists,
        ],
      },
      signingPart2023(stationSigners, {
        title: stationRubrieken.signing.title,
        code: stationRubrieken.signing[model],
        headerRight,
      }),
    ],
  });
}

interface Results {
  readonly numbers: readonly Block[];
  readonly recount: readonly Block[];
  readonly differences: readonly Block[];
  readonly lists: readonly Block[];
}

function resultsOf(input: StationPaperInput, purpose: FormPurpose): Results {
  const form = buildForm(input.election, purpose);
  const sheet = sheetOf(input);
  const has = (id: string): boolean => form.sections.some((section) => section.id === id);
  return {
    numbers: votesBlocks(sectionWithId(form, 'votes'), sheet, { between: [] }),
    recount: has('recount')
      ? recountBlocks(sectionWithId(form, 'recount'), sectionWithId(form, 'recount.voters'), sheet)
      : [],
    differences: differencesBlocks(sectionWithId(form, 'differences'), sheet),
    lists: listBlocks(listSections(form), input, sheet),
  };
}

/** 1: where and when was voted and counted. */
function placeBlocks({ election, station }: StationPaperInput): readonly Block[] {
  const { code, title } = stationRubrieken.place;
  const place = [paperDate(election.electionDate), addressLines(station).replace('\n', ', ')];
  return [
    heading(2, title, code),
    paragraph(place.filter(Boolean).join('\n')),
    {
      kind: 'signatures',
      frame: 'line',
      lines: [
        ['Locatie (als anders):', 'Open voor kiezers van - tot:'],
        ['Locatie van de telling (als anders):', 'Telling: datum en tijd van - tot:'],
      ],
    },
  ];
}

/** 2: who was there. */
const attendanceBlocks: readonly Block[] = [
  heading(2, stationRubrieken.attendance.title, stationRubrieken.attendance.code),
  writingTable({
    summary: stationRubrieken.attendance.title,
    rows: stationRubrieken.attendance.rows,
    emptyRow: ['', '', '-'],
    columns: [
      { header: 'Voorletters', width: { mm: 24 } },
      { header: 'Achternaam', width: { share: 1 } },
      { header: 'Aanwezig van - tot', width: { mm: 44 }, align: 'center' },
    ],
  }),
];

/** 6 and 7: what voters objected to, and what else happened. */
const eventsBlocks: readonly Block[] = [stationRubrieken.objections, stationRubrieken.irregularities].flatMap(
  ({ code, title, lines }): readonly Block[] => [
    heading(2, title, code),
    paragraph('Noteer geen namen of andere persoonsgegevens van kiezers.'),
    { kind: 'lines', count: lines },
  ],
);

function cover({ election, station }: StationPaperInput, title: string): Block {
  return {
    kind: 'cover',
    title: [`Stembureau ${station.number}`, inOneLine(station.name)],
    subtitle: [`${election.name} - ${paperDate(election.electionDate)}`, title],
  };
}

/** The voters counted again because of an unexplained difference: A.2 to D.2. On N 10-1 it is no rubriek but a box on the front. */
function recountBlocks(recount: FormSection, voters: FormSection, sheet: Sheet): readonly Block[] {
  const isRubriek = /^\d/.test(recount.code);
  return [
    heading(2, recount.title, isRubriek ? recount.code : undefined),
    ...(isRubriek ? [] : [paragraph(words.recountBox)]),
    ...questionRows(recount).flatMap((question): Block[] => [
      emphasis(question.label),
      ...answerBlocks(question, sheet),
    ]),
    heading(3, voters.title),
    ...letterBoxBlocks(countRows(voters), sheet),
  ];
}

/** I and J, then how often each cause occurred, and lines for other causes. */
function differencesBlocks(section: FormSection, sheet: Sheet): readonly Block[] {
  const rows = countRows(section);
  const boxes = (emphasised: 'plain' | 'total'): Block => ({
    kind: 'letterBoxes',
    boxes: rows.filter((row) => row.emphasis === emphasised).map((row) => letterBox(row, sheet)),
  });
  const titles = section.columns.flat().flatMap((row) => (row.kind === 'heading' ? [heading(3, row.label)] : []));
  return [
    heading(2, section.title, section.code),
    boxes('total'),
    ...titles,
    boxes('plain'),
    emphasis('Licht een andere verklaring hieronder toe'),
    { kind: 'lines', count: 5 },
  ];
}

/** On pages of their own; none on N 10-2. */
function listBlocks(pages: readonly FormSection[], { election }: StationPaperInput, sheet: Sheet): readonly Block[] {
  const [first] = pages;
  if (!first) return [];
  const instruction = 'Tel de totalen van alle lijsten op. De som is E.';
  return [pageBreak, ...listPagesBlocks(pages, { election, sheet }, { code: first.code, instruction })];
}
