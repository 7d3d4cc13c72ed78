// A dense table for 4 or 400 rows: sorts by any column, and the arrow keys walk from row to row along links and buttons.
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { nextSort, sortRows, type Sort, type SortKey } from './sorting.ts';
import './data-table.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Absent: this column cannot be sorted by. */
  readonly sortBy?: (row: Row) => SortKey;
  readonly align?: 'end';
  /** The cell names its row. */
  readonly rowHeader?: true;
  /** Shares out the width: `narrow` cells never wrap, one `wide` column takes what is left. */
  readonly width?: 'narrow' | 'wide';
}

export interface DataTableProps<Row> {
  /** Read out; not shown when the page's heading says it already. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly rowTone?: (row: Row) => 'attention' | 'muted' | undefined;
  readonly initialSort?: Sort;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  /** A last row below the others, for example their sum: cells by column. */
  readonly footer?: Readonly<Record<string, ReactNode>>;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowTone, initialSort, empty, footer } = props;
  const [sort, setSort] = useState<Sort | undefined>(initialSort);
  const captionId = useId();
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === sort?.column);
    return sort && column?.sortBy ? sortRows(rows, column.sortBy, sort.direction) : rows;
  }, [columns, rows, sort]);
  return (
    // A wide table scrolls in its own frame, so that the page itself never scrolls sideways; focusable for the keyboard.
    <div className="data-table" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table>
        <caption id={captionId} className="visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {sorted.map((row) => (
            <tr key={rowKey(row)} data-tone={rowTone?.(row)}>
              {columns.map((column) => (
                <BodyCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer === undefined ? null : (
          <tfoot>
            <tr>
              {columns.map(({ id, align }) => (
                <td key={id} data-align={align}>
                  {footer[id]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {sorted.length === 0 && empty !== undefined ? <div className="data-table-empty">{empty}</div> : null}
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const shared = { scope: 'col', 'data-align': column.align, 'data-width': column.width } as const;
  if (!column.sortBy) return <th {...shared}>{column.header}</th>;
  const direction = sort?.column === column.id ? sort.direction : undefined;
  return (
    <th {...shared} aria-sort={direction ?? 'none'}>
      <button type="button" onClick={() => onSort(nextSort(sort, column.id))}>
        {column.header}
        <span className="data-table-arrow" aria-hidden="true">
          {direction === undefined ? '' : direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const shared = { 'data-align': column.align, 'data-width': column.width };
  return column.rowHeader ? (
    <th scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...shared}>{column.cell(row)}</td>
  );
}

const focusable = 'a[href], button:not(:disabled)';

/** ↑ and ↓ go to the same place in the row above or below, Home and End to the first and last row. */
function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  if (!event.target.matches(focusable)) return;
  const row = event.target.closest('tr');
  if (!row) return;
  const rows = [...event.currentTarget.rows];
  const here = rows.indexOf(row);
  const place = [...row.querySelectorAll(focusable)].indexOf(event.target);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  focusRow(rows[to], place);
}

function focusRow(row: HTMLTableRowElement | undefined, place: number): void {
  const targets = row ? [...row.querySelectorAll<HTMLElement>(focusable)] : [];
  (targets[place] ?? targets.at(-1))?.focus();
}

/** Opens what the first row of the table inside `container` leads to: the same as ↓ and Enter. */
export function openFirstRow(container: HTMLElement | null): void {
  container?.querySelector<HTMLElement>('.data-table tbody tr a[href]')?.click();
}

/** Puts the focus into the first row of the table inside `container`: where ↓ in a filter box goes. */
export function focusFirstRow(container: HTMLElement | null): void {
  const row = container?.querySelector<HTMLTableRowElement>('.data-table tbody tr');
  if (row) focusRow(row, 0);
}
