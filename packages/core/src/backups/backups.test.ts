// Names, order and what is kept: the newest is the one with most events, whatever the clock said.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Instant } from '../basics/index.ts';
import { backupName, backupsToRemove, descriptionName, faultOfOrigin, newestFirst, readBackupName } from './index.ts';

const installation = '1a2b3c4d5e6f7081';
const named = (events: number, generation = 0, at = '2027-03-18T21:15:00.123Z', practice = false): string =>
  backupName({ installation, practice, generation, events }, at as Instant);

test('a name says what it is of, how much is in it, and when', () => {
  expect(named(12345)).toBe('telstaat-1a2b3c4d-000-00012345-20270318T211500Z.sqlite');
  expect(named(7, 2, '2027-03-18T21:15:00.000Z', true)).toBe('oefening-1a2b3c4d-002-00000007-20270318T211500Z.sqlite');
  expect(descriptionName(named(7))).toBe('telstaat-1a2b3c4d-000-00000007-20270318T211500Z.json');
});

test('a name is read back, and sorts as the newest does', () => {
  const backup = fc.record({ generation: fc.nat(999), events: fc.integer({ min: 1, max: 99_999_999 }) });
  fc.assert(
    fc.property(
      backup,
      backup,
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
      (a, b, date) => {
        const [one, two] = [named(a.events, a.generation, date.toISOString()), named(b.events, b.generation)];
        expect(readBackupName(one)).toEqual({ practice: false, installation: '1a2b3c4d', ...a });
        const order = newestFirst(a, b);
        if (order !== 0) expect(one < two).toBe(order > 0);
      },
    ),
  );
});

test.each([
  'telstaat.sqlite',
  'telstaat-voor-herstel-1.sqlite',
  `${named(1)}.part`,
  named(1).replace('.sqlite', '.json'),
])('%s is no backup', (name) => expect(readBackupName(name)).toBeUndefined());

describe('making room', () => {
  const of = { installation, practice: false };
  const proven = (file: string) => ({ file, isProven: true });

  it('removes the oldest beyond those that are kept', () => {
    const files = [3, 1, 5, 2, 4].map((events) => proven(named(events)));
    expect(backupsToRemove(files, of, 3)).toEqual([named(2), named(1)]);
  });

  it('a restore makes what follows newer, with fewer events too', () => {
    expect(backupsToRemove([proven(named(900)), proven(named(10, 1))], of, 1)).toEqual([named(900)]);
  });

  it('never touches another installation, another kind, or a file that is not a backup', () => {
    const other = backupName(
      { ...of, installation: 'ffffffffffffffff', generation: 0, events: 1 },
      '2027-03-18T21:15:00.000Z' as Instant,
    );
    const files = [other, named(1, 0, undefined, true), 'vakantie.sqlite', named(9)].map(proven);
    expect(backupsToRemove(files, of, 1)).toEqual([]);
  });

  it('keeps at least the newest that was proven, whatever there is', () => {
    const file = fc.record({ events: fc.integer({ min: 1, max: 60 }), isProven: fc.boolean() });
    fc.assert(
      fc.property(
        fc.uniqueArray(file, { selector: (one) => one.events }),
        fc.integer({ min: 1, max: 5 }),
        (list, kept) => {
          const files = list.map(({ events, isProven }) => ({ file: named(events), isProven }));
          const removed = backupsToRemove(files, of, kept);
          const left = files.filter((one) => !removed.includes(one.file));
          expect(left.length).toBeLessThanOrEqual(kept + 1);
          expect(left.length).toBeGreaterThanOrEqual(Math.min(kept, files.length));
          const best = (all: typeof files) =>
            all
              .filter(({ isProven }) => isProven)
              .map((one) => one.file)
              .sort()
              .at(-1);
          expect(best(left)).toBe(best(files));
        },
      ),
    );
  });
});

test.each([
  [{ practice: false, installation }, undefined],
  [{ practice: false }, undefined],
  [{ practice: true, installation }, 'otherKind'],
  [{ practice: true }, 'otherKind'],
  [{ practice: false, installation: 'ffffffffffffffff' }, 'otherInstallation'],
] as const)('put back where %j: %s', (here, fault) => {
  expect(faultOfOrigin({ installation, practice: false }, here)).toBe(fault);
});
