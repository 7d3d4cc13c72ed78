// CSV files that Telstaat does not read but can name: the tables of the control protocol's tool (HCP), and tables of whoever else.
import { complain, type Text } from '@telstaat/core';
import { readRows } from './csv-rows.ts';
import type { Figure, Inspection } from './inspection.ts';
import type { InputFile } from './file.ts';

const titles = {
  control: { nl: 'Tabel van het controleprotocol (HCP)', en: 'Table of the control protocol (HCP)' },
  table: { nl: 'CSV-bestand', en: 'CSV file' },
} as const satisfies Record<string, Text>;

/** A table with the same number of cells on its lines, at least two of both; `undefined` when this is no such thing. */
export function inspectOtherCsv(file: InputFile): Inspection | undefined {
  if (file.bytes.includes(0)) return undefined;
  const text = new TextDecoder('utf-8').decode(file.bytes);
  const rows = readRows(text, ';');
  if (!rows.ok) return undefined;
  const cells = rows.value.map((row) => row.cells);
  const named = new Map(cells.slice(0, 12).map(([name = '', value = '']) => [name, value]));
  if (named.has('Versie controleprotocol')) return control(cells, named);
  const width = cells[0]?.length ?? 0;
  const isTable = width >= 2 && cells.length >= 2 && cells.every((row) => row.length === width || row.join('') === '');
  if (!isTable) return undefined;
  const complaints = [complain('file.otherCsv', {}, { file: file.name })];
  const figures: readonly Figure[] = [
    { label: { nl: 'Kolommen', en: 'Columns' }, value: width },
    { label: { nl: 'Regels', en: 'Rows' }, value: cells.length - 1 },
  ];
  return { kind: 'csv', title: titles.table, figures, complaints };
}

function control(cells: readonly (readonly string[])[], named: ReadonlyMap<string, string>): Inspection {
  const head = cells.findIndex((row) => row.length > 2);
  const figure = (label: Text, key: string): Figure => ({ label, value: named.get(key) ?? '?' });
  return {
    kind: 'hcp',
    title: titles.control,
    figures: [
      figure({ nl: 'Verkiezing', en: 'Election' }, 'Verkiezing'),
      figure({ nl: 'Datum', en: 'Date' }, 'Datum'),
      figure({ nl: 'Gemeente', en: 'Municipality' }, 'Gemeentenummer'),
      figure({ nl: 'Versie controleprotocol', en: 'Version of the protocol' }, 'Versie controleprotocol'),
      {
        label: { nl: 'Stembureaus', en: 'Polling stations' },
        value: head < 0 ? 0 : cells.slice(head + 1).filter((row) => row.length > 1).length,
      },
    ],
    complaints: [],
  };
}
