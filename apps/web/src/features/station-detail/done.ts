// What was just done with a station, in words with the names of that moment.
import type { Form, Resolution, Text, TextParams } from '@telstaat/core';
import { differingRows, unreachable } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { retypeSentence } from './sentences.ts';
import { resolutionWords, texts } from './texts.ts';

export interface Done {
  readonly text: Text;
  readonly params: TextParams;
}

export function doneWords(form: Form, resolution: Resolution, entry: CallReply<'getEntry'>): Done {
  const names = { first: entry.first?.typist.name ?? '', second: entry.second?.typist.name ?? '' };
  switch (resolution.kind) {
    case 'retype': {
      const misread = (number: 1 | 2) => resolution.misread.filter((row) => row.entry === number).length;
      const [text, params] = retypeSentence({ first: misread(1), second: misread(2), names });
      return { text: sentence(texts.givenBack, text), params };
    }
    case 'decide': {
      const rows = entry.first && entry.second ? differingRows(form, entry.first.sheet, entry.second.sheet).length : 0;
      return { text: rows === 1 ? texts.decidedOne : texts.decidedMore, params: { count: rows } };
    }
    case 'returnFirst':
    case 'deleteFirst':
    case 'keepFirst':
    case 'keepSecond':
    case 'deleteBoth':
    case 'endDraft':
    case 'reset':
      return { text: sentence(texts.resolved, resolutionWords[resolution.kind].button), params: names };
    default:
      return unreachable(resolution);
  }
}

function sentence(before: Text, text: Text): Text {
  return { nl: `${before.nl} ${text.nl}`, en: `${before.en} ${text.en}` };
}
