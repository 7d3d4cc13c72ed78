// The preliminary result as it is shown: votes by list with their share of all votes on candidates.
import { listName, listTotalOnForm, type Election } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';

export interface ListShare {
  readonly number: number;
  readonly name: string;
  readonly votes: number;
  /** Between 0 and 1, of the votes on all lists; 0 when there are none. */
  readonly share: number;
  /** Between 0 and 1, of the largest list: the length of its bar. */
  readonly ofLargest: number;
}

export function listShares(lists: Election['lists'], counts: CallReply<'getNight'>['counts']): readonly ListShare[] {
  const votesOf = (number: number) => counts[listTotalOnForm(number)] ?? 0;
  const all = lists.reduce((sum, { number }) => sum + votesOf(number), 0);
  const largest = Math.max(1, ...lists.map(({ number }) => votesOf(number)));
  return lists.map((list) => {
    const votes = votesOf(list.number);
    return {
      number: list.number,
      name: listName(list),
      votes,
      share: all === 0 ? 0 : votes / all,
      ofLargest: votes / largest,
    };
  });
}

/** `12,3 %`. */
export function percent(share: number, language: 'nl' | 'en'): string {
  const text = (share * 100).toFixed(1);
  return `${language === 'nl' ? text.replace('.', ',') : text} %`;
}
