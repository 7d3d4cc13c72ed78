// Model Na 31-2 bijlage 1, version 2027: the count form of one polling station (domain.md §5.8), blank for the tables in the hall or
// filled from a sheet. Questions, letters, labels and cells come from the form; what only paper has is added here.
import type { Election, PollingStation } from '../definition/election.ts';
import type { CountRow, Form, FormRow, FormSection, QuestionRow, SectionId } from '../sheet/form.ts';
import { emptySheet, type Sheet } from '../sheet/sheet.ts';
import type { Block, DocumentContent } from './block.ts';
import { heading, writingTable } from './blocks.ts';
import { answerBlocks, letterBoxBlocks, votesTable } from './form-blocks.ts';
import { watermarkOf } from './frame.ts';
import { documentWords, municipalityOnPaper, paperDate } from './paper-words.ts';

export interface Na312Bijlage1Input {
  readonly election: Election;
  readonly form: Form;
  readonly station: PollingStation;
  /** Absent: a blank form to write on. */
  readonly sheet?: Sheet;
}

/** The paper count form of one station. Throws when form and election do not belong together. */
export function buildNa312Bijlage1(input: Na312Bijlage1Input): DocumentContent {
  const { election, form, station } = input;
  const sheet = input.sheet ?? emptySheet;
  const place = municipalityOnPaper(election.municipality);
  return {
    title: `Model Na 31-2 bijlage 1 - ${place} - stembureau ${station.number} - ${election.name}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [
      election.name,
      'Proces-verbaal van een gemeentelijk stembureau',
      'Model Na 31-2 centrale stemopneming (versie 2027)',
    ],
    ...watermarkOf(election, { concept: false }),
    parts: [
      {
        headerLeft: 'Bijlage 1 - verslag telling stembureau',
        headerRight: [place, `Stembureau ${station.number}`],
        blocks: [
          ...opening(input),
          ...extraBlocks(sectionOf(form, 'extra'), sheet),
          { kind: 'pageBreak' },
          ...stationBlocks(sectionOf(form, 'station'), sheet),
          { kind: 'pageBreak' },
          ...listDifferences,
          { kind: 'pageBreak' },
          heading(1, 'Telresultaten', 'B1-3'),
          ...votesSectionBlocks(sectionOf(form, 'votes'), sheet),
          { kind: 'pageBreak' },
          ...differencesBlocks(sectionOf(form, 'differences'), sheet),
          { kind: 'pageBreak' },
          ...listBlocks(input, sheet),
        ],
      },
    ],
  };
}

function sectionOf(form: Form, id: SectionId): FormSection {
  const section = form.sections.find((item) => item.id === id);
  if (!section) throw new Error(`${form.title} has no section ${id}`);
  return section;
}

function opening({ election, station }: Na312Bijlage1Input): readonly Block[] {
  return [
    heading(1, 'Bijlage 1'),
    { kind: 'cover', title: ['Verslagen van tellingen van stembureaus'], subtitle: [] },
    { kind: 'paragraph', text: 'De bijlagen worden separaat gepubliceerd bij het betreffende stembureau.' },
    { kind: 'pageBreak' },
    {
      kind: 'cover',
      title: [`Stembureau ${station.number}`, station.name],
      subtitle: [`${election.name} - ${paperDate(election.electionDate)}`],
    },
    heading(2, 'Over deze bijlage'),
    {
      kind: 'paragraph',
      text: 'Op de dag van de verkiezing telde het stembureau de stemmen per lijst. Op een centrale plek telde het gemeentelijk stembureau daarna de stemmen per kandidaat, en het vergeleek beide tellingen. Hier staan alle resultaten.',
    },
  ];
}

function extraBlocks(section: FormSection, sheet: Sheet): readonly Block[] {
  return [
    heading(1, 'Extra onderzoek: opmerkingen gemeentelijk stembureau', section.code),
    {
      kind: 'paragraph',
      text: 'Na de telling kan het gemeentelijk stembureau nog iets onderzoeken, bijvoorbeeld als er opvallend veel blanco of ongeldige stemmen zijn. Schrijf hier op of dat is gedaan, en wat.',
    },
    ...questions(section).flatMap((question): Block[] => [asked(question), ...answerBlocks(question, sheet)]),
    { kind: 'paragraph', style: 'emphasis', text: 'Licht hieronder toe wat de reden van het extra onderzoek was' },
    { kind: 'lines', count: 3 },
  ];
}

/** Headings of B1-2 by the code of their question; B1-2.2 has no question, only an instruction. */
const stationHeadings: Readonly<Record<string, string>> = {
  'B1-2.1': 'Aantallen kiezers en stemmen',
  'B1-2.3': 'Tellingen op lijstniveau',
};

function stationBlocks(section: FormSection, sheet: Sheet): readonly Block[] {
  const [first, ...others] = questions(section);
  const question = (row: QuestionRow): Block[] => [
    heading(2, stationHeadings[row.code] ?? '', row.code),
    asked(row),
    ...answerBlocks(row, sheet),
  ];
  return [
    heading(1, section.title, section.code),
    ...(first ? question(first) : []),
    heading(2, 'Tel de stembiljetten', 'B1-2.2'),
    {
      kind: 'paragraph',
      style: 'emphasis',
      text: [
        'Tel nu de stembiljetten per kandidaat en noteer de uitkomsten bij rubrieken ',
        { strong: '3.2' },
        ' en ',
        { strong: '3.5' },
        ' van deze bijlage.',
      ],
    },
    ...others.flatMap(question),
  ];
}

const listDifferences: readonly Block[] = [
  heading(2, 'Lijsten met verschillen', 'B1-2.4'),
  {
    kind: 'heading',
    level: 3,
    number: 'B1-2.4.1',
    text: [
      'Noteer alle lijsten waar de telling door het ',
      { strong: 'stembureau' },
      ' afwijkt van de telling van vandaag door het ',
      { strong: 'gemeentelijk stembureau' },
      '.',
    ],
  },
  writingTable(
    'Lijsten met verschillen',
    25,
    [
      { header: 'Lijstnummer met verschil', width: { mm: 22 } },
      { header: 'Lijsttotaal vastgesteld door het stembureau', width: { mm: 26 } },
      { header: 'Lijsttotaal vastgesteld door het gemeentelijk stembureau', width: { mm: 28 } },
      { header: 'Aantal stemmen verschil', width: { mm: 22 } },
      {
        header: [
          { strong: 'Toelichting op het telverschil, bijvoorbeeld:' },
          '\n• stembiljet was blanco of ongeldig, of juist niet\n• stembiljet bij een andere lijst geteld\n• meer of minder stembiljetten geteld',
        ],
        width: { share: 1 },
      },
    ],
    8,
  ),
];

function votesSectionBlocks(section: FormSection, sheet: Sheet): readonly Block[] {
  return section.columns.flatMap((column, index): Block[] => [
    ...(index > 0 ? [{ kind: 'pageBreak' } as const] : []),
    ...column.flatMap((row): Block[] => (row.kind === 'heading' ? [heading(2, row.label, row.code)] : [])),
    ...(index === 0 ? [recountHint] : []),
    ...letterBoxBlocks(column.filter(isCount), sheet),
  ]);
}

const recountHint: Block = {
  kind: 'paragraph',
  style: 'emphasis',
  text: 'Zijn de toegelaten kiezers opnieuw geteld? Schrijf dan die aantallen op. Neem anders de aantallen over uit het proces-verbaal van het stembureau.',
};

function differencesBlocks(section: FormSection, sheet: Sheet): readonly Block[] {
  return [
    heading(2, section.title, section.code),
    ...questions(section).flatMap((question): Block[] => [
      heading(3, question.label, question.code),
      ...answerBlocks(question, sheet),
    ]),
    heading(2, 'Verklaringen vanuit het stembureau', 'B1-3.4'),
    {
      kind: 'paragraph',
      style: 'emphasis',
      text: [
        'Neem over wat het stembureau bij ',
        { strong: 'vraag 1.2.2' },
        ' van zijn proces-verbaal opschreef. Ook als het verschil nu weg is of kleiner is geworden.',
      ],
    },
    { kind: 'lines', count: 12 },
  ];
}

function listBlocks({ election, form }: Na312Bijlage1Input, sheet: Sheet): readonly Block[] {
  const instruction = 'Neem dit totaal over in rubriek B1-3.2 van deze bijlage bij de juiste lijst.';
  return [
    heading(2, 'Stemmen per lijst en per kandidaat', 'B1-3.5'),
    ...election.lists.map((list): Block => ({ ...votesTable(form, election, list.number, sheet), instruction })),
  ];
}

function questions(section: FormSection): readonly QuestionRow[] {
  return section.columns.flat().filter((row) => row.kind === 'question');
}

function asked(question: QuestionRow): Block {
  return { kind: 'paragraph', style: 'emphasis', text: question.label };
}

function isCount(row: FormRow): row is CountRow {
  return row.kind === 'count';
}
