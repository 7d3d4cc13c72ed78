// Deel 1 of model Na 31-2: the report of the session, mostly filled in by hand (domain.md §5.7).
import type { PollingStation } from '../definition/election.ts';
import type { Totals } from '../totals/consolidate.ts';
import type { Block, Cell, TableColumn } from './block.ts';
import { emptyRows, heading, writingTable } from './blocks.ts';

interface SessionInput {
  readonly stations: readonly PollingStation[];
  readonly totals: Totals;
}

/** Deel 1: who was there, what was counted and investigated, and what happened meanwhile. */
export function sessionBlocks(input: SessionInput): readonly Block[] {
  return [...attendance, ...stationBlocks(input), ...duringSession];
}

const attendance: readonly Block[] = [
  heading(1, 'Verslag van de zitting', 'Deel 1 -'),
  heading(2, 'Presentielijst', '1.1'),
  heading(3, 'Aanwezige leden van het gemeentelijk stembureau', '1.1.1'),
  { kind: 'paragraph', text: 'De rol is voorzitter, plaatsvervangend voorzitter of lid.' },
  {
    kind: 'table',
    summary: 'Presentielijst, in te vullen met de hand',
    rowHeight: 8,
    columns: [
      { header: 'Voorletters', width: { mm: 24 } },
      { header: 'Achternaam', width: { share: 1 } },
      { header: 'Rol', width: { share: 1 } },
      { header: 'Aanwezig van - tot', width: { share: 1 }, align: 'center' },
      { header: 'Locatie', width: { mm: 28 } },
    ],
    rows: emptyRows(24, ['', '', '', '-']),
  },
  { kind: 'pageBreak' },
];

function stationBlocks({ stations, totals }: SessionInput): readonly Block[] {
  const { votersRecounted, otherReason, ballotsRecounted } = totals.investigations;
  const columns = [
    ['Toegelaten kiezers opnieuw vastgesteld?', votersRecounted],
    ['Onderzocht vanwege andere reden dan onverklaard verschil?', otherReason],
    ['Stembiljetten (deels) herteld?', ballotsRecounted],
  ] as const;
  return [
    heading(2, 'Getelde stembureaus', '1.2'),
    heading(
      3,
      'De resultaten van onderstaande stembureaus zijn door het gemeentelijk stembureau gecontroleerd en opgeteld tot het totaal van de gemeente. Als er extra onderzoeken hebben plaatsgevonden, dan kan dat in de laatste drie kolommen worden aangegeven.',
      '1.2.1',
    ),
    {
      kind: 'table',
      summary: 'Getelde stembureaus en welk onderzoek er is gedaan',
      columns: [
        { header: 'Nr.', width: { mm: 12 }, align: 'right' },
        { header: 'Naam locatie', width: { share: 1 } },
        { header: 'Postcode + Adres', width: { share: 1 } },
        ...columns.map(([header]): TableColumn => ({ header, width: { mm: 25 }, align: 'center' })),
      ],
      rows: [...stations]
        .sort((a, b) => a.number - b.number)
        .map((station): readonly Cell[] => [
          String(station.number),
          station.name,
          addressLines(station),
          ...columns.map(([label, where]): Cell => ({ box: where.includes(station.number), label })),
        ]),
    },
    heading(
      3,
      'Voor de stembureaus waar onderzoek naar is gedaan kan hieronder een toelichting worden gegeven. Het geven van een toelichting is niet verplicht.',
      '1.2.2',
    ),
    writingTable('Toelichting bij onderzochte stembureaus', 16, [
      { header: 'Nummer stembureau', width: { mm: 28 } },
      { header: 'Toelichting', width: { share: 1 } },
    ]),
    { kind: 'pageBreak' },
  ];
}

function addressLines(station: PollingStation): string {
  if (station.kind === 'mobile') return '(Mobiel stembureau)';
  const town = [station.postalCode, station.town].filter(Boolean).join(' ');
  return [station.address, town].filter(Boolean).join('\n');
}

const duringSession: readonly Block[] = [
  heading(2, 'Tijdens de zitting', '1.3'),
  {
    kind: 'heading',
    level: 3,
    number: '1.3.1',
    text: ['Schrijf alle ', { strong: 'bezwaren' }, ' van aanwezigen op.'],
  },
  {
    kind: 'paragraph',
    text: 'Noteer elk bezwaar, ook als u het er niet mee eens bent, en hoe het gemeentelijk stembureau het behandelde. Schrijf geen namen of andere persoonsgegevens op.',
  },
  writingTable('Bezwaren van aanwezigen', 10, [
    { header: 'Tijdstip', width: { mm: 24 } },
    { header: 'Bezwaar', width: { share: 1 } },
    { header: 'Reactie gemeentelijk stembureau', width: { share: 1 } },
  ]),
  {
    kind: 'heading',
    level: 3,
    number: '1.3.2',
    text: [
      'Andere ',
      { strong: 'bijzonderheden' },
      ' die mogelijk invloed hebben op het telproces of de resultaten van het gemeentelijk stembureau.',
    ],
  },
  {
    kind: 'paragraph',
    text: 'Denk aan een schorsing, of aan een stembiljet van een andere verkiezing in de stembus.',
  },
  writingTable('Andere bijzonderheden', 5, [
    { header: 'Tijdstip', width: { mm: 24 } },
    { header: 'Bijzonderheid', width: { share: 1 } },
  ]),
];
