// The line above a page: its title, the keys that matter, jumping, and filling the rest of a list with 0.
import type { CountRow, FieldId } from '@telstaat/core';
import { useCallback, useEffect, useState, type ReactNode, type RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { AgainWhy } from './again-why.tsx';
import { isKnown, type HintedKey } from './browser-store.ts';
import { restOfList, stopsOf } from './field-walk.ts';
import { focusField, leaveField, showInput } from './fields.ts';
import { JumpField } from './jump-field.tsx';
import type { OpenEntry } from './open-entry.ts';
import { isCorrectionPage, type Page } from './pages.ts';
import { pageTitle } from './field-names.ts';
import { texts } from './texts.ts';
import type { DeskWalk } from './use-desk-walk.ts';

interface SheetHeadProps {
  readonly page: Page;
  readonly entry: OpenEntry;
  readonly walk: DeskWalk;
  readonly lastField: RefObject<FieldId | undefined>;
  readonly onKeys: () => void;
}

export function SheetHead({ page, entry, walk, lastField, onKeys }: SheetHeadProps) {
  const { say } = useLanguage();
  const [section] = page.sections;
  if (page.step === 'again' || !section) return <AgainWhy page={page} draft={entry.draft} onKeys={onKeys} />;
  const isCorrected = isCorrectionPage(page);
  const isList = section.list !== undefined;
  return (
    <div className={isList ? 'sheet-head sheet-head-list' : 'sheet-head'}>
      <h2 className="sheet-title">{pageTitle(section)}</h2>
      {isCorrected ? <span className="sheet-paper">{section.paper}</span> : null}
      <Hints page={page} onKeys={onKeys} />
      <JumpField page={page} lastField={lastField} onList={walk.goToList} />
      {isList && !isCorrected ? <RestOfList page={page} entry={entry} lastField={lastField} /> : null}
      {isCorrected && !isList ? <p className="sheet-lead">{say(texts.onlyChanges)}</p> : null}
    </div>
  );
}

/** One explicit key fills what is left of a list with 0, says how much that was, and takes it back when asked. */
function RestOfList({ page, entry, lastField }: Pick<SheetHeadProps, 'page' | 'entry' | 'lastField'>) {
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
    const stops = stopsOf(page);
    const from = lastField.current ?? stops[0]?.field;
    const rows = from ? restOfList(page, from, desk.sheet()) : [];
    set(rows, 0);
    setFilled(rows);
    const last = stops.at(-1);
    if (last) focusField(last.field);
  }, [desk, lastField, page, set]);
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

/** The keys that matter here, each until it was used twenty times. */
function Hints({ page, onKeys }: Pick<SheetHeadProps, 'page' | 'onKeys'>) {
  const { say } = useLanguage();
  // Asked when the page appears, so that nothing moves under the typist's eyes.
  const [known] = useState(() => new Set(hintedKeys.filter(isKnown)));
  const hasQuestions = page.columns.flat().some((row) => row.kind === 'question');
  const isList = page.sections[0]?.list !== undefined;
  const hints: readonly (readonly [key: HintedKey, isUseful: boolean, hint: ReactNode])[] = [
    ['skip', isCorrectionPage(page), <><kbd>PgDn</kbd> {say(texts.hintSkip)}</>], // prettier-ignore
    ['tick', hasQuestions, <><kbd>1</kbd> <kbd>2</kbd> {say(texts.hintTick)}</>], // prettier-ignore
    ['enter', !isCorrectionPage(page), <><kbd>Enter</kbd> {say(texts.hintNext)}</>], // prettier-ignore
    ['on', !isCorrectionPage(page), <><kbd>⇧ Enter</kbd> {say(texts.hintOn)}</>], // prettier-ignore
    ['jump', isList && !isCorrectionPage(page), <><kbd>/</kbd> {say(texts.hintCandidate)}</>], // prettier-ignore
    ['list', isCorrectionPage(page), <><kbd>//</kbd> {say(texts.hintList)}</>], // prettier-ignore
  ];
  const shown = hints.filter(([key, isUseful]) => isUseful && !known.has(key));
  if (shown.length === 0) return null;
  return (
    <p className="sheet-hints">
      {shown.map(([key, , hint]) => (
        <span key={key}>{hint}</span>
      ))}
      <button type="button" className="sheet-hints-keys" onClick={onKeys}>
        <kbd>?</kbd> {say(texts.hintKeys)}
      </button>
    </p>
  );
}

const hintedKeys: readonly HintedKey[] = ['skip', 'tick', 'enter', 'on', 'jump', 'list'];
