// Models N 10-1 and N 10-2, version 2027: the report of one polling station, counted per candidate (DSO) or per list (CSO) (domain.md §5.3, §5.5).
import { buildForm } from '../sheet/build-form.ts';
import type { Block, DocumentContent, Inlines } from './block.ts';
import { emphasis, heading, pageBreak, paragraph } from './blocks.ts';
import { sectionWithId } from './form-blocks.ts';
import { inOneLine, municipalityOnPaper, paperDate } from './paper-words.ts';
import { signingPart, stationSigners } from './signing.ts';
import {
  differencesBlocks,
  listPagesBlocks,
  listSections,
  sheetOf,
  stationDocument,
  votesBlocks,
  type StationPaperInput,
} from './station-paper.ts';
import { stationSessionBlocks } from './station-session.ts';

interface StationReport {
  readonly model: string;
  readonly purpose: string;
  readonly footer: readonly string[];
  readonly howCounted: Inlines;
  readonly countInstruction: string;
}

const n101: StationReport = {
  model: 'Model N 10-1',
  purpose: 'Verslag en telresultaten per lijst en kandidaat - Model N 10-1',
  footer: ['Proces-verbaal van een stembureau', 'Model N 10-1 decentrale stemopneming (versie 2027)'],
  howCounted: [
    'Deze gemeente telt met ',
    { strong: 'decentrale stemopneming' },
    '. Het stembureau telt na het stemmen de kiezers, en hoeveel stemmen elke lijst en elke kandidaat kreeg.',
  ],
  countInstruction:
    'Beoordeel de stembiljetten en tel ze per kandidaat. Reken uit hoeveel stemmen elke lijst kreeg. Tel de blanco en de ongeldige stembiljetten.',
};

const n102: StationReport = {
  model: 'Model N 10-2',
  purpose: 'Verslag en telresultaten per lijst - Model N 10-2',
  footer: ['Proces-verbaal van een stembureau', 'Model N 10-2 centrale stemopneming (versie 2027)'],
  howCounted: [
    'Deze gemeente telt met ',
    { strong: 'centrale stemopneming' },
    '. Het stembureau telt na het stemmen de kiezers, en hoeveel stemmen elke lijst kreeg. Het gemeentelijk stembureau telt 1 of 2 dagen later op een centrale plek de stemmen per kandidaat. Die resultaten staan in het verslag van het gemeentelijk stembureau.',
  ],
  countInstruction: 'Beoordeel de stembiljetten en tel ze per lijst. Tel de blanco en de ongeldige stembiljetten.',
};

/** Model N 10-1. Throws when the election has no such form. */
export function buildN101(input: StationPaperInput): DocumentContent {
  const { election } = input;
  const form = buildForm(election);
  const pages = listPagesBlocks(
    listSections(form),
    { election, sheet: sheetOf(input) },
    { code: '2.4', instruction: 'Neem dit totaal over in rubriek 2.2 bij de juiste lijst.' },
  );
  return stationReport(input, n101, [...resultBlocks(input, n101, 'count'), pageBreak, ...pages]);
}

/** Model N 10-2. Throws when the election has no such form. */
export function buildN102(input: StationPaperInput): DocumentContent {
  return stationReport(input, n102, resultBlocks(input, n102, 'night'));
}

function stationReport(input: StationPaperInput, report: StationReport, results: readonly Block[]): DocumentContent {
  const { election, station } = input;
  const headerRight = [`Stembureau ${station.number}`];
  return stationDocument(input, {
    model: report.model,
    footer: report.footer,
    parts: [
      {
        headerLeft: `${election.municipality.name} Stembureau ${station.number} ${inOneLine(station.name)}`,
        headerRight,
        blocks: cover(input, report),
      },
      { headerLeft: 'Deel 1 - Verslag van de zitting', headerRight, blocks: stationSessionBlocks },
      { headerLeft: 'Deel 2 - Telresultaten', headerRight, blocks: results },
      signingPart(stationSigners, headerRight),
    ],
  });
}

function cover(input: StationPaperInput, { purpose, howCounted }: StationReport): readonly Block[] {
  const { election, station } = input;
  return [
    {
      kind: 'cover',
      title: [`${election.municipality.name} Stembureau ${station.number}`, inOneLine(station.name)],
      subtitle: [`${election.name} - ${paperDate(election.electionDate)}`, purpose],
    },
    ...detailsBlocks(input),
    heading(2, 'Proces-verbaal'),
    paragraph(
      'Elk stembureau legt in een proces-verbaal vast hoe het stemmen en het tellen is gegaan en wat de uitslag is.',
    ),
    emphasis(howCounted),
    heading(2, 'Inhoudsopgave'),
    {
      kind: 'list',
      items: [
        ['Deel 1 - ', { strong: 'Verslag van de zitting' }, ' (het verloop van het stemmen en tellen)'],
        ['Deel 2 - ', { strong: 'Telresultaten' }, ' van dit stembureau'],
        ['Deel 3 - ', { strong: 'Ondertekening' }, ' door de leden van het stembureau'],
      ],
    },
  ];
}

/** Where the station is. An address that is not known is written by hand. */
function detailsBlocks({ election, station }: StationPaperInput): readonly Block[] {
  const isMobile = station.kind === 'mobile';
  const town = [station.postalCode, station.town].filter(Boolean).join(' ');
  const address = isMobile ? ['(Mobiel stembureau)'] : [station.address, town].filter(Boolean);
  const hasAddress = isMobile || Boolean(station.address);
  const place = [
    `${municipalityOnPaper(election.municipality)} - Stembureau ${station.number}`,
    paperDate(election.electionDate),
    inOneLine(station.name),
    ...address,
  ];
  return [
    heading(2, `Details van het ${isMobile ? 'mobiele ' : ''}stembureau`),
    paragraph(place.join('\n')),
    ...(hasAddress ? [] : [{ kind: 'signatures', frame: 'line', lines: [['Adres:']] } as const]),
  ];
}

function resultBlocks(
  input: StationPaperInput,
  { countInstruction }: StationReport,
  purpose: 'count' | 'night',
): readonly Block[] {
  const form = buildForm(input.election, purpose);
  const sheet = sheetOf(input);
  return [
    heading(1, 'Telresultaten', 'Deel 2 -'),
    ...votesBlocks(sectionWithId(form, 'votes'), sheet, {
      voters: [paragraph('Tel het aantal geldige stempassen, volmachtbewijzen en kiezerspassen')],
      votes: [emphasis(countInstruction)],
    }),
    pageBreak,
    ...differencesBlocks(sectionWithId(form, 'differences'), sheet),
  ];
}
