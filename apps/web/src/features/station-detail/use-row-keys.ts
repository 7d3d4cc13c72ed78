// The keyboard in the table of differences: ← → or 1 2 choose, ↓ ↑ and Enter go from row to row, Alt+1 and Alt+2 choose for all; after the
// last row comes the main action.
import type { EntryNumber } from '@telstaat/core';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { DifferingRow } from './rows.ts';

export interface RowKeysOptions {
  readonly rows: readonly DifferingRow[];
  /** Whether there is something to choose. */
  readonly isOn: boolean;
  /** The id of what follows the last row. */
  readonly go: string;
  readonly onPick: (rows: readonly DifferingRow[], entry: EntryNumber) => void;
}

export interface RowKeys {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly focusRow: (index: number) => void;
}

const entries: Readonly<Record<string, EntryNumber>> = { ArrowLeft: 1, '1': 1, ArrowRight: 2, '2': 2 };
/** With Alt some keyboards write another character: then the place of the key counts. */
const entriesOfCode: Readonly<Record<string, EntryNumber>> = { Digit1: 1, Numpad1: 1, Digit2: 2, Numpad2: 2 };

export function useRowKeys({ rows, isOn, go, onPick }: RowKeysOptions): RowKeys {
  const container = useRef<HTMLDivElement>(null);
  const groups = () => [...(container.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]') ?? [])];
  const focusRow = (index: number) => {
    const group = groups()[index];
    const radio = group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector('input');
    const target = radio ?? document.getElementById(go);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => {
    // Whoever opens the page can choose at once; whoever is somewhere else already is left there.
    const here = document.activeElement;
    if (isOn && (here === document.body || here?.tagName === 'H1')) focusRow(0);
  }, [isOn]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!isOn || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.altKey) {
      const entry = entriesOfCode[event.code];
      if (entry === undefined) return;
      event.preventDefault();
      onPick(rows, entry);
      document.getElementById(go)?.focus();
      return;
    }
    const radio = event.target instanceof HTMLInputElement && event.target.type === 'radio' ? event.target : undefined;
    const group = radio?.closest<HTMLElement>('[role="radiogroup"]');
    const index = group ? groups().indexOf(group) : -1;
    const row = rows[index];
    if (!row) return;
    const entry = entries[event.key];
    const isDigit = /^[12]$/.test(event.key);
    if (entry !== undefined) onPick([row], entry);
    else if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (entry === undefined || isDigit) focusRow(event.key === 'ArrowUp' ? Math.max(0, index - 1) : index + 1);
    else group?.querySelector<HTMLInputElement>(`[data-entry="${entry}"]`)?.focus();
  };
  return { container, onKeyDown, focusRow };
}
