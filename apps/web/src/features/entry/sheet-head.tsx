// The line above a section: its title, the keys that matter, jumping, and filling the rest of a list with 0.
import type { CountRow, FieldId, FormSection } from '@telstaat/core';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { knowsEnter } from './browser-store.ts';
import { restOfList, stopsOf } from './field-walk.ts';
import { focusField, leaveField, showInput } from './fields.ts';
import { JumpField } from './jump-field.tsx';
import type { OpenEntry } from './open-entry.ts';
import { texts } from './texts.ts';

interface SheetHeadProps {
  readonly section: FormSection;
  readonly entry: OpenEntry;
  readonly lastField: RefObject<FieldId | undefined>;
  readonly onKeys: () => void;
}

export function SheetHead({ section, entry, lastField, onKeys }: SheetHeadProps) {
  const [showsHint] = useState(() => !knowsEnter());
  const isList = section.list !== undefined;
  return (
    <div className={isList ? 'sheet-head sheet-head-list' : 'sheet-head'}>
      <h2 className="sheet-title">{isList ? section.title : `${section.code} ${section.title}`}</h2>
      {showsHint ? <Hints section={section} onKeys={onKeys} /> : null}
      <JumpField section={section} lastField={lastField} />
      {isList ? <RestOfList section={section} entry={entry} lastField={lastField} /> : null}
    </div>
  );
}

/** One explicit key fills what is left of a list with 0, says how much that was, and takes it back when asked. */
function RestOfList({ section, entry, lastField }: Omit<SheetHeadProps, 'onKeys'>) {
  const { say, language, count } = useLanguage();
  const [filled, setFilled] = useState<readonly CountRow[]>();
  const { desk, write } = entry;
  const set = useCallback(
    (rows: readonly CountRow[], value: number | null) => {
      write(rows.map((row) => ({ field: row.field, value })));
      for (const row of rows) {
        const input = document.getElementById(row.field);
        if (input instanceof HTMLInputElement) showInput(input, value, language);
      }
    },
    [write, language],
  );
  const fillRest = useCallback(() => {
    leaveField();
    const stops = stopsOf(section);
    const from = lastField.current ?? stops[0]?.field;
    const rows = from ? restOfList(section, from, desk.sheet()) : [];
    set(rows, 0);
    setFilled(rows);
    const last = stops.at(-1);
    if (last) focusField(last.field);
  }, [desk, lastField, section, set]);
  useAltZero(fillRest);
  const undo = () => {
    set(filled ?? [], null);
    setFilled(undefined);
    const [first] = filled ?? [];
    if (first) focusField(first.field);
  };
  return (
    <>
      <Button size="small" onPress={fillRest} aria-keyshortcuts="Alt+0">
        {say(texts.restZero)} <kbd>Alt 0</kbd>
        <span className="visually-hidden">: {say(texts.restZeroLong)}</span>
      </Button>
      <p className="sheet-filled" role="status">
        {filled === undefined ? null : filled.length === 0 ? (
          say(texts.restZeroNone)
        ) : (
          <>
            {say(texts.restZeroDone, { count: count(filled.length) })}{' '}
            <Button variant="quiet" size="small" onPress={undo}>
              {say(texts.undo)}
            </Button>
          </>
        )}
      </p>
    </>
  );
}

function useAltZero(run: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || !/^(Digit|Numpad)0$/.test(event.code) || event.defaultPrevented) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [run]);
}

function Hints({ section, onKeys }: { readonly section: FormSection; readonly onKeys: () => void }) {
  const { say } = useLanguage();
  const hasQuestions = section.columns.flat().some((row) => row.kind === 'question');
  return (
    <p className="sheet-hints">
      {hasQuestions ? (
        <span>
          <kbd>1</kbd> <kbd>2</kbd> {say(texts.hintTick)}
        </span>
      ) : null}
      <span>
        <kbd>Enter</kbd> {say(texts.hintNext)}
      </span>
      <span>
        <kbd>⇧ Enter</kbd> {say(texts.hintOn)}
      </span>
      {section.list === undefined ? null : (
        <span>
          <kbd>/</kbd> {say(texts.hintCandidate)}
        </span>
      )}
      <button type="button" className="sheet-hints-keys" onClick={onKeys}>
        <kbd>?</kbd> {say(texts.hintKeys)}
      </button>
    </p>
  );
}
