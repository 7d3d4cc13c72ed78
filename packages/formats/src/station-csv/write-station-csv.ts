// Polling stations → CSV that reads back the same, and that spreadsheets open well: UTF-8 with mark, semicolons, CRLF.
import type { PollingStation, StationKind } from '@telstaat/core';
import { stringify } from 'csv-stringify/sync';
import { cellOfText } from '../csv-cells.ts';
import { encodeUtf8 } from '../xml/utf8.ts';
import { stationColumns, type StationColumnKey } from './columns.ts';

const kindWord = { fixed: 'vast', mobile: 'mobiel', special: 'bijzonder' } as const satisfies Record<
  StationKind,
  string
>;

export function writeStationCsv(stations: readonly PollingStation[]): Uint8Array {
  const rows = [
    stationColumns.map((column) => column.header),
    ...stations.map((station) => stationColumns.map((column) => cellOf(station, column.key))),
  ];
  return encodeUtf8(`\ufeff${stringify(rows, { delimiter: ';', record_delimiter: '\r\n' })}`);
}

function cellOf(station: PollingStation, key: StationColumnKey): string {
  if (key === 'kind') return station.kind ? kindWord[station.kind] : '';
  return cellOfText(String(station[key] ?? ''));
}
