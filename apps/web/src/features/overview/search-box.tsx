// The search box of the overview: `/` anywhere on the page comes here, ↓ goes on into the table, Enter opens the first row, Escape empties.
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeaveDown: () => void;
  /** Enter: opens the first that was found. */
  readonly onOpen: () => void;
}

export function SearchBox({ value, onChange, onLeaveDown, onOpen }: SearchBoxProps) {
  const { say } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <span className="overview-search">
      <input
        ref={input}
        type="search"
        className="text-field-input"
        aria-label={say(texts.search)}
        aria-keyshortcuts="/"
        placeholder={say(texts.search)}
        title={say(texts.searchKey)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onLeaveDown();
          else if (event.key === 'Enter') onOpen();
          else if (event.key === 'Escape') onChange('');
          else return;
          event.preventDefault();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </span>
  );
}
