// Model Na 31-2 bijlage 1, version 2027: the count form of one polling station (domain.md §5.8), blank for the tables in the hall or
// filled from a sheet. Questions, letters, labels and cells come from the form; what only paper has is added here.
import { buildForm } from '../sheet/build-form.ts';
import type { FormSection, QuestionRow } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Block, DocumentContent } from './block.ts';
import { emphasis, heading, pageBreak, paragraph } from './blocks.ts';
import { answerBlocks, questionRows, sectionWithId } from './form-blocks.ts';
import { listDifferencesTable } from './list-differences-table.ts';
import { inOneLine, municipalityOnPaper, paperDate } from './paper-words.ts';
import {
  differencesBlocks,
  listPagesBlocks,
  listSections,
  sheetOf,
  stationDocument,
  votesBlocks,
  type StationPaperInput,
} from './station-paper.ts';

/** The paper count form of one station. Throws when the election has no such form. */
export function buildNa312Bijlage1(input: StationPaperInput): DocumentContent {
  const { election, station } = input;
  const form = buildForm(election);
  const sheet = sheetOf(input);
  return stationDocument(input, {
    model: 'Model Na 31-2 bijlage 1',
    footer: ['Proces-verbaal van een gemeentelijk stembureau', 'Model Na 31-2 centrale stemopneming (versie 2027)'],
    parts: [
      {
        headerLeft: 'Bijlage 1 - verslag telling stembureau',
        headerRight: [municipalityOnPaper(election.municipality), `Stembureau ${station.number}`],
        blocks: [
          ...opening(input),
          ...extraBlocks(sectionWithId(form, 'extra'), sheet),
          pageBreak,
          ...comparisonBlocks(sectionWithId(form, 'station'), sheet),
          pageBreak,
          ...listDifferencesBlocks(input),
          pageBreak,
          heading(1, 'Telresultaten', 'B1-3'),
          ...votesBlocks(sectionWithId(form, 'votes'), sheet, { voters: [recountHint] }),
          pageBreak,
          ...differencesBlocks(sectionWithId(form, 'differences'), sheet),
          ...explanationsOfStation,
          pageBreak,
          ...listPagesBlocks(
            listSections(form),
            { election, sheet },
            {
              code: 'B1-3.5',
              instruction: 'Neem dit totaal over in rubriek B1-3.2 van deze bijlage bij de juiste lijst.',
            },
          ),
        ],
      },
    ],
  });
}

function opening({ election, station }: StationPaperInput): readonly Block[] {
  return [
    heading(1, 'Bijlage 1'),
    { kind: 'cover', title: ['Verslagen van tellingen van stembureaus'], subtitle: [] },
    paragraph('De bijlagen worden separaat gepubliceerd bij het betreffende stembureau.'),
    pageBreak,
    {
      kind: 'cover',
      title: [`Stembureau ${station.number}`, inOneLine(station.name)],
      subtitle: [`${election.name} - ${paperDate(election.electionDate)}`],
    },
    heading(2, 'Over deze bijlage'),
    paragraph(
      'Op de dag van de verkiezing telde het stembureau de stemmen per lijst. Op een centrale plek telde het gemeentelijk stembureau daarna de stemmen per kandidaat, en het vergeleek beide tellingen. Hier staan alle resultaten.',
    ),
  ];
}

function extraBlocks(section: FormSection, sheet: Sheet): readonly Block[] {
  return [
    heading(1, 'Extra onderzoek: opmerkingen gemeentelijk stembureau', section.code),
    paragraph(
      'Na de telling kan het gemeentelijk stembureau nog iets onderzoeken, bijvoorbeeld als er opvallend veel blanco of ongeldige stemmen zijn. Schrijf hier op of dat is gedaan, en wat.',
    ),
    ...questionRows(section).flatMap((question): Block[] => [
      emphasis(question.label),
      ...answerBlocks(question, sheet),
    ]),
    emphasis('Licht hieronder toe wat de reden van het extra onderzoek was'),
    { kind: 'lines', count: 3 },
  ];
}

/** Headings of B1-2 by the code of their question; B1-2.2 has no question, only an instruction. */
const comparisonHeadings: Readonly<Record<string, string>> = {
  'B1-2.1': 'Aantallen kiezers en stemmen',
  'B1-2.3': 'Tellingen op lijstniveau',
};

function comparisonBlocks(section: FormSection, sheet: Sheet): readonly Block[] {
  const [first, ...others] = questionRows(section);
  const question = (row: QuestionRow): Block[] => [
    heading(2, comparisonHeadings[row.code] ?? '', row.code),
    emphasis(row.label),
    ...answerBlocks(row, sheet),
  ];
  return [
    heading(1, section.title, section.code),
    ...(first ? question(first) : []),
    heading(2, 'Tel de stembiljetten', 'B1-2.2'),
    emphasis([
      'Tel nu de stembiljetten per kandidaat en noteer de uitkomsten bij rubrieken ',
      { strong: '3.2' },
      ' en ',
      { strong: '3.5' },
      ' van deze bijlage.',
    ]),
    ...others.flatMap(question),
  ];
}

function listDifferencesBlocks({ listDifferences }: StationPaperInput): readonly Block[] {
  return [
    heading(2, 'Lijsten met verschillen', 'B1-2.4'),
    heading(
      3,
      [
        'Noteer alle lijsten waar de telling door het ',
        { strong: 'stembureau' },
        ' afwijkt van de telling van vandaag door het ',
        { strong: 'gemeentelijk stembureau' },
        '.',
      ],
      'B1-2.4.1',
    ),
    listDifferencesTable(listDifferences),
  ];
}

const recountHint = emphasis(
  'Zijn de toegelaten kiezers opnieuw geteld? Schrijf dan die aantallen op. Neem anders de aantallen over uit het proces-verbaal van het stembureau.',
);

const explanationsOfStation: readonly Block[] = [
  heading(2, 'Verklaringen vanuit het stembureau', 'B1-3.4'),
  emphasis([
    'Neem over wat het stembureau bij ',
    { strong: 'vraag 1.2.2' },
    ' van zijn proces-verbaal opschreef. Ook als het verschil nu weg is of kleiner is geworden.',
  ]),
  { kind: 'lines', count: 12 },
];
