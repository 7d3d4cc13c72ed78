// Model Na 14-1 versie 1, version 2027: the corrigendum of a station's report, made by the municipal committee in its first session
// (domain.md §5.10). Only what differs from the report is filled in.
import { buildForm } from '../sheet/build-form.ts';
import type { Form } from '../sheet/form.ts';
import type { Block, DocumentContent, DocumentPart } from './block.ts';
import { emphasis, heading, pageBreak, paragraph } from './blocks.ts';
import { committeeCover, committeeDetails } from './committee-report.ts';
import { sectionWithId } from './form-blocks.ts';
import { listDifferencesTable } from './list-differences-table.ts';
import { inOneLine, municipalityOnPaper } from './paper-words.ts';
import { committeeSigners, signingPart } from './signing.ts';
import {
  correctedListSections,
  differencesBlocks,
  listPagesBlocks,
  sheetOf,
  stationDocument,
  votesBlocks,
  type StationPaperInput,
} from './station-paper.ts';

const onlyWhatDiffers = 'Vul alleen de gegevens in die anders zijn dan het oorspronkelijke proces-verbaal.';

/** The corrigendum, blank or with what the sheet says of it. Throws when the election has no such form. */
export function buildNa141(input: StationPaperInput): DocumentContent {
  const { election, station } = input;
  const form = buildForm(election);
  const headerRight = [municipalityOnPaper(election.municipality), `Stembureau ${station.number}`];
  const part = (headerLeft: string, blocks: readonly Block[]): DocumentPart => ({ headerLeft, headerRight, blocks });
  return stationDocument(input, {
    model: 'Model Na 14-1',
    footer: [
      'Corrigendum van een proces-verbaal van een stembureau',
      'Model Na 14-1 decentrale stemopneming (versie 2027)',
    ],
    parts: [
      part('', cover(input)),
      part('Deel 1 - Onderzoek naar telresultaten', [
        { kind: 'cover', title: [`Stembureau ${station.number}`, inOneLine(station.name)], subtitle: [] },
        ...investigationBlocks(input),
      ]),
      part('Deel 2 - Telresultaten', resultBlocks(input, form)),
      signingPart(committeeSigners, headerRight),
    ],
  });
}

function cover({ election, session }: StationPaperInput): readonly Block[] {
  return [
    committeeCover(
      election,
      'Verslag van telling van een door het gemeentelijk stembureau herteld stembureau - Model Na 14-1 (eerste zitting)',
    ),
    ...committeeDetails(election, session ?? {}),
    ...(session?.startsAt === undefined
      ? [{ kind: 'signatures', frame: 'line', lines: [['Plaats van de zitting:', 'Datum en tijd:']] } as const]
      : []),
    heading(2, 'Corrigendum van het proces-verbaal van een stembureau'),
    paragraph(
      'Het gemeentelijk stembureau onderzocht de telresultaten van dit stembureau en kwam op een ander resultaat. De nieuwe telresultaten staan in dit corrigendum.',
    ),
    heading(2, 'Inhoudsopgave'),
    {
      kind: 'list',
      items: [
        ['Deel 1 - ', { strong: 'Onderzoek naar telresultaten' }, ' van het stembureau'],
        ['Deel 2 - ', { strong: 'Telresultaten' }, ' van het stembureau'],
        ['Deel 3 - ', { strong: 'Ondertekening' }, ' door de leden van het gemeentelijk stembureau'],
      ],
    },
  ];
}

function investigationBlocks({ listDifferences }: StationPaperInput): readonly Block[] {
  return [
    heading(1, 'Onderzoek naar telresultaten', 'Deel 1 -'),
    heading(2, 'Aantallen kiezers en stemmen', '1.1'),
    emphasis([
      'Is in de telresultaten van het ',
      { strong: 'stembureau' },
      ' (rubriek 2.3 van het proces-verbaal van het stembureau) het verschil tussen het totaal aantal getelde stembiljetten en het aantal toegelaten kiezers volledig verklaard? Ga ook na of rubriek 2.3 goed is ingevuld, en of de verklaringen kloppen.',
    ]),
    { kind: 'tick', ticked: false, label: 'Ja' },
    {
      kind: 'tick',
      ticked: false,
      label: [
        'Nee – ',
        {
          strong:
            'Hertel het aantal toegelaten kiezers en de stembiljetten. Tot het verschil is opgelost of beide één keer zijn herteld.',
        },
      ],
    },
    heading(2, 'Hertelling door gemeentelijk stembureau', '1.2'),
    emphasis('Is het stembureau herteld vanwege (het vermoeden van) een andere fout?'),
    { kind: 'tick', ticked: false, label: 'Ja' },
    { kind: 'tick', ticked: false, label: 'Nee' },
    pageBreak,
    heading(2, 'Lijsten met verschillen', '1.3'),
    emphasis([
      'Noteer alle lijsten waar de telling door het ',
      { strong: 'stembureau' },
      ' afwijkt van de telling door het ',
      { strong: 'gemeentelijk stembureau' },
      '.',
    ]),
    listDifferencesTable(listDifferences),
  ];
}

function resultBlocks(input: StationPaperInput, form: Form): readonly Block[] {
  const sheet = sheetOf(input);
  return [
    heading(1, 'Telresultaten', 'Deel 2 -'),
    paragraph(onlyWhatDiffers),
    ...votesBlocks(sectionWithId(form, 'corrected.votes'), sheet, {
      voters: [paragraph('Tel het aantal geldige stempassen, volmachtbewijzen en kiezerspassen')],
      votes: [paragraph(onlyWhatDiffers)],
    }),
    pageBreak,
    ...differencesBlocks(sectionWithId(form, 'corrected.differences'), sheet, {
      hint: [paragraph(onlyWhatDiffers)],
      notes: {
        '2.3.2': paragraph([
          'Gebruik het proces-verbaal van het stembureau: ',
          { strong: 'Tijdens het stemmen, vraag 1.2.2' },
        ]),
      },
    }),
    heading(
      3,
      'Geef als dat mogelijk is een toelichting op het nog niet verklaarde verschil tussen het aantal toegelaten kiezers en het aantal uitgebrachte stemmen:',
      '2.3.3',
    ),
    { kind: 'lines', count: 10 },
    pageBreak,
    ...listPagesBlocks(
      correctedListSections(form),
      { election: input.election, sheet },
      { code: '2.4', instruction: 'Neem dit totaal over in rubriek 2.2 bij de juiste lijst.', note: onlyWhatDiffers },
    ),
  ];
}
