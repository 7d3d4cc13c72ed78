// One section of the paper: its numbers in the paper's own columns, its questions with their boxes. Inputs are uncontrolled; typing renders nothing.
import {
  fieldsOfSection,
  findingKey,
  type CountRow,
  type FieldId,
  type FormSection,
  type QuestionRow,
  type Sheet,
} from '@telstaat/core';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { countEnter, knowsEnter } from './browser-store.ts';
import { fieldToBegin, restOfList, stopsOf } from './field-walk.ts';
import { attachFields, focusField, showInput } from './fields.ts';
import { JumpField } from './jump-field.tsx';
import { showNumber } from './number-text.ts';
import type { OpenEntry } from './open-entry.ts';
import { texts } from './texts.ts';

interface SectionSheetProps {
  readonly section: FormSection;
  readonly entry: OpenEntry;
  /** The field to go to on arrival; where typing goes on otherwise. */
  readonly arriveAt: RefObject<FieldId | undefined>;
  readonly onDone: () => void;
  readonly onKeys: () => void;
}

export const SectionSheet = memo(function SectionSheet({
  section,
  entry,
  arriveAt,
  onDone,
  onKeys,
}: SectionSheetProps) {
  const { language } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const lastField = useRef<FieldId>(undefined);
  const { desk, write } = entry;
  const stops = useMemo(() => stopsOf(section), [section]);
  const tell = useCallback((input: HTMLInputElement, words: string) => placeMessage(message.current, input, words), []);

  useEffect(() => {
    if (!container.current) return;
    return attachFields(container.current, {
      stops,
      language,
      sheet: desk.sheet,
      write,
      goOn: onDone,
      onEnter: countEnter,
      tell,
    });
  }, [stops, language, desk, write, onDone, tell]);
  useLayoutEffect(() => {
    const field = arriveAt.current ?? fieldToBegin(section, desk.sheet());
    arriveAt.current = undefined;
    container.current?.scrollTo?.({ top: 0 });
    if (field) focusField(field);
  }, [section, desk, arriveAt]);
  useEffect(() => {
    const mark = () => markFindings(container.current, section, entry);
    mark();
    return desk.subscribe(mark);
  }, [section, entry, desk]);

  return (
    <main className="sheet-place">
      <SheetHead section={section} entry={entry} lastField={lastField} onKeys={onKeys} container={container} />
      <div
        className="sheet"
        ref={container}
        onFocus={(event) => {
          if (event.target instanceof HTMLInputElement) lastField.current = event.target.id as FieldId;
        }}
      >
        <SheetRows section={section} sheet={desk.sheet()} />
        <p className="sheet-message" role="alert" ref={message} />
      </div>
    </main>
  );
});

/** Shows a message right under a field, or takes it away. */
function placeMessage(message: HTMLParagraphElement | null, input: HTMLInputElement, words: string): void {
  if (!message) return;
  message.textContent = words;
  const sheet = message.parentElement;
  if (words === '' || !sheet) return;
  const field = input.getBoundingClientRect();
  const ground = sheet.getBoundingClientRect();
  message.style.top = `${field.bottom - ground.top + sheet.scrollTop + 4}px`;
  message.style.left = `${Math.max(0, Math.min(field.left - ground.left, ground.width - 260))}px`;
}

/** Ties the findings that may be shown to their fields. */
function markFindings(container: HTMLElement | null, section: FormSection, { desk }: OpenEntry): void {
  const { findings } = desk.view();
  for (const field of fieldsOfSection(section)) {
    const input = container?.ownerDocument.getElementById(field);
    if (!input) continue;
    const about = findings.filter((finding) => finding.fields.includes(field));
    const [worst] = about;
    input.toggleAttribute('data-finding', worst !== undefined);
    if (worst) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('data-finding', about.some((finding) => finding.severity === 'error') ? 'error' : 'warning');
      input.setAttribute('aria-describedby', about.map((finding) => `finding-${findingKey(finding)}`).join(' '));
    } else {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
  }
}

interface SheetHeadProps {
  readonly section: FormSection;
  readonly entry: OpenEntry;
  readonly lastField: RefObject<FieldId | undefined>;
  readonly container: RefObject<HTMLDivElement | null>;
  readonly onKeys: () => void;
}

function SheetHead({ section, entry, lastField, onKeys }: SheetHeadProps) {
  const { say, language, count } = useLanguage();
  const [filled, setFilled] = useState<{ readonly fields: readonly CountRow[] }>();
  const [showsHint] = useState(() => !knowsEnter());
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
    const active = document.activeElement;
    if (active instanceof HTMLInputElement && active.dataset['field'] !== undefined) active.blur();
    const from = lastField.current ?? stopsOf(section)[0]?.field;
    const rows = from ? restOfList(section, from, desk.sheet()) : [];
    set(rows, 0);
    setFilled({ fields: rows });
    const last = stopsOf(section).at(-1);
    if (last) focusField(last.field);
  }, [desk, lastField, section, set]);
  const isList = section.list !== undefined;
  useEffect(() => {
    if (!isList) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || !/^(Digit|Numpad)0$/.test(event.code) || event.defaultPrevented) return;
      event.preventDefault();
      fillRest();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [fillRest, isList]);
  return (
    <div className={isList ? 'sheet-head sheet-head-list' : 'sheet-head'}>
      <h2 className="sheet-title">{isList ? section.title : `${section.code} ${section.title}`}</h2>
      {showsHint ? <Hints section={section} onKeys={onKeys} /> : null}
      <JumpField section={section} lastField={lastField} />
      {isList ? (
        <Button size="small" onPress={fillRest} aria-keyshortcuts="Alt+0" aria-label={say(texts.restZeroLong)}>
          {say(texts.restZero)} <kbd>Alt 0</kbd>
        </Button>
      ) : null}
      <p className="sheet-filled" role="status">
        {filled ? (
          <>
            {filled.fields.length > 0
              ? say(texts.restZeroDone, { count: count(filled.fields.length) })
              : say(texts.restZeroNone)}{' '}
            {filled.fields.length > 0 ? (
              <Button
                variant="quiet"
                size="small"
                onPress={() => {
                  set(filled.fields, null);
                  setFilled(undefined);
                  const [first] = filled.fields;
                  if (first) focusField(first.field);
                }}
              >
                {say(texts.undo)}
              </Button>
            ) : null}
          </>
        ) : null}
      </p>
    </div>
  );
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

const SheetRows = memo(
  function SheetRows({ section, sheet }: { readonly section: FormSection; readonly sheet: Sheet }) {
    const hasQuestions = section.columns.flat().some((row) => row.kind === 'question');
    if (hasQuestions) return <Questions section={section} sheet={sheet} />;
    const pairs = Array.from({ length: Math.ceil(section.columns.length / 2) }, (_, index) =>
      section.columns.slice(index * 2, index * 2 + 2),
    );
    return pairs.map((pair, index) => (
      <div className="sheet-pair" key={index} data-pair={index}>
        {pair.map((column, side) => (
          <CountTable key={side} section={section} column={column} number={index * 2 + side + 1} sheet={sheet} />
        ))}
      </div>
    ));
  },
  // The inputs keep their own contents; only another section is another sheet.
  (before, after) => before.section === after.section,
);

interface CountTableProps {
  readonly section: FormSection;
  readonly column: FormSection['columns'][number];
  readonly number: number;
  readonly sheet: Sheet;
}

function CountTable({ section, column, number, sheet }: CountTableProps) {
  const { say } = useLanguage();
  const isList = section.list !== undefined;
  return (
    <table className={isList ? 'counts counts-list' : 'counts'}>
      <caption className="visually-hidden">
        {section.title}, {say(texts.column, { column: String(number) })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="counts-code">
            {say(isList ? texts.number : texts.code)}
          </th>
          <th scope="col" className="counts-number">
            {say(isList ? texts.votes : texts.amount)}
          </th>
          <th scope="col">{say(isList ? texts.candidate : texts.what)}</th>
        </tr>
      </thead>
      <tbody>
        {column.map((row) => {
          switch (row.kind) {
            case 'heading':
              return (
                <tr key={row.code} className="counts-heading">
                  <th colSpan={3} scope="rowgroup">
                    {row.code} {row.label}
                  </th>
                </tr>
              );
            case 'count':
              return <CountLine key={row.field} row={row} sheet={sheet} isList={isList} />;
            case 'question':
              return null;
          }
        })}
      </tbody>
    </table>
  );
}

interface CountLineProps {
  readonly row: CountRow;
  readonly sheet: Sheet;
  readonly isList: boolean;
}

function CountLine({ row, sheet, isList }: CountLineProps) {
  const isFifth = isList && row.emphasis === 'plain' && Number(row.code) % 5 === 0;
  const classes = ['counts-row', isFifth ? 'counts-fifth' : '', row.emphasis === 'total' ? 'counts-total' : ''];
  return (
    <tr className={classes.filter(Boolean).join(' ')}>
      <td className="counts-code" id={`code-${row.field}`}>
        {row.code}
      </td>
      <td className="counts-number">
        <CountInput row={row} sheet={sheet} />
      </td>
      <th scope="row" className="counts-label" id={`label-${row.field}`}>
        {row.label}
      </th>
    </tr>
  );
}

function CountInput({ row, sheet }: { readonly row: CountRow; readonly sheet: Sheet }) {
  const { language } = useLanguage();
  return (
    <input
      className="count-input"
      id={row.field}
      data-field=""
      type="text"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      defaultValue={showNumber(sheet.counts[row.field], language)}
      aria-labelledby={row.code === '' ? `label-${row.field}` : `code-${row.field} label-${row.field}`}
    />
  );
}

function Questions({ section, sheet }: { readonly section: FormSection; readonly sheet: Sheet }) {
  const rows = section.columns.flat().filter((row) => row.kind === 'question');
  return (
    <div className="questions">
      {rows.map((row) => (
        <Question key={row.options[0]?.field} row={row} sheet={sheet} />
      ))}
    </div>
  );
}

function Question({ row, sheet }: { readonly row: QuestionRow; readonly sheet: Sheet }) {
  const ticked: ReadonlySet<string> = new Set(sheet.ticks);
  return (
    <fieldset className="question">
      <legend className="question-title">
        <span className="question-code">{row.code}</span> {row.label}
      </legend>
      {row.options.map((option, index) => (
        <div className="question-option" key={option.field}>
          <label className="question-box">
            <input
              type="checkbox"
              id={option.field}
              data-field=""
              defaultChecked={ticked.has(option.field)}
              aria-describedby={option.note ? `note-${option.field}` : undefined}
            />
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span>{option.label}</span>
          </label>
          {option.note ? (
            <p className="question-note" id={`note-${option.field}`}>
              {option.note}
            </p>
          ) : null}
          {option.count ? (
            <div className="question-count">
              <span id={`code-${option.count.field}`} className="question-count-code">
                {option.count.code}
              </span>
              <CountInput row={option.count} sheet={sheet} />
              <span id={`label-${option.count.field}`}>{option.count.label}</span>
            </div>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
