import { expect, test } from 'vitest';
import { actorWords } from './people.ts';

test.each([
  ['typist:7', 'nl', 'Invoerder 7'],
  ['coordinator:2', 'en', 'Coordinator 2'],
  ['system:0', 'nl', 'Telstaat'],
  ['', 'nl', 'Telstaat'],
] as const)('%s in %s is %s', (actor, language, words) => {
  expect(actorWords(actor, language)).toBe(words);
});
