import { countingMethods, modelYears, withholdGroups, type Sha256 } from '@telstaat/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanGroup,
  emptyDraft,
  firstOpenStep,
  groupsAfter,
  isGroup,
  isStepDone,
  isStepOpen,
  missingOf,
  parseVoters,
  stepAfter,
  stepBefore,
  stepKeys,
  votersText,
  withFile,
  type Inspected,
  type SetupDraft,
} from './draft.ts';

const file = { mark: 1, upload: { name: 'a.eml.xml', content: '' }, warningsSeen: false };
const warning = { code: 'definition.seats', severity: 'warning', params: {} } as const;
const error = { ...warning, severity: 'error' } as const;
const clean: Inspected = {
  definition: { complaints: [] },
  candidates: { complaints: [] },
  stations: { complaints: [] },
  municipalities: [{ code: '0307' }],
};
const complete: SetupDraft = {
  definition: { ...file, groups: ['12ab', 'CD34'] },
  municipality: '0307',
  candidates: { ...file, groups: ['12ab', 'cd34'] },
  countingMethod: 'CSO',
  modelYear: 2027,
  stations: { kind: 'later' },
  eligibleVoters: '117.312',
  votersConfirmed: true,
};

describe('steps', () => {
  it('begin at the definition and end at creating', () => {
    expect(firstOpenStep(emptyDraft, undefined)).toBe('definition');
    expect(firstOpenStep(complete, clean)).toBe('create');
    expect(stepKeys.every((step) => isStepOpen(complete, clean, step))).toBe(true);
    expect(isStepOpen(emptyDraft, undefined, 'municipality')).toBe(false);
    expect(stepBefore('definition')).toBeUndefined();
    expect(stepAfter('create')).toBe('create');
  });

  const cases = [
    { what: 'an error blocks', draft: complete, inspected: { ...clean, definition: { complaints: [error] } } },
    { what: 'a warning must be seen', draft: complete, inspected: { ...clean, definition: { complaints: [warning] } } },
    { what: 'both groups are needed', draft: { ...complete, definition: { ...file, groups: ['12ab', 'cd3'] } } },
  ] satisfies { what: string; draft: SetupDraft; inspected?: Inspected }[];
  it.each(cases)('$what', ({ draft, inspected }) => {
    expect(isStepDone(draft, inspected ?? clean, 'definition')).toBe(false);
  });

  it('goes on after a warning that was seen', () => {
    const draft: SetupDraft = { ...complete, definition: { ...file, groups: ['12ab', 'cd34'], warningsSeen: true } };
    expect(isStepDone(draft, { ...clean, definition: { complaints: [warning] } }, 'definition')).toBe(true);
  });

  it('refuses a municipality that does not take part', () => {
    expect(isStepDone({ ...complete, municipality: '0999' }, clean, 'municipality')).toBe(false);
  });

  it.each(countingMethods.flatMap((countingMethod) => modelYears.map((modelYear) => ({ countingMethod, modelYear }))))(
    'has a form for $countingMethod with the models of $modelYear',
    (choice) => expect(isStepDone({ ...complete, ...choice }, clean, 'method')).toBe(true),
  );

  it('needs a file of stations only when a file was chosen', () => {
    expect(isStepDone({ ...complete, stations: { kind: 'file' } }, clean, 'stations')).toBe(false);
    expect(isStepDone({ ...complete, stations: { kind: 'file', file } }, clean, 'stations')).toBe(true);
  });

  it('compares the groups where the fingerprint is known', () => {
    const sha256 = 'e8e0b931623bcd144a7735a43012fef2a7e1ab0bd1dd4080b72c84e616978ff3' as Sha256;
    const right = withholdGroups(sha256).withheld.map((index) => sha256.slice(index * 4, index * 4 + 4));
    const withGroups = (groups: readonly string[]): SetupDraft => ({
      ...complete,
      definition: { ...file, sha256, groups: [groups[0] ?? '', groups[1] ?? ''] },
    });
    expect(missingOf(withGroups(right), clean, 'definition')).toEqual([]);
    expect(missingOf(withGroups(['0000', '0000']), clean, 'definition')).toEqual(['groupsWrong']);
    expect(missingOf(withGroups(['', '']), clean, 'definition')).toEqual(['groups']);
  });

  it('names what is missing', () => {
    expect(missingOf(emptyDraft, undefined, 'definition')).toEqual(['file']);
    expect(missingOf({ ...complete, votersConfirmed: false }, clean, 'voters')).toEqual(['votersConfirmed']);
    expect(missingOf({ ...complete, eligibleVoters: 'x' }, clean, 'voters')).toEqual(['voters']);
    expect(missingOf(complete, { ...clean, candidates: undefined }, 'candidates')).toEqual(['reading']);
  });

  it('proposes the eligible voters of the file until someone types', () => {
    expect(votersText(emptyDraft, { ...clean, eligibleVoters: 612 })).toBe('612');
    expect(votersText({ ...emptyDraft, eligibleVoters: '' }, { ...clean, eligibleVoters: 612 })).toBe('');
  });

  it('asks for the candidates again when the definition changes', () => {
    const changed = withFile(complete, 'definition', { ...file, mark: 2, groups: ['', ''] });
    expect(changed.candidates).toBeUndefined();
    expect(withFile(complete, 'definition', { ...file, groups: ['12', ''] }).candidates).toBe(complete.candidates);
    expect(changed.municipality).toBe('0307');
  });
});

describe('parseVoters', () => {
  it.each([
    ['117312', 117312],
    ['117.312', 117312],
    ['117 312', 117312],
    ['1', 1],
    ['0', undefined],
    ['-3', undefined],
    ['1.23', undefined],
    ['1000000000', undefined],
    ['', undefined],
    ['veel', undefined],
  ])('%s', (text, value) => expect(parseVoters(text)).toBe(value));
});

describe('groups', () => {
  it('shares out what is pasted over both fields', () => {
    const whole = 'e8e0 b931 623b cd14 4a77 35a4 3012 fef2 a7e1 ab0b d1dd 4080 b72c 84e6 1697 8ff3';
    expect(groupsAfter(['', ''], 0, whole, [2, 11])).toEqual(['623b', '4080']);
    expect(groupsAfter(['', ''], 1, '623B 4080', [2, 11])).toEqual(['623b', '4080']);
    expect(groupsAfter(['623b', ''], 1, '40', [2, 11])).toEqual(['623b', '40']);
  });

  it('cleaning makes a group or a beginning of one', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{0,4}$/.test(cleanGroup(text))));
    expect(cleanGroup(' 62-3B ')).toBe('623b');
    expect(isGroup('623b')).toBe(true);
    expect(isGroup('623')).toBe(false);
  });
});
