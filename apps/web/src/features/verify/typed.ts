// What was typed in a field, in words.
import type { VerifiedEvents } from '@telstaat/contract';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

/** `25`, “ticked”, “emptied”; nothing when the line typed nothing in it. */
export function useTyped(typed: VerifiedEvents['events'][number]['typed']): string | undefined {
  const { say, count } = useLanguage();
  if (typed === undefined) return undefined;
  if (typed === null) return say(texts.emptied);
  if (typeof typed === 'boolean') return say(typed ? texts.ticked : texts.unticked);
  return count(typed);
}
