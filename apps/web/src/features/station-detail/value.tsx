// What is written in one place, as people read it: a number, a cross, or nothing.
import type { ReactNode } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export function Value({ content }: { readonly content: number | boolean | undefined }): ReactNode {
  const { say, count } = useLanguage();
  if (content === undefined) return <span aria-label={say(texts.empty)}>–</span>;
  if (typeof content === 'number') return count(content);
  return (
    <span role="img" aria-label={say(content ? texts.ticked : texts.notTicked)}>
      {content ? '☒' : '☐'}
    </span>
  );
}

/** The id under which a field stands on the page; findings link to it. */
export function anchorOf(entry: string, field: string): string {
  return `${entry}-${field}`;
}
