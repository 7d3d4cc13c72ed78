// The keys with which a paper is typed from its first field to the last step, as the browser's own key events.
import { sectionsOn, type Form, type FormRow, type Sheet } from '@telstaat/core';

/** What `Input.dispatchKeyEvent` of the browser's debugging protocol is told of a key. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  readonly windowsVirtualKeyCode: number;
}

const enter: Key = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };

function digit(character: string): Key {
  const windowsVirtualKeyCode = character.charCodeAt(0);
  return { key: character, code: `Digit${character}`, text: character, windowsVirtualKeyCode };
}

/** Every number and Enter, every ticked box by its digit. */
export function keysOf(form: Form, sheet: Sheet): readonly Key[] {
  return sectionsOn(form, sheet).flatMap((section) => section.columns.flat().flatMap((row) => keysOfRow(row, sheet)));
}

function keysOfRow(row: FormRow, sheet: Sheet): readonly Key[] {
  switch (row.kind) {
    case 'heading':
      return [];
    case 'count':
      return [...digits(sheet.counts[row.field]), enter];
    case 'question': {
      const answers = row.options.flatMap((option, index) => {
        if (!sheet.ticks.includes(option.field)) return [];
        const count = option.count && sheet.counts[option.count.field];
        return [digit(String(index + 1)), ...(count === undefined ? [] : [enter, ...digits(count)])];
      });
      return [...answers, enter];
    }
  }
}

function digits(value: number | undefined): readonly Key[] {
  return value === undefined ? [] : [...String(value)].map(digit);
}
