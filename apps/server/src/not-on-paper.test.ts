// Characters that paper cannot show are told when a file comes in: once per file, as a warning, with the first name.
import { candidateList, smallElection } from '@telstaat/testkit';
import { describe, expect, it, test } from 'vitest';
import { namesNotOnPaper, namesOfLists } from './not-on-paper.ts';
import { readStationFile } from './station-files.ts';

test.each([
  ['Turkish and Frisian', ['Işık Çağdaş', 'Súdwest-Fryslân û ê']],
  ['quotes and signs of other formats', ['"Lijst" =1+1; @som’s – €']],
  ['line feeds', ['Twee\nregels']],
  ['none at all', []],
])('%s can be printed', (_, names) => {
  expect(namesNotOnPaper('lijsten.xml', names)).toEqual([]);
});

test('an emoji is told with the name in which it stands, others with how many there are', () => {
  expect(namesNotOnPaper('lijsten.xml', ['Jansen', 'Tulp 🌷', 'Roos 🌹 🌷'])).toEqual([
    {
      code: 'file.notOnPaper',
      severity: 'warning',
      params: { characters: '🌷 🌹', count: 2, name: 'Tulp 🌷' },
      file: 'lijsten.xml',
    },
  ]);
});

test('every part of the name of a candidate and the names of lists are looked at', () => {
  const { lists } = smallElection({ lists: [candidateList({ number: 1, name: 'Een 水', candidates: 1 })] });
  const [candidate] = lists[0]?.candidates ?? [];
  if (!candidate) throw new Error('The list has a candidate');
  const odd = { ...candidate, firstName: '🌷', prefix: '🌹', initials: '🌺', lastName: '🌻' };
  const names = namesOfLists({
    election: smallElection(),
    contest: { id: 'geen' },
    lists: lists.map((list) => ({ ...list, candidates: [odd] })),
  });
  expect(namesNotOnPaper('x', names)[0]?.params).toMatchObject({ characters: '水 🌹 🌻 🌺 🌷', count: 2 });
});

describe('a file of polling stations', () => {
  const codesOf = (csv: string): readonly string[] =>
    readStationFile({ name: 'stembureaus.csv', bytes: new TextEncoder().encode(csv) }).complaints.map(
      ({ code }) => code,
    );

  it('is taken over, and says which sign paper cannot show', () => {
    expect(codesOf('nummer;naam\n1;Stadhuis\n2;De Tulp 🌷\n')).toEqual(['file.notOnPaper']);
    expect(codesOf('nummer;naam\n1;Stadhuis\n2;De Tûlp\n')).toEqual([]);
  });
});
