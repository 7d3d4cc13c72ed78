// The fields on screen as the keyboard finds them. Plain DOM listeners on one container: typing a digit renders nothing.
import { isCountField, isTickField, say, type FieldId, type Keying, type Language, type Sheet } from '@telstaat/core';
import type { HintedKey } from './browser-store.ts';
import { boxByDigit, fieldAbove, fieldAfterEnter, fieldBelow, type Stop } from './field-walk.ts';
import { mostDigits, quote, readPasted, readTyped, showNumber } from './number-text.ts';
import { pasteRefusals, texts } from './texts.ts';

export interface FieldsOptions {
  readonly stops: readonly Stop[];
  readonly language: Language;
  readonly sheet: () => Sheet;
  /** A field was left, or a box was ticked or cleared. */
  readonly write: (keyings: readonly Keying[]) => void;
  /** Enter was pressed on the last field. */
  readonly goOn: () => void;
  /** Nothing changed on this page of a corrigendum: on to the next. Absent elsewhere. */
  readonly skip?: () => void;
  /** A key was used once more. */
  readonly onUse: (key: HintedKey) => void;
  /** Says beside the field why something was not taken over; an empty text takes it away. */
  readonly tell: (field: HTMLInputElement, message: string) => void;
}

/** Listens to the fields inside the container; answers with how to stop. */
export function attachFields(container: HTMLElement, options: FieldsOptions): () => void {
  const { stops, language } = options;
  let told = false;
  const tell = (input: HTMLInputElement, message: string): void => {
    if (message === '' && !told) return;
    told = message !== '';
    options.tell(input, message);
  };
  const stopAt = { first: stops[0]?.field, last: stops.at(-1)?.field };

  const onFocusIn = (event: FocusEvent): void => {
    const input = inputOf(event.target);
    if (!input) return;
    showPair(input);
    if (input.type !== 'text') return;
    setText(input, String(contentFor(options.sheet(), input) ?? ''));
    opened = input.value;
    input.select();
  };
  const onFocusOut = (event: FocusEvent): void => {
    const input = inputOf(event.target);
    if (!input || input.type !== 'text') return;
    tell(input, '');
    commit(input, options);
  };
  // A click on a field that has no focus yet would put the caret between the digits and lose the selection.
  const onMouseDown = (event: MouseEvent): void => {
    const input = inputOf(event.target);
    if (!input || input.type !== 'text' || document.activeElement === input) return;
    event.preventDefault();
    input.focus();
  };
  const onBeforeInput = (event: InputEvent): void => {
    const input = inputOf(event.target);
    if (!input || input.type !== 'text') return;
    const typed = event.data ?? '';
    if (typed === '' || event.inputType === 'insertFromPaste') return;
    const length = input.value.length - selected(input) + typed.length;
    if (!/^\d+$/.test(typed)) refuse(event, input, say(texts.refusedKey, language, { key: quote(typed) || ' ' }));
    else if (length > mostDigits) refuse(event, input, say(texts.refusedLong, language));
    else tell(input, '');
  };
  const onPaste = (event: ClipboardEvent): void => {
    const input = inputOf(event.target);
    if (!input || input.type !== 'text') return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const digits = readPasted(text);
    if (!digits.ok) return tell(input, say(pasteRefusals[digits.error], language, { text: quote(text) }));
    const length = input.value.length - selected(input) + digits.value.length;
    if (length > mostDigits) return tell(input, say(pasteRefusals.tooLong, language, { text: quote(text) }));
    input.setRangeText(digits.value, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    tell(input, '');
  };
  // What comes in another way (dropped text, an input method) is cleaned afterwards.
  const onInput = (event: Event): void => {
    const input = inputOf(event.target);
    if (!input || input.type !== 'text' || /^\d{0,9}$/.test(input.value)) return;
    input.value = input.value.replaceAll(/\D/g, '').slice(0, mostDigits);
  };
  const onChange = (event: Event): void => {
    const input = inputOf(event.target);
    if (input?.type === 'checkbox' && isTickField(input.id)) options.write([{ field: input.id, value: input.checked }]);
  };
  const refuse = (event: Event, input: HTMLInputElement, message: string): void => {
    event.preventDefault();
    tell(input, message);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const input = inputOf(event.target);
    if (!input || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const field = input.id as FieldId;
    const target = targetOf(event, field);
    if (target === 'none') return;
    event.preventDefault();
    if (target === 'on') options.goOn();
    else if (target) focusField(target);
  };
  /** Where a key leads: a field, on to the next section, nowhere (`undefined`: the key is used up), or `none`: not ours. */
  const targetOf = (event: KeyboardEvent, field: FieldId): FieldId | 'on' | 'none' | undefined => {
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey) return 'none';
        options.onUse('enter');
        // The field is written first: where Enter leads can depend on it.
        commitActive(options);
        return fieldAfterEnter(stops, field, options.sheet()) ?? (event.repeat ? undefined : 'on');
      case 'ArrowDown':
        return event.shiftKey ? stopAt.last : (fieldBelow(stops, field) ?? (event.repeat ? undefined : 'on'));
      case 'ArrowUp':
        return event.shiftKey ? stopAt.first : fieldAbove(stops, field);
      case 'PageDown':
        if (!options.skip || event.shiftKey) return 'none';
        if (!event.repeat) options.skip();
        return undefined;
      default:
        return tickByDigit(event, field) ? undefined : 'none';
    }
  };
  const tickByDigit = (event: KeyboardEvent, field: FieldId): boolean => {
    if (!isTickField(field) || !/^[1-9]$/.test(event.key)) return false;
    const box = boxByDigit(stops, field, Number(event.key));
    if (!box || event.repeat) return true;
    options.onUse('tick');
    focusField(box);
    document.getElementById(box)?.click();
    return true;
  };

  const listeners = {
    focusin: onFocusIn,
    focusout: onFocusOut,
    mousedown: onMouseDown,
    beforeinput: onBeforeInput,
  } as const;
  const more = { paste: onPaste, input: onInput, change: onChange, keydown: onKeyDown } as const;
  const all = Object.entries({ ...listeners, ...more }) as [string, EventListener][];
  for (const [type, listener] of all) container.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of all) container.removeEventListener(type, listener);
  };
}

/** Writes the field that has the focus, as if it were left. */
export function commitActive(options: Pick<FieldsOptions, 'write'>): void {
  const input = inputOf(document.activeElement);
  if (input?.type === 'text' && isCountField(input.id))
    options.write([{ field: input.id, value: readTyped(input.value) }]);
}

/** The field is left: it is written, and shows its number with dots, or a dash when it stays empty. */
function commit(input: HTMLInputElement, { write, language }: Pick<FieldsOptions, 'write' | 'language'>): void {
  if (!isCountField(input.id)) return;
  const value = readTyped(input.value);
  write([{ field: input.id, value }]);
  showInput(input, value, language);
  if (value === null) input.placeholder = '–';
}

/** What the field that has the focus held when it got it. */
let opened = '';

/** Writing what stands there already would make the browser lay it out again. */
function setText(input: HTMLInputElement, text: string): void {
  if (input.value !== text) input.value = text;
}

/** Whether someone writes words here, to which `/` and `?` belong: an explanation, not a number. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text' && target.dataset['note'] !== undefined;
}

/** Whether the keyboard stands in a number that was changed and not left yet. */
export function isInNumber(): boolean {
  const input = inputOf(document.activeElement);
  return input?.type === 'text' && input.value !== opened;
}

export function showInput(input: HTMLInputElement, value: number | null | undefined, language: Language): void {
  setText(input, showNumber(value, language));
}

export function focusField(field: FieldId): boolean {
  const element = document.getElementById(field);
  element?.focus();
  return element !== null;
}

/** Takes the focus away from the field being typed, so that it is written. */
export function leaveField(): void {
  inputOf(document.activeElement)?.blur();
}

function contentFor(sheet: Sheet, input: HTMLInputElement): number | undefined {
  return isCountField(input.id) ? sheet.counts[input.id] : undefined;
}

function inputOf(target: EventTarget | null): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.dataset['field'] !== undefined ? target : undefined;
}

function selected(input: HTMLInputElement): number {
  return (input.selectionEnd ?? 0) - (input.selectionStart ?? 0);
}

/** A long list shows two of the paper's columns at a time; going into the next two brings them into view whole. */
function showPair(input: HTMLInputElement): void {
  const pair = input.closest<HTMLElement>('.sheet-pair');
  const sheet = input.closest<HTMLElement>('.sheet');
  if (!pair || !sheet || sheet.dataset['pair'] === pair.dataset['pair']) return;
  const isFirst = sheet.dataset['pair'] === undefined;
  sheet.dataset['pair'] = pair.dataset['pair'];
  if (!isFirst) pair.scrollIntoView({ block: 'start' });
}
