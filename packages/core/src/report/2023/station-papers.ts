// Papers of one polling station of 2022-2025: bijlage 2 of Na 31-2, and the results of N 10-1 and N 10-2 (domain.md §2.6, §5.13). The form has all
// that we know of them; what else stood on N 10-1 and N 10-2 is not in our sources, so these hold the results only.
import { buildForm } from '../../sheet/build-form.ts';
import type { FormPurpose, FormSection } from '../../sheet/form.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Block, DocumentContent } from '../block.ts';
import { emphasis, heading, pageBreak } from '../blocks.ts';
import { answerBlocks, countRows, letterBox, letterBoxBlocks, questionRows, sectionWithId } from '../form-blocks.ts';
import { inOneLine, municipalityOnPaper, paperDate } from '../paper-words.ts';
import {
  listPagesBlocks,
  listSections,
  sheetOf,
  stationDocument,
  votesBlocks,
  type StationPaperInput,
} from '../station-paper.ts';
import { generation } from './inferred.ts';

interface StationPaper {
  readonly model: string;
  readonly footer: string;
  readonly title: string;
  readonly purpose: FormPurpose;
}

/** Bijlage 2 of Na 31-2: the central count of one station. Throws when the election has no such form. */
export function buildNa312Bijlage22023(input: StationPaperInput): DocumentContent {
  return stationPaper(input, {
    model: 'Model Na 31-2 bijlage 2',
    footer: 'Proces-verbaal van een gemeentelijk stembureau',
    title: 'Bijlage 2 - uitkomsten per stembureau',
    purpose: 'count',
  });
}

/** The results of N 10-1: a station that counted by itself. Throws when the election has no such form. */
export function buildN1012023(input: StationPaperInput): DocumentContent {
  return stationPaper(input, {
    model: 'Model N 10-1',
    footer: 'Proces-verbaal van een stembureau',
    title: 'Telresultaten per lijst en kandidaat - Model N 10-1',
    purpose: 'count',
  });
}

/** The results of N 10-2: the count by list on election night. Throws when the election has no such form. */
export function buildN1022023(input: StationPaperInput): DocumentContent {
  return stationPaper(input, {
    model: 'Model N 10-2',
    footer: 'Proces-verbaal van een stembureau',
    title: 'Telresultaten per lijst - Model N 10-2',
    purpose: 'night',
  });
}

function stationPaper(input: StationPaperInput, { model, footer, title, purpose }: StationPaper): DocumentContent {
  const { election, station } = input;
  const form = buildForm(election, purpose);
  const sheet = sheetOf(input);
  const pages = listSections(form);
  const has = (id: string): boolean => form.sections.some((section) => section.id === id);
  return stationDocument(input, {
    model,
    footer: [footer, `${model} ${generation}`],
    parts: [
      {
        headerLeft: title,
        headerRight: [municipalityOnPaper(election.municipality), `Stembureau ${station.number}`],
        blocks: [
          cover(input, title),
          ...votesBlocks(sectionWithId(form, 'votes'), sheet),
          pageBreak,
          ...(has('recount')
            ? recountBlocks(sectionWithId(form, 'recount'), sectionWithId(form, 'recount.voters'), sheet)
            : []),
          ...differencesBlocks(sectionWithId(form, 'differences'), sheet),
          ...(pages.length === 0 ? [] : [pageBreak]),
          ...listBlocks(pages, input, sheet),
        ],
      },
    ],
  });
}

function cover({ election, station }: StationPaperInput, title: string): Block {
  return {
    kind: 'cover',
    title: [`Stembureau ${station.number}`, inOneLine(station.name)],
    subtitle: [`${election.name} - ${paperDate(election.electionDate)}`, title],
  };
}

/** The voters counted again because of an unexplained difference: A.2 to D.2. */
function recountBlocks(recount: FormSection, voters: FormSection, sheet: Sheet): readonly Block[] {
  return [
    heading(2, recount.title, recount.code),
    ...questionRows(recount).flatMap((question): Block[] => [
      emphasis(question.label),
      ...answerBlocks(question, sheet),
    ]),
    heading(3, voters.title),
    ...letterBoxBlocks(countRows(voters), sheet),
    pageBreak,
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

function listBlocks(pages: readonly FormSection[], { election }: StationPaperInput, sheet: Sheet): readonly Block[] {
  const [first] = pages;
  if (!first) return [];
  const instruction = 'Tel de totalen van alle lijsten op. De som is E.';
  return listPagesBlocks(pages, { election, sheet }, { code: first.code, instruction });
}
