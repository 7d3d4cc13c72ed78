// Model Na 31-2, version 2027: the report of a municipal committee that counts centrally (domain.md §5.7). Section numbers, headings,
// letters and labels are those of the model; sentences that only explain are our own.
import type { Sha256 } from '../basics/brand.ts';
import type { Election, PollingStation } from '../definition/election.ts';
import type { Form } from '../sheet/form.ts';
import type { Totals } from '../totals/consolidate.ts';
import type { Block, DocumentContent, DocumentPart } from './block.ts';
import { heading } from './blocks.ts';
import { countRows, letterBoxBlocks, votesTable, type Filling } from './form-blocks.ts';
import { sealLines, watermarkOf } from './frame.ts';
import { documentWords, municipalityOnPaper, numbersInWords, paperDate, paperDateTime } from './paper-words.ts';
import { sessionBlocks } from './na-31-2-session.ts';
import { signingPart } from './signing.ts';

export interface Na312Input {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly totals: Totals;
  readonly session: {
    readonly location?: string;
    /** Local time, `2027-03-18T09:00`. */
    readonly startsAt?: string;
  };
  /** Local date and time as shown on every page. */
  readonly createdAt: string;
  /** Hash of the count file; needed unless `concept`. */
  readonly emlSha256?: Sha256;
  readonly concept: boolean;
}

/** The whole report in blocks. Throws when form and election do not belong together, or a final report has no hash. */
export function buildNa312(input: Na312Input): DocumentContent {
  const { election } = input;
  return {
    title: `Model Na 31-2 - ${municipalityOnPaper(election.municipality)} - ${election.name}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [
      ...sealLines(input),
      'Proces-verbaal van een gemeentelijk stembureau',
      'Model Na 31-2 centrale stemopneming (versie 2027)',
    ],
    ...watermarkOf(election, input),
    parts: [
      part(input, '', cover(input)),
      part(input, 'Deel 1 - Verslag van de zitting', sessionBlocks(input)),
      part(input, 'Deel 2 - Telresultaten', [
        ...totalsBlocks(input),
        ...differencesBlocks(input),
        ...votesBlocks(input),
      ]),
      signingPart(election),
    ],
  };
}

function part({ election }: Na312Input, headerLeft: string, blocks: readonly Block[]): DocumentPart {
  return { headerLeft, headerRight: [municipalityOnPaper(election.municipality)], blocks };
}

function cover({ election, session }: Na312Input): readonly Block[] {
  const { code, name } = election.municipality;
  const when = [session.location, session.startsAt && paperDateTime(session.startsAt)].filter(Boolean).join('\n');
  return [
    {
      kind: 'cover',
      title: [`${code} ${name}`, 'Gemeentelijk stembureau'],
      subtitle: [
        `${election.name} - ${paperDate(election.electionDate)}`,
        'Verslag en telresultaten per lijst en kandidaat - Model Na 31-2',
      ],
    },
    heading(2, 'Details van het gemeentelijk stembureau'),
    { kind: 'paragraph', text: municipalityOnPaper(election.municipality) + (when ? `\n${when}` : '') },
    heading(2, 'Proces-verbaal'),
    {
      kind: 'paragraph',
      text: 'Na een verkiezing legt elke gemeente in een proces-verbaal vast hoe het tellen is gegaan en wat de uitslag is.',
    },
    {
      kind: 'paragraph',
      style: 'emphasis',
      text: [
        'Deze gemeente telt met ',
        { strong: 'centrale stemopneming' },
        '. De stembureaus telden na het stemmen hoeveel stemmen elke lijst kreeg. Daarna telde het ',
        { strong: 'gemeentelijk stembureau' },
        ' de stemmen per kandidaat en telde het de resultaten van alle stembureaus op.',
      ],
    },
    heading(2, 'Inhoudsopgave'),
    {
      kind: 'list',
      items: [
        ['Deel 1 - ', { strong: 'Verslag van de zitting' }, ' (het verloop van het tellen en optellen)'],
        ['Deel 2 - ', { strong: 'Telresultaten' }, ' van de hele gemeente'],
        ['Deel 3 - ', { strong: 'Ondertekening' }, ' door de leden van het gemeentelijk stembureau'],
        'Bijlage 1: Telresultaten van alle stembureaus in de gemeente',
        'Bijlage 2: Overzicht van alle bezwaren die op de stembureaus zijn gemaakt',
      ],
    },
  ];
}

function totalsBlocks({ election, form, totals }: Na312Input): readonly Block[] {
  const filling: Filling = { counts: totals.counts, ticks: [] };
  const rows = form.sections.filter((section) => section.list === undefined).flatMap(countRows);
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
    { kind: 'paragraph', text: 'Tel het aantal geldige stempassen, volmachtbewijzen en kiezerspassen' },
    ...letterBoxBlocks(voters, filling),
    { kind: 'pageBreak' },
    heading(2, 'Uitgebrachte stemmen', '2.3'),
    ...letterBoxBlocks(votes, filling),
    { kind: 'pageBreak' },
  ];
}

function differencesBlocks({ totals }: Na312Input): readonly Block[] {
  const none = totals.more.length === 0 && totals.fewer.length === 0;
  return [
    heading(2, 'Verschillen tussen aantal kiezers en uitgebrachte stemmen', '2.4'),
    {
      kind: 'heading',
      level: 3,
      number: '2.4.1',
      text: [
        'Is bij ',
        { strong: 'alle afzonderlijke stembureaus' },
        ' in deze gemeente het aantal uitgebrachte stemmen en het aantal toegelaten kiezers gelijk?',
      ],
    },
    { kind: 'tick', ticked: none, label: 'Ja' },
    { kind: 'tick', ticked: !none, label: 'Nee, er zijn stembureaus met een verschil' },
    ...differenceBlocks('2.4.2', 'méér', 'I', totals.more, totals.counts['differences.more'] ?? 0),
    ...differenceBlocks('2.4.3', 'minder', 'J', totals.fewer, totals.counts['differences.fewer'] ?? 0),
    heading(2, 'Uitkomst controleprotocol', '2.5'),
    { kind: 'paragraph', text: 'Voer de controle uit volgens de stappen in het controleprotocol.' },
    heading(3, 'Kruis aan wat van toepassing is:', '2.5.1'),
    { kind: 'tick', ticked: false, label: 'Er zijn geen verschillen geconstateerd.' },
    {
      kind: 'tick',
      ticked: false,
      label:
        'Er zijn verschillen geconstateerd. Er is contact opgenomen met de Kiesraad. Noteer hieronder wat daarvan de uitkomst is:',
    },
    { kind: 'lines', count: 5 },
    { kind: 'pageBreak' },
  ];
}

function differenceBlocks(
  number: string,
  word: string,
  code: string,
  stations: readonly number[],
  value: number,
): readonly Block[] {
  const where =
    stations.length > 0
      ? `Voor de stembureaus met de nummers ${numbersInWords(stations)}`
      : 'In geen van de stembureaus';
  return [
    {
      kind: 'heading',
      level: 3,
      number,
      text: [`${where} zijn er `, { strong: word }, ' uitgebrachte stemmen dan toegelaten kiezers geteld.'],
    },
    {
      kind: 'letterBoxes',
      boxes: [{ code, label: `Totaal aantal ${word} getelde stemmen`, emphasis: 'plain', value, cells: 5 }],
    },
  ];
}

function votesBlocks({ election, form, totals }: Na312Input): readonly Block[] {
  const filling: Filling = { counts: totals.counts, ticks: [] };
  return [
    heading(2, 'Stemmen per lijst en per kandidaat', '2.6'),
    ...election.lists.map((list) => votesTable(form, election, list.number, filling)),
  ];
}
