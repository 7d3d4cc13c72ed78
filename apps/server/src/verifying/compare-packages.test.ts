// What changed between two packages of one session: the station that was typed anew, its totals, and the lines of the log in between.
import { packageComparisonSchema } from '@telstaat/contract';
import { keyIn, type Instant } from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { happeningsOf, type Happening } from '../packaging/log.testing.ts';
import { makePackage } from '../packaging/make-package.ts';
import { countingDay, inputOf, type CountingDay } from '../packaging/package.testing.ts';
import { honest } from './forging.testing.ts';
import { comparePackages } from './compare-packages.ts';
import { verifyPackage } from './verify-package.ts';

const day = countingDay();
const [paper, ...others] = day.papers;
if (!paper) throw new Error('The election has no stations');
const [one, two] = ['lists.1.candidates.1', 'lists.1.candidates.2'] as const;
const at = (field: typeof one | typeof two) => paper.sheet.counts[field] ?? 0;
/** The same paper, read better: a vote moved from one candidate to another. */
const read = keyIn(paper.sheet, [
  { field: one, value: at(one) + 1 },
  { field: two, value: at(two) - 1 },
]);

/** The session is opened again after the first package, the station is reset and typed anew. */
function laterOf(of: CountingDay): readonly Happening[] {
  const happenings = happeningsOf(of);
  const moment = '2027-03-18T15:30:00.000Z' as Instant;
  const again = happeningsOf({ ...of, papers: [{ station: paper?.station ?? 1, sheet: read }] });
  const typed = again.filter(({ station }) => station === paper?.station);
  const by = (event: Happening['event'], station?: number): Happening => ({
    ...{ event, actor: 'coordinator:2', at: moment },
    ...(station === undefined ? {} : { station }),
  });
  return [
    ...happenings,
    by({ type: 'session.reopened', data: {} }),
    by({ type: 'entry.reset', data: {} }, paper?.station),
    ...typed,
    by({ type: 'session.finished', data: {} }),
  ];
}

const old = (await makePackage(inputOf(day))).bytes;
const later = (await makePackage({ ...inputOf(day, laterOf(day)), createdAt: '2027-03-18T16:00:00.000Z' as Instant }))
  .bytes;

describe('two packages of one session', () => {
  test('both pass', async () => {
    expect((await verifyPackage(old)).verdict).toBe('passed');
    expect((await verifyPackage(later)).verdict).toBe('passed');
  });

  test.each([
    ['in order', old, later],
    ['the other way round', later, old],
  ])('compared %s: what was typed otherwise, and nothing else', (_how, first, second) => {
    const compared = comparePackages(first, second);
    if (!compared.ok) throw new Error(compared.error.en);
    const { stations, totals, details, events, eventsBetween } = compared.value;
    const changes = [
      { field: one, old: String(at(one)), new: String(at(one) + 1) },
      { field: two, old: String(at(two)), new: String(at(two) - 1) },
    ];
    expect(stations).toEqual([
      { station: paper.station, name: day.stations[0]?.name, change: 'changed', fields: changes },
    ]);
    expect(totals.map(({ field }) => field)).toEqual([one, two]);
    expect(details).toEqual([]);
    expect(eventsBetween).toBe(events.length);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['session.reopened', 'entry.reset', 'entry.keyed', 'entry.finalised', 'session.finished']),
    );
    expect(events.find(({ type }) => type === 'entry.reset')).toMatchObject({ actor: 'coordinator:2', station: 1 });
  });

  test('as JSON it is what the contract says', () => {
    const compared = comparePackages(old, later);
    if (!compared.ok) throw new Error(compared.error.en);
    const read: unknown = JSON.parse(JSON.stringify(compared.value));
    expect(packageComparisonSchema.parse(read)).toEqual(compared.value);
    expect(compared.value.events.length).toBeGreaterThan(0);
  });

  test('the same package twice: nothing changed', () => {
    expect(comparePackages(old, old)).toMatchObject({
      ok: true,
      value: { stations: [], totals: [], details: [], events: [], eventsBetween: 0 },
    });
  });
});

const publication = await honest('publication');
const otherElection = (await makePackage(inputOf(countingDay({ category: 'AB' })))).bytes;
const otherLog = (await makePackage(inputOf({ ...day, papers: [{ ...paper, sheet: read }, ...others] }))).bytes;

describe('what cannot be compared is said', () => {
  test.each([
    ['no package', Buffer.from('niets'), 'Het tweede bestand is geen heel pakket'],
    ['a publication', publication, 'Het tweede bestand is een publicatie'],
    ['another election', otherElection, 'verschillende verkiezingen'],
    ['another log', otherLog, 'De logboeken lopen uiteen vanaf gebeurtenis'],
  ])('%s', (_what, bytes, said) => {
    const compared = comparePackages(old, bytes);
    expect(compared.ok ? '' : compared.error.nl).toContain(said);
  });
});
