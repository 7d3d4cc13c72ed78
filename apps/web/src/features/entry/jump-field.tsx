// `/` then a number, then Enter: straight to that candidate, or to a box by its letter. `/` once more: to the page of a list.
import type { FieldId } from '@telstaat/core';
import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { countUse } from './browser-store.ts';
import { countsOf, fieldByCode } from './field-walk.ts';
import { focusField, isWriting } from './fields.ts';
import type { Page } from './pages.ts';
import { texts } from './texts.ts';

interface JumpFieldProps {
  readonly page: Page;
  readonly lastField: RefObject<FieldId | undefined>;
  /** Goes to the page of a list; false when there is none. */
  readonly onList: (list: number) => boolean;
}

/** Where a jump leads: within the page, or to another list. */
type Target = 'page' | 'list';

export function JumpField({ page, lastField, onList }: JumpFieldProps) {
  const { say } = useLanguage();
  const [target, setTarget] = useState<Target>();
  const [missing, setMissing] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // Of rows from several sections a number alone says too little.
  const here: Target = page.step !== 'again' && countsOf(page).some((row) => row.code !== '') ? 'page' : 'list';
  const isList = page.sections[0]?.list !== undefined;
  useEffect(() => {
    if (page.step === 'again') return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (isWriting(event.target) || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      setMissing('');
      setTarget(here);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page, here]);
  const isOpen = target !== undefined;
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);
  const back = (field: FieldId | undefined) => {
    setTarget(undefined);
    if (field) focusField(field);
  };
  const go = (typed: string): boolean => {
    if (target === 'list') {
      countUse('list');
      return /^\d+$/.test(typed.trim()) && onList(Number(typed));
    }
    countUse('jump');
    const field = fieldByCode(page, typed);
    if (field) back(field);
    return field !== undefined;
  };
  const onKeyDown = (event: ReactKeyboardEvent<HTMLInputElement>) => {
    if (event.key === '/') {
      event.preventDefault();
      setMissing('');
      setTarget('list');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      back(lastField.current);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      const typed = event.currentTarget.value;
      if (go(typed)) return;
      setMissing(typed);
      event.currentTarget.select();
    }
  };
  if (!isOpen) return null;
  const message = target === 'list' ? texts.jumpNoList : isList ? texts.jumpNone : texts.jumpNoneHere;
  return (
    <span className="jump">
      <label>
        {say(target === 'list' ? texts.jumpList : isList ? texts.jump : texts.jumpCode)}{' '}
        <input
          ref={input}
          className="jump-input"
          inputMode={isList || target === 'list' ? 'numeric' : 'text'}
          autoComplete="off"
          maxLength={5}
          aria-invalid={missing !== ''}
          aria-describedby="jump-message"
          onKeyDown={onKeyDown}
          onBlur={() => setTarget(undefined)}
        />
      </label>
      <span id="jump-message" className="jump-message" role="alert">
        {missing === '' ? '' : say(message, { typed: missing })}
      </span>
    </span>
  );
}
