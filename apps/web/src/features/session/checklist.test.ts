import { newSession, type Session, type SessionStatus } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { makeChecklist, stepsOf, type StationStatus } from './checklist.ts';

const details = { location: 'Stadhuis', startsAt: '2027-03-18T09:00' };
const session = (status: SessionStatus): Session => ({ ...newSession, status, details });
const station = (number: number, status: StationStatus['status']): StationStatus => ({
  number,
  name: `SB ${number}`,
  status,
  openWarnings: number === 2 ? 3 : 0,
});

describe('makeChecklist', () => {
  it('lists what is open, what waits for the coordinator first', () => {
    const list = makeChecklist(session('dataEntry'), [
      station(1, 'empty'),
      station(2, 'definitive'),
      station(3, 'different'),
      station(4, 'firstHasErrors'),
    ]);
    expect(list.open.map(({ number }) => number)).toEqual([3, 4, 1]);
    expect(list.openWarnings).toBe(3);
    expect(list.isReady).toBe(false);
  });

  it('is ready with details and all stations definitive, whatever warnings are open', () => {
    expect(makeChecklist(session('dataEntry'), [station(1, 'definitive')]).isReady).toBe(true);
    expect(makeChecklist(session('dataEntry'), [station(2, 'definitive')]).isReady).toBe(true);
    expect(makeChecklist({ ...newSession, status: 'dataEntry' }, [station(1, 'definitive')]).isReady).toBe(false);
    expect(makeChecklist(session('dataEntry'), []).isReady).toBe(false);
  });
});

describe('stepsOf', () => {
  const possible = (status: SessionStatus, stations: readonly StationStatus[]) =>
    stepsOf(session(status), makeChecklist(session(status), stations), 'nl').map(
      ({ command, refusal }) => command + (refusal === undefined ? '' : ': no'),
    );
  const done = [station(1, 'definitive')];
  const open = [station(1, 'empty')];

  it.each([
    ['created', [], ['start: no']],
    ['inPreparation', open, ['start']],
    ['dataEntry', open, ['pause', 'finish: no']],
    ['dataEntry', done, ['pause', 'finish']],
    ['paused', open, ['resume', 'finish: no']],
    ['completed', done, ['reopen']],
  ] as const)('%s', (status, stations, expected) => {
    expect(possible(status, stations)).toEqual(expected);
  });
});
