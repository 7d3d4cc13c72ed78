import type { ElectionSummary, OverviewRow } from '@telstaat/contract';
import type { ElectionId, EntryStatus, Instant, Sha256 } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { waitingForCoordinator } from '../../ui/waiting.ts';
import { countStages, joinStations, matches, paceOf, stageOf } from './rows.ts';

const election = (id: string) => ({ id: id as ElectionId }) as ElectionSummary;
const row = (number: number, status: EntryStatus, more: Partial<OverviewRow> = {}): OverviewRow => ({
  station: { number, name: `Stembureau ${number}` },
  status,
  findings: [],
  differences: 0,
  openWarnings: 0,
  warnings: 'a'.repeat(64) as Sha256,
  ...more,
});
const ps = election('PS2027');
const ab = election('AB2027');

describe('joinStations', () => {
  it('takes the union by number, in order, and shows names that differ', () => {
    const joined = joinStations([
      { election: ps, rows: [row(2, 'empty'), row(1, 'definitive')] },
      { election: ab, rows: [row(3, 'empty'), row(1, 'empty', { station: { number: 1, name: 'Raadhuis' } })] },
    ]);
    expect(joined.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Stembureau 1 / Raadhuis'],
      [2, 'Stembureau 2'],
      [3, 'Stembureau 3'],
    ]);
    expect(joined[0]?.forms.get(ps.id)?.status).toBe('definitive');
    expect(joined[1]?.forms.has(ab.id)).toBe(false);
  });
});

describe('stages', () => {
  it.each([
    ['empty', 'empty'],
    ['firstInProgress', 'busy'],
    ['firstHasErrors', 'waiting'],
    ['firstFinalised', 'firstDone'],
    ['secondInProgress', 'busy'],
    ['different', 'waiting'],
    ['firstCorrection', 'busy'],
    ['secondCorrection', 'busy'],
    ['definitive', 'done'],
  ] as const)('%s is %s', (status, stage) => expect(stageOf(status)).toBe(stage));

  it('counts forms', () => {
    expect(countStages([row(1, 'empty'), row(2, 'different'), row(3, 'firstHasErrors')])).toEqual({
      waiting: 2,
      busy: 0,
      firstDone: 0,
      done: 0,
      empty: 1,
    });
  });
});

describe('matches', () => {
  const [station] = joinStations([
    { election: ps, rows: [row(17, 'different', { station: { number: 17, name: 'Café De Koperhorst' } })] },
    { election: ab, rows: [row(17, 'definitive', { station: { number: 17, name: 'Café De Koperhorst' } })] },
  ]);
  it.each([
    ['', 'all', true],
    ['17', 'all', true],
    ['017', 'all', true],
    ['1', 'all', true],
    ['7', 'all', false],
    ['cafe', 'all', true],
    ['KOPER', 'waiting', true],
    ['', 'done', true],
    ['', 'busy', false],
    ['school', 'all', false],
    ['17', 'warnings', false],
  ] as const)('text "%s", stage %s: %s', (text, stage, expected) => {
    expect(station && matches(station, { text, stage })).toBe(expected);
  });
});

describe('waitingForCoordinator', () => {
  it('puts errors before differences, and the longest waiting first', () => {
    const at = (time: string) => ({ finishedAt: `2027-03-18T${time}:00.000Z` as Instant });
    const waiting = waitingForCoordinator([
      {
        election: ps,
        rows: [row(1, 'different', at('09:00')), row(2, 'definitive'), row(3, 'different', at('08:00'))],
      },
      { election: ab, rows: [row(4, 'firstHasErrors', at('10:00'))] },
    ]);
    expect(waiting.map(({ row: { station }, reason }) => [station.number, reason])).toEqual([
      [4, 'errors'],
      [3, 'differences'],
      [1, 'differences'],
    ]);
  });
});

describe('paceOf', () => {
  const now = Date.parse('2027-03-18T12:00:00.000Z');
  const doneAt = (minutesAgo: number) =>
    row(minutesAgo + 1, 'definitive', { finishedAt: new Date(now - minutesAgo * 60_000).toISOString() as Instant });

  it('says nothing on fewer than three results, or when all is done', () => {
    expect(paceOf([doneAt(10), doneAt(20), row(99, 'empty')], now)).toBeUndefined();
    expect(paceOf([doneAt(10), doneAt(20), doneAt(30)], now)).toBeUndefined();
  });

  it('extrapolates the last hour', () => {
    const pace = paceOf([doneAt(200), doneAt(59), doneAt(30), doneAt(20), doneAt(10), row(98, 'empty')], now);
    expect(pace?.perHour).toBe(4);
    expect(Math.round(((pace?.doneAt ?? 0) - now) / 60_000)).toBe(15);
  });
});
