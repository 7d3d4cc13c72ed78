// Numbers found on a paper by what stands beside them.
import { expect, test } from 'vitest';
import { numbersOnPaper } from './paper-numbers.ts';

const read = (...pieces: readonly string[]) => numbersOnPaper({ pages: [pieces], attachments: new Map() });

test('letter boxes: the first number behind the letter, over a label of several pieces', () => {
  const { boxes } = read(
    'Z',
    'Kiesgerechtigden',
    '12.345',
    'E.1',
    'Totaal lijst 1',
    '- De Lijst',
    '198',
    'D',
    'Totaal',
    'E',
    '0',
  );
  expect(boxes).toEqual(new Map([['Z', [12345]], ['E.1', [198]], ['E', [0]]])); // prettier-ignore
});

test('a letter that stands twice has both numbers', () => {
  expect(read('A', 'x', '1', 'A', 'x', '2').boxes.get('A')).toEqual([1, 2]);
});

test('votes: by list and candidate, over pages and columns', () => {
  const { lists } = numbersOnPaper({
    pages: [
      ['Lijst 1 De Lijst', 'Kandidaat', 'Nr.', 'Stemmen', 'Jansen, A.', '1', '1.151', 'Subtotaal kolom 1', '1.151', 'Pagina 1 van 2'],
      ['Vervolg lijst 1 De Lijst', 'Pietersen, B.', '26', '0', 'Totaal lijst (kolom 1+2)', '1.151'],
      ['Lijst 12', 'de Vries, C.', '1', '7', 'Totaal (stemcijfer)', '7'],
    ],
    attachments: new Map(),
  }); // prettier-ignore
  expect(lists.get(1)).toEqual({ candidates: new Map([[1, 1151], [26, 0]]), total: 1151 }); // prettier-ignore
  expect(lists.get(12)).toEqual({ candidates: new Map([[1, 7]]), total: 7 });
});
