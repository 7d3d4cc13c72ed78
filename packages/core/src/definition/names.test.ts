// Names as they stand on screen, on paper and in files.
import { expect, test } from 'vitest';
import type { Candidate } from './election.ts';
import { candidateName, candidateShortName, listName, shortElectionName } from './names.ts';

test.each<readonly [Candidate, string, string]>([
  [{ number: 1, lastName: 'Jansen' }, 'Jansen', 'Jansen'],
  [{ number: 1, lastName: 'Jansen', initials: 'J.' }, 'Jansen, J.', 'Jansen, J.'],
  [{ number: 1, lastName: 'Jansen', firstName: 'Jan' }, 'Jansen', 'Jansen (Jan)'],
  [
    { number: 1, lastName: 'Burg', prefix: 'van der', initials: 'E.', firstName: 'Eva', gender: 'female' },
    'van der Burg, E.',
    'van der Burg, E. (Eva)',
  ],
])('%j', (candidate, short, full) => {
  expect([candidateShortName(candidate), candidateName(candidate)]).toEqual([short, full]);
});

test('a list without a name is called after its first candidate', () => {
  const candidates = [{ number: 1, lastName: 'Burg', prefix: 'van der', initials: 'E.', firstName: 'Eva' }];
  expect(listName({ number: 3, name: 'Partij', candidates })).toBe('Partij');
  expect(listName({ number: 3, name: '', candidates })).toBe('Blanco (van der Burg, E.)');
  expect(listName({ number: 3, name: '', candidates: [] })).toBe('Blanco');
});

test.each([
  ['Algemeen bestuur van het waterschap Vallei en Veluwe 2027', 'Waterschap Vallei en Veluwe 2027'],
  ['Algemeen bestuur van de waterschap X', 'Waterschap X'],
  ['Provinciale Staten Utrecht 2027', 'Provinciale Staten Utrecht 2027'],
  ['', ''],
])('%s is shown as %s', (name, short) => {
  expect(shortElectionName(name)).toBe(short);
});
