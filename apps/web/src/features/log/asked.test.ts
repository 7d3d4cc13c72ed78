import { expect, it } from 'vitest';
import { addressOfAsked, askedIn, nothingAsked, queryOfAsked } from './asked.ts';

const asked = {
  ...nothingAsked,
  election: 'PS2027_Testland',
  station: '12',
  actor: 'typist:7',
  group: 'entry',
  text: 'klaar',
} as const;

it('comes back out of the address', () => {
  expect(askedIn(new URLSearchParams(addressOfAsked(asked)))).toEqual(asked);
  expect(addressOfAsked(nothingAsked)).toEqual({});
});

it.each([
  [asked, { election: 'PS2027_Testland', station: '12', actor: 'typist:7', group: 'entry', text: 'klaar' }],
  [nothingAsked, {}],
  [{ ...nothingAsked, station: 'twaalf', actor: 'Piet', text: '  ', from: 'gisteren' }, {}],
])('%o is asked as %o', (typed, query) => {
  expect(queryOfAsked(typed)).toEqual(query);
});

it('a moment is local, and the last minute is meant whole', () => {
  const { from = '', until = '' } = queryOfAsked({ ...nothingAsked, from: '18-3-2027 9:00', until: '18-03-2027 09:00' });
  expect(from).toBe(new Date(2027, 2, 18, 9).toISOString());
  expect(Date.parse(until) - Date.parse(from)).toBe(59_999);
}); // prettier-ignore

it('a group that there is not is none', () => {
  expect(askedIn(new URLSearchParams({ soort: 'x' })).group).toBe('');
});
