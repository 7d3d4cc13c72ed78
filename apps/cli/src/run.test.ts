// The command line as people meet it: help, wrong usage, and never a stack.
import { afterAll, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from './child.testing.ts';
import { commands } from './commands.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const absent = folder.at('absent.eml.xml');
const text = folder.put('text.txt', 'Dit is geen verkiezingsbestand.\n');
const empty = folder.put('empty.zip', '');
const noise = folder.put(
  'noise.zip',
  Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251),
);

test.each([
  { words: ['--help'], out: /Gebruik: telstaat OPDRACHT/ },
  { words: ['--lang', 'en', '--help'], out: /Usage: telstaat COMMAND/ },
  { words: ['--version'], out: /^\d+\.\d+\.\d+\n$/ },
  ...commands.map(({ name }) => ({ words: [name, '--help'], out: new RegExp(`Gebruik: telstaat ${name} `) })),
  { words: ['verify', '--lang=en', '--help'], out: /Exit code: 0 everything that applies is right/ },
])('$words explains on the output, and is good', async ({ words, out }) => {
  const ended = await telstaat(...words);
  expect(ended.code).toBe(0);
  expect(ended.out.toString()).toMatch(out);
  expect(ended.err).toBe('');
});

test.each([
  { words: [], err: /Gebruik: telstaat OPDRACHT/ },
  { words: ['count'], err: /De opdracht "count" bestaat niet\.[^]*Opdrachten:/ },
  { words: ['--fast'], err: /De optie --fast bestaat niet\./ },
  { words: ['count', '--lang', 'en'], err: /There is no command "count"\./ },
  { words: ['inspect'], err: /BESTAND ontbreekt\.[^]*Gebruik: telstaat inspect BESTAND…/ },
  { words: ['inspect', text, '--fast'], err: /De optie --fast bestaat niet bij "inspect"\./ },
  { words: ['inspect', absent], err: /Het bestand .*absent\.eml\.xml is er niet\./ },
  { words: ['inspect', folder.path], err: /is een map, geen bestand/ },
  { words: ['inspect', absent, '--lang', 'en'], err: /is not there\./ },
  { words: ['inspect', text, '--lang', 'de'], err: /"de" kan niet bij --lang/ },
  { words: ['convert', text, '--to', 'osv4-3'], err: /De optie --candidates ontbreekt\./ },
  { words: ['convert', text, '--to', 'pdf', '--candidates', text], err: /Kies uit: osv4-3/ },
  { words: ['convert', text, '--to', 'osv4-3', '--candidates', text], err: /FOUT.*\n[^]*Er is niets geschreven/ },
  { words: ['convert', absent, '--to', 'osv4-3', '--candidates', text], err: /is er niet/ },
  { words: ['verify', absent], err: /is er niet/ },
  { words: ['verify', text], err: /text\.txt is geen zip-bestand/ },
  { words: ['verify', empty], err: /empty\.zip is geen zip-bestand/ },
  { words: ['verify', noise, '--json', '-'], err: /noise\.zip is geen zip-bestand/ },
  { words: ['verify', empty, '--lang', 'en'], err: /empty\.zip is not a zip file/ },
  { words: ['verify', text, text], err: /is te veel/ },
  { words: ['verify', text, '--definition', absent], err: /is geen zip-bestand/ },
  { words: ['compare-packages', text], err: /ontbreekt/ },
  { words: ['compare-packages', text, absent], err: /is er niet/ },
  { words: ['compare-packages', noise, text], err: /Het eerste bestand is geen heel pakket/ },
  { words: ['serve'], err: /De optie --data ontbreekt\./ },
  { words: ['serve', '--data', folder.at('data'), '--port', '99999'], err: /Bij --port hoort een heel getal/ },
  { words: ['serve', '--data', text], err: /kan niet worden geschreven/ },
  { words: ['demo'], err: /De optie --out ontbreekt\./ },
  { words: ['demo', '--out', folder.path], err: /is niet leeg/ },
  { words: ['demo', '--size', 'huge', '--out', folder.at('demo')], err: /Kies uit: tiny, practice, amersfoort/ },
])('$words is wrong usage or unusable input', async ({ words, err }) => {
  const ended = await telstaat(...words);
  expect(ended.err).toMatch(err);
  expect(ended.err).not.toMatch(/\n +at /);
  expect(ended.out.toString()).toBe('');
  expect(ended.code).toBe(2);
});
