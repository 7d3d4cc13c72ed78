// Every wrong way of using a command is said in words; every right way gives what was typed.
import { say } from '@telstaat/core';
import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { helpFor, helpForAll } from './help.ts';
import { readUsage } from './usage.ts';

const text = (words: string) => ({ nl: words, en: `${words} (en)` });
const weigh: Command = {
  name: 'weigh',
  summary: text('Weegt'),
  details: text('Meer.'),
  args: [{ name: text('DING'), summary: text('Wat'), occurs: 'once' }],
  options: [
    { name: 'unit', value: text('MAAT'), summary: text('Maat'), choices: ['g', 'kg'], fallback: 'g' },
    { name: 'times', value: text('AANTAL'), summary: text('Hoe vaak'), range: [1, 9], required: true },
    { name: 'dry', summary: text('Droog') },
  ],
  run: () => Promise.resolve(0),
};
const many: Command = { ...weigh, args: [{ name: text('DING'), summary: text('Wat'), occurs: 'onceOrMore' }] };

test.each([
  { words: ['--weight'], says: 'De optie --weight bestaat niet bij "weigh".' },
  { words: ['-x'], says: 'De optie -x bestaat niet bij "weigh".' },
  { words: ['a', '--unit', 'lb', '--times', '1'], says: '"lb" kan niet bij --unit. Kies uit: g, kg.' },
  { words: ['a', '--times', 'often'], says: 'Bij --times hoort een heel getal van 1 tot en met 9, niet "often".' },
  { words: ['a', '--times', '10'], says: 'Bij --times hoort een heel getal van 1 tot en met 9, niet "10".' },
  { words: ['a', '--times', '-1'], says: 'Bij --times hoort een heel getal van 1 tot en met 9, niet "-1".' },
  { words: ['a', '--times'], says: 'Achter --times hoort een waarde.' },
  { words: ['a', '--times', '--dry'], says: 'Achter --times hoort een waarde.' },
  { words: ['a', '--times='], says: 'Achter --times hoort een waarde.' },
  { words: ['a', '--dry=yes'], says: 'De optie --dry heeft geen waarde.' },
  { words: ['a', '--dry', '--dry'], says: 'De optie --dry staat er twee keer.' },
  { words: ['a'], says: 'De optie --times ontbreekt.' },
  { words: ['--times', '2'], says: 'DING ontbreekt.' },
  { words: ['a', 'b', '--times', '2'], says: '"b" is te veel.' },
])('$words is refused', ({ words, says }) => {
  const usage = readUsage(weigh, words);
  expect(usage.ok ? 'accepted' : say(usage.error.text, 'nl', usage.error.params)).toBe(says);
});

test('what was typed comes through, with fallbacks', () => {
  const usage = readUsage(weigh, ['--times=3', 'a', '--dry', '--lang', 'en']);
  if (!usage.ok) throw new Error('refused');
  const { args, number, text: textOf, has } = usage.value;
  expect([args, number('times'), textOf('unit'), has('dry'), textOf('lang')]).toEqual([['a'], 3, 'g', true, 'en']);
  expect(() => textOf('other')).toThrow();
});

test('everything behind -- is an argument, and some commands take many', () => {
  const usage = readUsage(many, ['--times', '1', '--', 'a', '--dry']);
  expect(usage.ok && usage.value.args).toEqual(['a', '--dry']);
});

test('asking for help needs nothing else', () => {
  const usage = readUsage(weigh, ['--help']);
  expect(usage.ok && usage.value.has('help')).toBe(true);
});

test('help names every command and every option, in both languages', () => {
  expect(helpForAll([weigh], 'nl')).toMatch(/weigh +Weegt/);
  expect(helpFor(weigh, 'nl')).toContain('Gebruik: telstaat weigh DING --times AANTAL [OPTIES]');
  expect(helpFor(many, 'en')).toContain('Usage: telstaat weigh DING (en)… --times AANTAL (en) [OPTIONS]');
  expect(helpFor(weigh, 'nl')).toContain('--unit MAAT     Maat (kies uit: g, kg; zonder deze optie: g)');
});
