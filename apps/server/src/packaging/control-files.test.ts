// The form of a station in a package: what counts and what was decided stand in it where that says more than the form itself.
import { buildForm, countedSheet, keyIn, unwrap, type Instant, type Sheet } from '@telstaat/core';
import { balancedSheet, smallElection, withCorrigendum } from '@telstaat/testkit';
import { expect, test } from 'vitest';
import { readStationControl, stationControlOf, writeStationControl } from './control-files.ts';

const at = '2027-03-18T09:00:00.000Z' as Instant;
const entry = (number: number, sheet: Sheet) => ({
  ...{ typist: `typist:${number}`, sheet, accepted: [], revision: 1 },
  ...{ startedAt: at, finishedAt: at },
});
const writtenAndRead = (form: ReturnType<typeof buildForm>, control: ReturnType<typeof stationControlOf>) =>
  unwrap(readStationControl(writeStationControl(form, control)));

test('a corrigendum: what counts is written beside what stands there', () => {
  const form = buildForm(smallElection({ countingMethod: 'DSO' }));
  const before = balancedSheet(form);
  const sheet = withCorrigendum(form, before, balancedSheet(form, { invalid: 5 }));
  const control = stationControlOf(form, { station: 3, sheet, first: entry(3, sheet), second: entry(4, sheet) });
  expect(control.counted).toEqual(countedSheet(form, sheet));
  expect(writtenAndRead(form, control).counted?.counts['votes.invalid']).toBe(5);
  const plain = stationControlOf(form, {
    station: 3,
    sheet: before,
    first: entry(3, before),
    second: entry(4, before),
  });
  expect(plain).not.toHaveProperty('counted');
});

test('a decision names every field that differs, with the entry that holds there', () => {
  const form = buildForm(smallElection());
  const first = balancedSheet(form);
  const second = keyIn(first, [
    { field: 'votes.blank', value: 9 },
    { field: 'station.ballotsDiffer.no', value: false },
    { field: 'station.ballotsDiffer.yes', value: true },
  ]);
  const decided = { coordinator: 'coordinator:2', at, reason: 'Papier bekeken', fromSecond: ['votes.blank' as const] };
  const station = { station: 3, sheet: first, first: entry(3, first), second: entry(4, second), decided };
  const control = writtenAndRead(form, stationControlOf(form, station));
  expect(control.decided).toEqual({
    ...decided,
    fromFirst: ['station.ballotsDiffer.yes', 'station.ballotsDiffer.no'],
  });
});
