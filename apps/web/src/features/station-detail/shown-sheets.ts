// Which sheets of a station are shown: what was finished, never what is being typed. Of a definitive station the one that counts.
import { withFieldsOf, type Sheet, type Text } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { texts } from './texts.ts';

export interface ShownSheet {
  readonly key: 'first' | 'second';
  readonly title: Text;
  readonly sheet: Sheet;
  /** Keys of the findings that the typist looked at. */
  readonly accepted: readonly string[];
}

export function shownSheets({ status, first, second, decided }: CallReply<'getEntry'>): readonly ShownSheet[] {
  if (status === 'definitive' && first && second) {
    const sheet = decided ? withFieldsOf(first.sheet, second.sheet, decided.fromSecond) : first.sheet;
    const accepted = [...new Set([...first.accepted, ...second.accepted])];
    return [{ key: 'first', title: texts.definitive, sheet, accepted }];
  }
  return [
    ...(first ? [{ key: 'first', title: texts.first, sheet: first.sheet, accepted: first.accepted } as const] : []),
    ...(second
      ? [{ key: 'second', title: texts.second, sheet: second.sheet, accepted: second.accepted } as const]
      : []),
  ];
}
