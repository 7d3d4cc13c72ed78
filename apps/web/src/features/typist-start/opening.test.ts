import { pollingStation } from '@telstaat/testkit';
import { expect, it } from 'vitest';
import { addressOfEntry, nightAnswer } from './opening.ts';

const worker = (number: number) => ({ number, name: `Invoerder ${number}` });
const night = {
  isOpen: true,
  rows: [
    { station: pollingStation(1), status: 'empty' as const, findings: [] },
    { station: pollingStation(2), status: 'inProgress' as const, typist: worker(7), findings: [] },
    { station: pollingStation(3), status: 'finished' as const, typist: worker(7), findings: [] },
  ],
};
const ask = (number: number, account = 7, isOpen = true) =>
  nightAnswer({ night: { ...night, isOpen }, number, account, unknown: 'onbekend', language: 'nl' });

it('a form of election night can be opened when nobody has it, or to go on with my own', () => {
  expect(ask(1)).toEqual({ opening: { station: pollingStation(1), entry: 'night', resumes: false } });
  expect(ask(2)).toEqual({ opening: { station: pollingStation(2), entry: 'night', resumes: true } });
});

it('else the reason is told in the words of the server', () => {
  expect(ask(2, 8).failure).toBe('Iemand anders is dit stembureau aan het invoeren.');
  expect(ask(3).failure).toMatch(/al ingevoerd/);
  expect(ask(1, 7, false).failure).toMatch(/gesloten/);
  expect(ask(9).failure).toBe('onbekend');
});

it('election night is typed at an address of its own', () => {
  expect(addressOfEntry('PS', 3, 'count')).toBe('/invoeren/PS/3');
  expect(addressOfEntry('PS', 3, 'night')).toBe('/invoeren/PS/3/avond');
});
