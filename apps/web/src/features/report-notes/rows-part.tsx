// A part of the report that is a table: rows are added and removed by keyboard, and Enter goes to the next row.
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { placeOf, type Fault, type FieldPlace, type Row } from './draft.ts';
import { NoteField } from './note-field.tsx';
import { tableColumns, type ColumnName, type TableName } from './parts.ts';
import { addWords, partWords, texts } from './texts.ts';

export interface RowsPartProps {
  readonly table: TableName;
  readonly rows: readonly Row[];
  readonly faults: ReadonlyMap<FieldPlace, Fault>;
  readonly proposals?: Readonly<Partial<Record<ColumnName, readonly string[]>>>;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children?: ReactNode;
}

export function RowsPart({ table, rows, faults, proposals = {}, onChange, children }: RowsPartProps) {
  const { say } = useLanguage();
  const addId = useId();
  const { focusSoon, focusNow } = useFocusSoon();
  const [first] = tableColumns[table];
  const add = () => {
    onChange([...rows, {}]);
    focusSoon(placeOf(table, rows.length, first));
  };
  const remove = (at: number) => {
    onChange(rows.filter((_, index) => index !== at));
    const last = rows.length - 2;
    focusSoon(last < 0 ? addId : placeOf(table, Math.min(at, last), first));
  };
  const onEnter = (at: number) => (event: KeyboardEvent) => {
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key !== 'Enter' || !isPlain || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (at === rows.length - 1) add();
    else focusNow(placeOf(table, at + 1, first));
  };
  return (
    <Panel title={say(partWords[table].title)}>
      <p className="notes-quiet">{say(partWords[table].help)}</p>
      {rows.length === 0 ? null : (
        <ol className="notes-rows" data-table={table}>
          {rows.map((row, at) => (
            <li key={at} aria-label={say(texts.row, { number: String(at + 1) })} onKeyDown={onEnter(at)}>
              {tableColumns[table].map((column: ColumnName) => (
                <NoteField
                  key={column}
                  place={placeOf(table, at, column)}
                  column={column}
                  value={row[column] ?? ''}
                  fault={faults.get(placeOf(table, at, column))}
                  {...(proposals[column] ? { proposals: proposals[column] } : {})}
                  onChange={(text) =>
                    onChange(rows.map((one, index) => (index === at ? { ...one, [column]: text } : one)))
                  }
                />
              ))}
              <Button
                variant="quiet"
                size="small"
                className="notes-remove"
                onPress={() => remove(at)}
                aria-label={say(texts.removeRow, { number: String(at + 1), part: say(partWords[table].title) })}
              >
                {say(texts.remove)}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <p className="notes-add">
        <Button id={addId} onPress={add}>
          {say(addWords[table])}
        </Button>
        {rows.length === 0 ? null : (
          <span className="notes-quiet">
            <kbd>Enter</kbd> {say(texts.keys)}
          </span>
        )}
      </p>
      {children}
    </Panel>
  );
}

/** Puts the focus on an element that the next drawing brings. */
function useFocusSoon() {
  const wanted = useRef<string>(undefined);
  const focusNow = (id: string) => document.getElementById(id)?.focus();
  useEffect(() => {
    if (wanted.current === undefined) return;
    focusNow(wanted.current);
    wanted.current = undefined;
  });
  return {
    focusNow,
    focusSoon: (id: string) => {
      wanted.current = id;
    },
  };
}
