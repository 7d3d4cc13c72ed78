// What is typed now: a section of the paper, or the rows to type again. Inputs are uncontrolled; typing renders nothing.
import { fieldsOfSection, findingKey, type FieldId } from '@telstaat/core';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { countUse } from './browser-store.ts';
import { stopsOf } from './field-walk.ts';
import { attachFields, focusField } from './fields.ts';
import type { OpenEntry } from './open-entry.ts';
import { fieldOnArrival, isCorrectionPage, type Page } from './pages.ts';
import { SheetHead } from './sheet-head.tsx';
import { SheetRows } from './sheet-rows.tsx';
import type { DeskWalk } from './use-desk-walk.ts';

interface SectionSheetProps {
  readonly page: Page;
  readonly entry: OpenEntry;
  readonly walk: DeskWalk;
  readonly onKeys: () => void;
}

export const SectionSheet = memo(function SectionSheet({ page, entry, walk, onKeys }: SectionSheetProps) {
  const { language } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const lastField = useRef<FieldId>(undefined);
  const { desk, write } = entry;
  const { arriveAt, goOn } = walk;
  const stops = useMemo(() => stopsOf(page), [page]);
  const tell = useCallback((input: HTMLInputElement, words: string) => placeMessage(message.current, input, words), []);

  useEffect(() => {
    if (!container.current) return;
    const skip = () => {
      countUse('skip');
      goOn();
    };
    return attachFields(container.current, {
      stops,
      language,
      sheet: desk.sheet,
      write,
      goOn,
      ...(isCorrectionPage(page) ? { skip } : {}),
      onUse: countUse,
      tell,
    });
  }, [page, stops, language, desk, write, goOn, tell]);
  const begins = useRef(page);
  useLayoutEffect(() => {
    const field = arriveAt.current ?? fieldOnArrival(begins.current, desk.sheet());
    arriveAt.current = undefined;
    if (!field) return;
    focusField(field);
    // A dialog that closes with the old desk gives the keyboard back to a field that is gone: then it is nowhere.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) focusField(field);
    }, 150);
    return () => clearTimeout(timer);
    // Once per step: rows that appear on a page do not move the keyboard.
  }, [desk, arriveAt]);
  useEffect(() => {
    const mark = () => markFindings(container.current, page, entry);
    mark();
    return desk.subscribe(mark);
  }, [page, entry, desk]);

  return (
    <main className="sheet-place">
      <SheetHead page={page} entry={entry} walk={walk} lastField={lastField} onKeys={onKeys} />
      <div
        className={page.step === 'again' ? 'sheet sheet-again' : 'sheet'}
        ref={container}
        onFocus={(event) => {
          if (event.target instanceof HTMLInputElement) lastField.current = event.target.id as FieldId;
        }}
      >
        <SheetRows page={page} sheet={desk.sheet()} />
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
function markFindings(container: HTMLElement | null, page: Page, { desk }: OpenEntry): void {
  const { findings } = desk.view();
  for (const field of page.sections.flatMap(fieldsOfSection)) {
    const about = findings.filter((finding) => finding.fields.includes(field));
    const input = container?.ownerDocument.getElementById(field);
    if (!input || (about.length === 0 && !input.hasAttribute('data-finding'))) continue;
    const note = document.getElementById(`note-${field}`)?.id;
    const described = [...(note ? [note] : []), ...about.map((finding) => `finding-${findingKey(finding)}`)];
    if (described.length > 0) input.setAttribute('aria-describedby', described.join(' '));
    else input.removeAttribute('aria-describedby');
    if (about.length === 0) {
      for (const name of ['data-finding', 'aria-invalid']) input.removeAttribute(name);
      continue;
    }
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('data-finding', about.some((finding) => finding.severity === 'error') ? 'error' : 'warning');
  }
}
