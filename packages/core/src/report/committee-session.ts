// Deel 1 of models Na 31-1 and Na 31-2: the report of the session, written by hand where nobody typed it (domain.md §5.6, §5.7).
import type { PollingStation } from '../definition/election.ts';
import type { Block, Cell, TableColumn } from './block.ts';
import { heading, pageBreak, paragraph, writingTable } from './blocks.ts';
import { attendanceRows, explanationRows, irregularityRows, objectionRows, type ReportNotes } from './notes.ts';
import { inOneLine } from './paper-words.ts';
import type { ReportInput, ReportModel } from './report-input.ts';

/** Deel 1: who was there, what was counted and investigated, and what happened meanwhile. */
export function sessionBlocks(input: ReportInput, model: ReportModel): readonly Block[] {
  const { notes = {} } = input;
  return [...attendanceBlocks(notes), ...stationBlocks(input, model), ...duringSession(notes)];
}

function attendanceBlocks({ attendance }: ReportNotes): readonly Block[] {
  return [
    heading(1, 'Verslag van de zitting', 'Deel 1 -'),
    heading(2, 'Presentielijst', '1.1'),
    heading(3, 'Aanwezige leden van het gemeentelijk stembureau', '1.1.1'),
    paragraph('De rol is voorzitter, plaatsvervangend voorzitter of lid.'),
    writingTable({
      summary: 'Presentielijst',
      rows: 24,
      rowHeight: 8,
      emptyRow: ['', '', '', '-'],
      typed: attendanceRows(attendance),
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

function stationBlocks({ stations, totals, notes }: ReportInput, model: ReportModel): readonly Block[] {
  const columns = model.investigated.map(({ header, stations: of }) => ({ header, where: of(totals.investigations) }));
  return [
    heading(2, 'Getelde stembureaus', '1.2'),
    heading(3, model.stationsQuestion, '1.2.1'),
    stations.length === 0
      ? paragraph('Er zijn geen stembureaus.')
      : {
          kind: 'table',
          summary: 'Getelde stembureaus en welk onderzoek er is gedaan',
          columns: [
            { header: 'Nr.', width: { mm: 12 }, align: 'right' },
            { header: 'Naam locatie', width: { share: 1 } },
            { header: 'Postcode + Adres', width: { share: 1 } },
            ...columns.map(({ header }): TableColumn => ({ header, width: { mm: 25 }, align: 'center' })),
          ],
          rows: inOrder(stations).map((station): readonly Cell[] => [
            String(station.number),
            inOneLine(station.name),
            addressLines(station),
            ...columns.map(({ header, where }): Cell => ({ box: where.includes(station.number), label: header })),
          ]),
        },
    heading(3, model.explanationsQuestion, '1.2.2'),
    writingTable({
      summary: 'Toelichting bij onderzochte stembureaus',
      rows: 16,
      typed: explanationRows(notes?.explanations),
      columns: [
        { header: 'Nummer stembureau', width: { mm: 28 } },
        { header: 'Toelichting', width: { share: 1 } },
      ],
    }),
    pageBreak,
  ];
}

export function inOrder(stations: readonly PollingStation[]): readonly PollingStation[] {
  return [...stations].sort((a, b) => a.number - b.number);
}

/** Address, postcode and town on two lines; a station that travels has none. */
export function addressLines(station: PollingStation): string {
  if (station.kind === 'mobile') return '(Mobiel stembureau)';
  const town = [station.postalCode, station.town].filter(Boolean).join(' ');
  return [station.address, town].filter(Boolean).join('\n');
}

function duringSession({ objections, irregularities }: ReportNotes): readonly Block[] {
  return [
    heading(2, 'Tijdens de zitting', '1.3'),
    heading(3, ['Schrijf alle ', { strong: 'bezwaren' }, ' van aanwezigen op.'], '1.3.1'),
    paragraph(
      'Noteer elk bezwaar, ook als u het er niet mee eens bent, en hoe het gemeentelijk stembureau het behandelde. Schrijf geen namen of andere persoonsgegevens op.',
    ),
    writingTable({
      summary: 'Bezwaren van aanwezigen',
      rows: 10,
      typed: objectionRows(objections),
      columns: [
        { header: 'Tijdstip', width: { mm: 24 } },
        { header: 'Bezwaar', width: { share: 1 } },
        { header: 'Reactie gemeentelijk stembureau', width: { share: 1 } },
      ],
    }),
    heading(
      3,
      [
        'Andere ',
        { strong: 'bijzonderheden' },
        ' die mogelijk invloed hebben op het telproces of de resultaten van het gemeentelijk stembureau.',
      ],
      '1.3.2',
    ),
    paragraph('Denk aan een schorsing, of aan een stembiljet van een andere verkiezing in de stembus.'),
    writingTable({
      summary: 'Andere bijzonderheden',
      rows: 5,
      typed: irregularityRows(irregularities),
      columns: [
        { header: 'Tijdstip', width: { mm: 24 } },
        { header: 'Bijzonderheid', width: { share: 1 } },
      ],
    }),
  ];
}
