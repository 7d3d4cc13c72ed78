// The list of papers: complete, without doubles, and each for elections that are counted on it.
import { balancedSheet, pollingStation, smallElection, withCorrigendum } from '@telstaat/testkit';
import { describe, expect, it, test } from 'vitest';
import { countingMethods, modelYears, type Election } from '../definition/election.ts';
import { buildForm, formKinds } from '../sheet/build-form.ts';
import { committeePaperIds, paperKinds, reportIds, stationPaperIds } from './paper-kinds.ts';
import { blankPapersOf, committeePapersOf, filledPapers, paperFileName, paperFor, papersOf } from './papers.ts';
import { numbersOf } from './reading.testing.ts';

test('every id has one paper, and every paper texts in both languages', () => {
  const ids = paperKinds.map(({ id }) => id);
  expect([...ids].sort()).toEqual([...stationPaperIds, ...reportIds, ...committeePaperIds].sort());
  for (const { title, states, about } of paperKinds) {
    expect(title.nl).not.toBe(title.en);
    expect(states).toContain(about === 'committee' ? 'blank' : 'filled');
  }
});

describe.each(
  countingMethods.flatMap((countingMethod) => modelYears.map((modelYear) => ({ countingMethod, modelYear }))),
)('$countingMethod $modelYear', (choice) => {
  const papers = papersOf(choice);

  it('has one report, and papers of stations', () => {
    expect(papers.filter(({ about }) => about === 'municipality')).toHaveLength(1);
    expect(papers.filter(({ about }) => about === 'station').length).toBeGreaterThan(0);
  });

  it('has the page for checks of the central committee, or a box on the front of the report', () => {
    expect(committeePapersOf(choice)).toHaveLength(choice.modelYear === 2027 ? 1 : 0);
  });

  it('prints everything but the report to write on', () => {
    const blank = blankPapersOf(choice).map(({ id }) => id);
    expect(blank).toEqual(papers.filter(({ about }) => about !== 'municipality').map(({ id }) => id));
  });

  it('has a paper for every form that is typed', () => {
    const forms = formKinds.filter(
      ({ countingMethod, modelYear }) => countingMethod === choice.countingMethod && modelYear === choice.modelYear,
    );
    const models = papers.map(({ model }) => `Model ${model}`);
    for (const { title } of forms) expect(models).toContain(title);
  });

  it('has file names that differ', () => {
    const names = papers.map((kind) => paperFileName(kind, smallElection(), 3));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^Model_[\w-]+\.pdf$/);
  });
});

test('file names are those of the papers', () => {
  const nameOf = (id: string, station?: number) => {
    const kind = paperKinds.find((item) => item.id === id);
    return kind && paperFileName(kind, smallElection(), station);
  };
  expect(nameOf('n-10-2', 12)).toBe('Model_N_10_2_PS2027_Testland_Stembureau_12.pdf');
  expect(nameOf('n-10-2')).toBe('Model_N_10_2_PS2027_Testland.pdf');
  expect(nameOf('na-31-1')).toBe('Model_Na31-1.pdf');
  expect(nameOf('na-31-2-2023')).toBe('Model_Na31-2.pdf');
  expect(nameOf('na-31-2-checks')).toBe('Model_Na31-2_inlegvel_PS2027_Testland.pdf');
});

test('a paper of another way of counting is refused', () => {
  const election = smallElection({ countingMethod: 'CSO' });
  expect(() => paperFor('n-10-1', { election, station: pollingStation(1) })).toThrow(
    'n-10-1 is no paper of an election',
  );
});

describe('the papers on which a definitive sheet was written', () => {
  const modelsOf = (choice: Pick<Election, 'countingMethod' | 'modelYear'>, corrected: 'corrected' | 'plain') => {
    const election = smallElection(choice);
    const form = buildForm(election);
    const plain = balancedSheet(form);
    const sheet = corrected === 'plain' ? plain : withCorrigendum(form, plain, balancedSheet(form, { blank: 9 }));
    const papers = filledPapers(form, { election, station: pollingStation(1), sheet });
    return { ids: papers.map(({ kind }) => kind.id), numbers: papers.flatMap(({ build }) => numbersOf(build())) };
  };
  test.each([
    [{ countingMethod: 'CSO', modelYear: 2027 }, 'plain', ['na-31-2-bijlage-1']],
    [{ countingMethod: 'DSO', modelYear: 2027 }, 'plain', ['n-10-1']],
    [{ countingMethod: 'DSO', modelYear: 2027 }, 'corrected', ['n-10-1', 'n-10-1-checks', 'na-14-1']],
    [{ countingMethod: 'CSO', modelYear: 2023 }, 'plain', ['na-31-2-bijlage-2-2023']],
    [{ countingMethod: 'DSO', modelYear: 2023 }, 'corrected', ['n-10-1-2023']],
  ] as const)('%o %s', (choice, corrected, ids) => {
    expect(modelsOf(choice, corrected).ids).toEqual(ids);
  });

  it('say what counts where the corrigendum has no paper of its own', () => {
    const { numbers } = modelsOf({ countingMethod: 'DSO', modelYear: 2023 }, 'corrected');
    expect(numbers).toContain(9);
  });
});
