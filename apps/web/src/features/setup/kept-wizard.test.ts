import { expect, test } from 'vitest';
import { emptyDraft, type SetupDraft } from './draft.ts';
import { marksOf, ownIn } from './kept-wizard.ts';

const upload = { name: 'definitie.eml.xml', content: 'PHhtbC8+' };
const draft: SetupDraft = {
  ...emptyDraft,
  definition: { mark: 4, upload, warningsSeen: true, groups: ['ab12', ''] },
  stations: { kind: 'file', file: { mark: 7, upload, warningsSeen: false } },
};
const kept = { version: 1, account: 3, step: 'municipality', draft };

test('what this account was at is found again, whole', () => {
  expect(ownIn(structuredClone(kept), 3)).toEqual({ account: 3, step: 'municipality', draft });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['of somebody else', { ...kept, account: 4 }],
  ['of another version', { ...kept, version: 2 }],
  ['at a step that is not there', { ...kept, step: 'elsewhere' }],
  ['without a draft', { ...kept, draft: null }],
  ['some text', 'telstaat'],
])('not found: %s', (_, found) => {
  expect(ownIn(found, 3)).toBeUndefined();
});

test('the marks of its files are taken', () => {
  expect(marksOf(draft)).toEqual([4, 7]);
  expect(marksOf(emptyDraft)).toEqual([]);
});
