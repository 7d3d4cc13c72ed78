// Deel 1 of models N 10-1 and N 10-2: what a polling station writes down during the day and the count, by hand (domain.md §5.3).
import type { Block, TableColumn } from './block.ts';
import { heading, pageBreak, paragraph, writingTable } from './blocks.ts';

const time: TableColumn = { header: 'Tijdstip', width: { mm: 24 } };
const column = (header: string): TableColumn => ({ header, width: { share: 1 } });
const objectionColumns: readonly TableColumn[] = [time, column('Bezwaar'), column('Reactie stembureau')];
const noNames =
  'Noteer elk bezwaar, ook als u het er niet mee eens bent, en hoe het stembureau het behandelde. Schrijf geen namen of andere persoonsgegevens op.';

const attendance: readonly Block[] = [
  heading(1, 'Verslag van de zitting', 'Deel 1 -'),
  heading(2, 'Presentielijst', '1.1'),
  heading(3, 'Aanwezige leden van het stembureau', '1.1.1'),
  paragraph(
    'De rol is voorzitter, plaatsvervangend voorzitter, lid of teller. Kruis aan of iemand bij het stemmen was, bij het tellen, of bij beide.',
  ),
  writingTable({
    summary: 'Presentielijst',
    rows: 21,
    rowHeight: 8.5,
    emptyRow: ['', '', '', '-', { box: false, label: 'Bij stemmen' }, { box: false, label: 'Bij tellen' }],
    columns: [
      { header: 'Voorletters', width: { mm: 24 } },
      column('Achternaam'),
      column('Rol'),
      { header: 'Aanwezig van - tot', width: { share: 1 }, align: 'center' },
      { header: 'Bij stemmen', width: { mm: 17 }, align: 'center' },
      { header: 'Bij tellen', width: { mm: 17 }, align: 'center' },
    ],
  }),
  pageBreak,
];

const duringVoting: readonly Block[] = [
  heading(2, 'Tijdens het stemmen', '1.2'),
  heading(3, ['Schrijf alle ', { strong: 'bezwaren van aanwezigen tijdens het stemmen' }, ' op.'], '1.2.1'),
  paragraph(`Denk aan de toegankelijkheid, het stemgeheim, of aan iemand die niet mocht stemmen. ${noNames}`),
  writingTable({ summary: 'Bezwaren tijdens het stemmen', rows: 27, rowHeight: 8, columns: objectionColumns }),
  pageBreak,
  heading(
    3,
    [
      'Schrijf gedurende de dag alles op wat tijdens het tellen van de stemmen ',
      { strong: 'verschillen tussen het aantal toegelaten kiezers en de uitgebrachte stemmen' },
      ' kan verklaren.',
    ],
    '1.2.2',
  ),
  paragraph('Denk aan een kiezer die het stembiljet meenam, of die voor één stempas twee stembiljetten kreeg.'),
  writingTable({ summary: 'Gebeurtenissen', rows: 14, rowHeight: 8, columns: [time, column('Gebeurtenis')] }),
  heading(
    3,
    [
      'Andere ',
      { strong: 'bijzonderheden' },
      ' die mogelijk invloed hebben op het stemproces of de resultaten van dit stembureau.',
    ],
    '1.2.3',
  ),
  paragraph('Denk aan een volle stembus, techniek die niet werkte, of een lid dat te laat kwam.'),
  writingTable({
    summary: 'Bijzonderheden tijdens het stemmen',
    rows: 8,
    rowHeight: 8,
    columns: [time, column('Bijzonderheid')],
  }),
  pageBreak,
];

const duringCounting: readonly Block[] = [
  heading(2, 'Tijdens het tellen', '1.3'),
  heading(3, 'Wanneer en waar zijn de stemmen geteld?', '1.3.1'),
  writingTable({
    summary: 'Wanneer en waar is geteld',
    rows: 1,
    rowHeight: 8,
    emptyRow: ['', '-'],
    columns: [
      { header: 'Datum', width: { mm: 32 } },
      { header: 'Tijd (van - tot)', width: { mm: 40 }, align: 'center' },
      column('Locatie (als anders dan stembureau)'),
    ],
  }),
  heading(3, ['Schrijf alle ', { strong: 'bezwaren van aanwezigen tijdens het tellen' }, ' op.'], '1.3.2'),
  paragraph(noNames),
  writingTable({ summary: 'Bezwaren tijdens het tellen', rows: 12, rowHeight: 7, columns: objectionColumns }),
  heading(
    3,
    [
      'Andere ',
      { strong: 'bijzonderheden' },
      ' die mogelijk invloed hebben op het telproces of de resultaten van dit stembureau.',
    ],
    '1.3.3',
  ),
  paragraph('Denk aan een stembiljet van een andere verkiezing in de stembus, of aan een schorsing van de telling.'),
  writingTable({
    summary: 'Bijzonderheden tijdens het tellen',
    rows: 6,
    rowHeight: 7,
    columns: [time, column('Bijzonderheid')],
  }),
];

/** Deel 1 of a station's report. */
export const stationSessionBlocks: readonly Block[] = [...attendance, ...duringVoting, ...duringCounting];
