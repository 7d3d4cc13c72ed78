// The report of a municipal committee, versions 2027 of models Na 31-1 and Na 31-2: frame, cover and totals (domain.md §5.6, §5.7). What differs
// between the two models is data (`ReportModel`). Section numbers, headings, letters and labels are statutory; sentences that only explain are ours.
import type { StationNumber } from '../basics/brand.ts';
import type { Election } from '../definition/election.ts';
import type { Block, DocumentContent, DocumentPart } from './block.ts';
import { emphasis, heading, pageBreak, paragraph } from './blocks.ts';
import { sessionBlocks } from './committee-session.ts';
import { controlBlocks } from './control-outcome.ts';
import { countRows, letterBoxBlocks, votesTable, type Filling } from './form-blocks.ts';
import { ledgerLines, sealLines, watermarkOf } from './frame.ts';
import type { ReportInput, ReportModel, SessionOnPaper } from './report-input.ts';
import { documentWords, municipalityOnPaper, numbersInWords, paperDate, paperDateTime } from './paper-words.ts';
import { committeeSigners, signingPart } from './signing.ts';

/** The whole report in blocks. Throws when form and election do not belong together, or a final report has no hash. */
export function buildCommitteeReport(input: ReportInput, model: ReportModel): DocumentContent {
  const { election } = input;
  const headerRight = [municipalityOnPaper(election.municipality)];
  const part = (headerLeft: string, blocks: readonly Block[]): DocumentPart => ({ headerLeft, headerRight, blocks });
  return {
    title: `Model ${model.model} - ${municipalityOnPaper(election.municipality)} - ${election.name}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [
      ...sealLines(input),
      ...ledgerLines(input.ledger),
      'Proces-verbaal van een gemeentelijk stembureau',
      `Model ${model.model} ${model.method} (versie 2027)`,
    ],
    ...watermarkOf(election, input),
    parts: [
      part('', cover(input, model)),
      part('Deel 1 - Verslag van de zitting', sessionBlocks(input, model)),
      part('Deel 2 - Telresultaten', [
        ...totalsBlocks(input),
        ...differencesBlocks(input),
        ...controlBlocks(input.notes?.control),
        pageBreak,
        ...votesBlocks(input),
      ]),
      signingPart(committeeSigners, headerRight),
    ],
  };
}

function cover({ election, session }: ReportInput, model: ReportModel): readonly Block[] {
  return [
    committeeCover(election, `Verslag en telresultaten per lijst en kandidaat - Model ${model.model}`),
    ...committeeDetails(election, session),
    heading(2, 'Proces-verbaal'),
    paragraph(
      'Na een verkiezing legt elke gemeente in een proces-verbaal vast hoe het tellen is gegaan en wat de uitslag is.',
    ),
    emphasis(['Deze gemeente telt met ', { strong: model.method }, ...model.explanation]),
    heading(2, 'Inhoudsopgave'),
    {
      kind: 'list',
      items: [
        ['Deel 1 - ', { strong: 'Verslag van de zitting' }, ' (het verloop van het tellen en optellen)'],
        ['Deel 2 - ', { strong: 'Telresultaten' }, ` ${model.whose}`],
        ['Deel 3 - ', { strong: 'Ondertekening' }, ' door de leden van het gemeentelijk stembureau'],
        ...model.annexes,
      ],
    },
  ];
}

/** The large title of a committee's paper: municipality, body, election, what the paper is (domain.md §5.2). */
export function committeeCover(election: Election, purpose: string): Block {
  const { code, name } = election.municipality;
  return {
    kind: 'cover',
    title: [`${code} ${name}`, 'Gemeentelijk stembureau'],
    subtitle: [`${election.name} - ${paperDate(election.electionDate)}`, purpose],
  };
}

/** Where and when the committee sat; what is not known is left out. */
export function committeeDetails(election: Election, session: SessionOnPaper): readonly Block[] {
  const when = [session.location, session.startsAt && paperDateTime(session.startsAt)].filter(Boolean).join('\n');
  return [
    heading(2, 'Details van het gemeentelijk stembureau'),
    paragraph(municipalityOnPaper(election.municipality) + (when ? `\n${when}` : '')),
  ];
}

function totalsBlocks({ election, form, totals }: ReportInput): readonly Block[] {
  const filling: Filling = { counts: totals.counts, ticks: [] };
  const rows = form.sections.filter((section) => section.id === 'votes').flatMap(countRows);
  const voters = rows.filter((row) => row.field.startsWith('voters.'));
  const votes = rows.filter((row) => row.field.startsWith('votes.'));
  return [
    heading(1, 'Telresultaten van de gemeente', 'Deel 2 -'),
    heading(2, 'Aantal kiesgerechtigden', '2.1'),
    {
      kind: 'letterBoxes',
      boxes: [{ code: 'Z', label: 'Kiesgerechtigden', emphasis: 'plain', value: election.eligibleVoters, cells: 5 }],
    },
    heading(2, 'Toegelaten kiezers', '2.2'),
    paragraph('Tel het aantal geldige stempassen, volmachtbewijzen en kiezerspassen'),
    ...letterBoxBlocks(voters, filling),
    pageBreak,
    heading(2, 'Uitgebrachte stemmen', '2.3'),
    ...letterBoxBlocks(votes, filling),
    pageBreak,
  ];
}

function differencesBlocks({ totals }: ReportInput): readonly Block[] {
  const none = totals.more.length === 0 && totals.fewer.length === 0;
  return [
    heading(2, 'Verschillen tussen aantal kiezers en uitgebrachte stemmen', '2.4'),
    heading(
      3,
      [
        'Is bij ',
        { strong: 'alle afzonderlijke stembureaus' },
        ' in deze gemeente het aantal uitgebrachte stemmen en het aantal toegelaten kiezers gelijk?',
      ],
      '2.4.1',
    ),
    { kind: 'tick', ticked: none, label: 'Ja' },
    { kind: 'tick', ticked: !none, label: 'Nee, er zijn stembureaus met een verschil' },
    ...differenceBlocks({
      number: '2.4.2',
      word: 'méér',
      code: 'I',
      stations: totals.more,
      value: totals.counts['differences.more'] ?? 0,
    }),
    ...differenceBlocks({
      number: '2.4.3',
      word: 'minder',
      code: 'J',
      stations: totals.fewer,
      value: totals.counts['differences.fewer'] ?? 0,
    }),
  ];
}

interface DifferenceWords {
  readonly number: string;
  readonly word: string;
  readonly code: string;
  readonly stations: readonly StationNumber[];
  readonly value: number;
}

function differenceBlocks({ number, word, code, stations, value }: DifferenceWords): readonly Block[] {
  return [
    heading(
      3,
      [
        `${stationsInWords(stations)} zijn er `,
        { strong: word },
        ' uitgebrachte stemmen dan toegelaten kiezers geteld.',
      ],
      number,
    ),
    {
      kind: 'letterBoxes',
      boxes: [{ code, label: `Totaal aantal ${word} getelde stemmen`, emphasis: 'plain', value, cells: 5 }],
    },
  ];
}

/** `Voor de stembureaus met de nummers 1, 5 en 7` */
export function stationsInWords(stations: readonly StationNumber[]): string {
  return stations.length > 0
    ? `Voor de stembureaus met de nummers ${numbersInWords(stations)}`
    : 'In geen van de stembureaus';
}

function votesBlocks({ election, form, totals }: ReportInput): readonly Block[] {
  const filling: Filling = { counts: totals.counts, ticks: [] };
  return [
    heading(2, 'Stemmen per lijst en per kandidaat', '2.6'),
    ...election.lists.map((list) => votesTable(form, election, list.number, filling)),
  ];
}
