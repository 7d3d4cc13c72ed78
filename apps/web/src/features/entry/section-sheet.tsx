// One section of the paper: its numbers in the paper's own columns, its questions with their boxes. Inputs are uncontrolled; typing renders nothing.
import { fieldsOfSection, findingKey, type FieldId, type FormSection, type Sheet } from '@telstaat/core';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { countEnter } from './browser-store.ts';
import { CountTable } from './count-table.tsx';
import { fieldToBegin, stopsOf } from './field-walk.ts';
import { attachFields, focusField } from './fields.ts';
import type { OpenEntry } from './open-entry.ts';
import { Questions } from './questions.tsx';
import { SheetHead } from './sheet-head.tsx';

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
      <SheetHead section={section} entry={entry} lastField={lastField} onKeys={onKeys} />
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
