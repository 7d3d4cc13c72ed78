import { expect, it } from 'vitest';
import { readChoice, type StationChoice } from './choice.ts';

const stations = [1, 2, 3, 5, 8, 120];
const some = (...numbers: readonly number[]): StationChoice => ({ kind: 'some', stations: numbers });

it.each<[string, StationChoice]>([
  ['', { kind: 'all' }],
  [' , ', { kind: 'all' }],
  ['2', some(2)],
  ['8, 1', some(1, 8)],
  ['1-5 120', some(1, 2, 3, 5, 120)],
  ['2–3;3', some(2, 3)],
  ['4-9', some(5, 8)],
  ['4', { kind: 'unknown', number: 4 }],
  ['6-7', { kind: 'unknown', number: 6 }],
  ['5-3', { kind: 'unknown', number: 5 }],
  ['twee', { kind: 'unreadable' }],
  ['1-', { kind: 'unreadable' }],
])('%s', (text, choice) => expect(readChoice(text, stations)).toEqual(choice));
