// The table of lists that two counts of a station disagree on: B1-2.4 of Na 31-2 bijlage 1, and 1.3 of Na 14-1 (domain.md §5.8, §5.10).
import { formatCount } from '../basics/text.ts';
import type { ListDifference } from '../totals/list-differences.ts';
import type { Block, Cell } from './block.ts';
import { writingTable } from './blocks.ts';

const explanation = [
  { strong: 'Toelichting op het telverschil, bijvoorbeeld:' },
  '\n• stembiljet was blanco of ongeldig, of juist niet\n• stembiljet bij een andere lijst geteld\n• meer of minder stembiljetten geteld',
];

/** 25 rows; the lists that are known to differ stand on the first of them, and why is written by hand. */
export function listDifferencesTable(differences: readonly ListDifference[] = []): Block {
  return writingTable({
    summary: 'Lijsten met verschillen',
    rows: 25,
    rowHeight: 8,
    typed: differences.map(rowOf),
    columns: [
      { header: 'Lijstnummer met verschil', width: { mm: 22 } },
      { header: 'Lijsttotaal vastgesteld door het stembureau', width: { mm: 26 } },
      { header: 'Lijsttotaal vastgesteld door het gemeentelijk stembureau', width: { mm: 28 } },
      { header: 'Aantal stemmen verschil', width: { mm: 22 } },
      { header: explanation, width: { share: 1 } },
    ],
  });
}

function rowOf({ list, night, counted, difference }: ListDifference): readonly Cell[] {
  const sign = difference > 0 ? '+' : '−';
  return [String(list), formatCount(night), formatCount(counted), `${sign} ${formatCount(Math.abs(difference))}`];
}
