// Sentences about who types what again.
import type { Text, TextParams } from '@telstaat/core';
import { texts } from './texts.ts';

export interface RetypeFacts {
  /** How many rows each of the two typists types again. */
  readonly first: number;
  readonly second: number;
  readonly names: { readonly first: string; readonly second: string };
}

/** `Invoerder 12 typt 2 regels opnieuw, daarna Invoerder 7 1 regel.` The second entry is read again first, for the first may follow from it. */
export function retypeSentence({ first, second, names }: RetypeFacts): [text: Text, params: TextParams] {
  if (first > 0 && second > 0)
    return [
      texts.retypeBoth,
      { one: names.second, oneLines: linesText(second), other: names.first, otherLines: linesText(first) },
    ];
  return second > 0
    ? [texts.retypeOne, { name: names.second, lines: linesText(second) }]
    : [texts.retypeOne, { name: names.first, lines: linesText(first) }];
}

function linesText(count: number): Text {
  return count === 1 ? texts.oneLine : { nl: `${count} ${texts.lines.nl}`, en: `${count} ${texts.lines.en}` };
}
