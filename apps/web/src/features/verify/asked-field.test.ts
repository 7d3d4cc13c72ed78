import { expect, test } from 'vitest';
import { placeInPayload } from './asked-field.ts';

const payload = (keyings: unknown) => JSON.stringify({ actor: 'typist:3', data: { entry: 1, keyings } });

test.each([
  [payload([{ field: 'voters.pollCards', value: 1 }, { field: 'lists.1.candidates.2', value: 25 }]), 'keyings.1'],
  [payload([{ field: 'lists.1.candidates.2', value: 2 }, { field: 'lists.1.candidates.2', value: 25 }]), 'keyings.1'],
  [payload([{ field: 'lists.1.candidates.20', value: 2 }]), undefined],
  [payload([null, 'lists.1.candidates.2']), undefined],
  [payload('lists.1.candidates.2'), undefined],
  ['{}', undefined],
  ['null', undefined],
  ['no JSON', undefined],
])('in %s it stands at %s', (text, place) => {
  expect(placeInPayload(text, 'lists.1.candidates.2')).toBe(place);
}); // prettier-ignore
