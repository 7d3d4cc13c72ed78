// `/` then a number, then Enter: straight to that candidate, or to a box by its letter.
import type { FieldId, FormSection } from '@telstaat/core';
import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { countsOf, fieldByCode } from './field-walk.ts';
import { focusField } from './fields.ts';
import { texts } from './texts.ts';

interface JumpFieldProps {
  readonly section: FormSection;
  readonly lastField: RefObject<FieldId | undefined>;
}

export function JumpField({ section, lastField }: JumpFieldProps) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [missing, setMissing] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const canJump = countsOf(section).some((row) => row.code !== '');
  useEffect(() => {
    if (!canJump) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      setMissing('');
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [canJump]);
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);
  const back = (field: FieldId | undefined) => {
    setOpen(false);
    if (field) focusField(field);
  };
  const onKeyDown = (event: ReactKeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      back(lastField.current);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const typed = event.currentTarget.value;
    const field = fieldByCode(section, typed);
    if (field) return back(field);
    setMissing(typed);
    event.currentTarget.select();
  };
  if (!isOpen) return null;
  return (
    <span className="jump">
      <label>
        {say(section.list === undefined ? texts.jumpCode : texts.jump)}{' '}
        <input
          ref={input}
          className="jump-input"
          inputMode={section.list === undefined ? 'text' : 'numeric'}
          autoComplete="off"
          maxLength={5}
          aria-invalid={missing !== ''}
          aria-describedby="jump-message"
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </label>
      <span id="jump-message" className="jump-message" role="alert">
        {missing === ''
          ? ''
          : say(section.list === undefined ? texts.jumpNoneHere : texts.jumpNone, { typed: missing })}
      </span>
    </span>
  );
}
