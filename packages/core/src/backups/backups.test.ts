// Names, order and what is kept: the newest is the one with most events, whatever the clock said.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Instant, Sha256 } from '../basics/index.ts';
import {
  backupName,
  backupsToRemove,
  describesFile,
  descriptionName,
  faultOfOrigin,
  newestFirst,
  readBackupName,
} from './index.ts';

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

const sha256 = 'a'.repeat(64) as Sha256;

describe('making room', () => {
  const described = (file: string) => ({ file, isAsDescribed: true });

  it('removes the oldest beyond those that are kept', () => {
    const files = [3, 1, 5, 2, 4].map((events) => described(named(events)));
    expect(backupsToRemove(files, named(5), 3)).toEqual([named(2), named(1)]);
  });

  it('a restore makes what follows newer, with fewer events too', () => {
    expect(backupsToRemove([described(named(900)), described(named(10, 1))], named(10, 1), 1)).toEqual([named(900)]);
  });

  it('never touches another installation, another kind, or a file that is not a backup', () => {
    const other = backupName(
      { practice: false, installation: 'ffffffffffffffff', generation: 0, events: 1 },
      '2027-03-18T21:15:00.000Z' as Instant,
    );
    const files = [other, named(1, 0, undefined, true), 'vakantie.sqlite', named(9)].map(described);
    expect(backupsToRemove(files, named(9), 1)).toEqual([]);
  });

  it('names that are called newer push nothing off, nor do files that are not as described', () => {
    const forged = [...Array(60).keys()].flatMap((n) => [described(named(n + 1, 900)), described(named(n + 900))]);
    const hollow = [...Array(60).keys()].map((n) => ({ file: named(n + 100), isAsDescribed: false }));
    const own = [5, 4, 3, 2, 1].map((events) => described(named(events)));
    const files = [...forged, ...hollow, described(named(800)), ...own];
    expect(backupsToRemove(files, named(800), 5)).toEqual([named(1)]);
  });

  it('whatever there is: the one just made stays, and as many that are as described as are kept', () => {
    const file = fc.record({
      events: fc.integer({ min: 1, max: 60 }),
      generation: fc.nat(2),
      isAsDescribed: fc.boolean(),
    });
    const files = fc.uniqueArray(file, {
      minLength: 1,
      selector: ({ events, generation }) => `${generation} ${events}`,
    });
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 1, max: 5 }), (list, pick, kept) => {
        const all = list.map((one) => ({ ...one, file: named(one.events, one.generation) }));
        const made = all[pick % all.length] ?? { file: '', events: 0, generation: 0 };
        const removed = backupsToRemove(all, made.file, kept);
        expect(removed).not.toContain(made.file);
        const older = all.filter((one) => one.file !== made.file && newestFirst(made, one) <= 0);
        for (const one of removed) expect(older.map((left) => left.file)).toContain(one);
        const good = older.filter(({ isAsDescribed }) => isAsDescribed);
        const left = good.filter((one) => !removed.includes(one.file));
        expect(left).toHaveLength(Math.min(kept - 1, good.length));
      }),
    );
  });

  it.each([
    ['is of the file', {}, true],
    ['of another size', { size: 0 }, false],
    ['of another file', { file: named(8) }, false],
    ['of more events than the name says', { events: 8 }, false],
    ['of another generation', { generation: 1 }, false],
    ['of another installation', { installation: 'ffffffffffffffff' }, false],
    ['of a practice', { practice: true }, false],
  ])('a description %s', (_, change, fits) => {
    const at = '2027-03-18T21:15:00.123Z' as Instant;
    const contents = {
      installation,
      practice: false,
      generation: 0,
      events: 7,
      head: sha256,
      lastAt: at,
      elections: [],
    };
    const description = { ...contents, file: named(7), size: 10, sha256, madeAt: at, version: '1', ...change };
    expect(describesFile(description, { file: named(7), size: 10 })).toBe(fits);
  });
});

test.each([
  [{ practice: false, installation }, undefined],
  [{ practice: false }, undefined],
  [{}, undefined],
  [{ practice: true, installation }, 'otherKind'],
  [{ practice: true }, 'otherKind'],
  [{ practice: false, installation: 'ffffffffffffffff' }, 'otherInstallation'],
  [{ practice: false, installation, made: [sha256] }, undefined],
  [{ practice: false, installation, made: [] }, 'notOurs'],
] as const)('put back where %j: %s', (here, fault) => {
  expect(faultOfOrigin({ installation, practice: false, sha256 }, here)).toBe(fault);
});
