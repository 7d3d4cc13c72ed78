// The fingerprint as people compare it; vectors of exchange.md §3.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sha256 } from './brand.ts';
import { groupsMatch, shaGroups, shaOnPaper, withholdGroups } from './sha-groups.ts';

const onPaper = [
  '9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08',
  'e8e0 b931 623b cd14 4a77 35a4 3012 fef2 a7e1 ab0b d1dd 4080 b72c 84e6 1697 8ff3',
  'fa92 0b2b 55e4 086d cb23 b346 b475 91f5 a0d0 6391 bc76 0610 ca8d 359c 5f4d f349',
  '88f5 6436 ea59 7ffb 438d 0f46 b38d 4dd1 731b 7ee2 e273 8c60 0d59 ec06 691a dc0e',
  '4291 a4e7 c76e ed19 476b ae90 3882 c2dc 9162 1950 0e13 0651 34ff c0de 340a 4a38',
  'f369 ea57 0b45 a68e 416e a6a3 1a39 91ec 5a33 0785 ee27 2efd c376 e869 e3c3 9848',
  '146d 3784 efa2 93b5 721a 7578 a43f 0636 7281 66a0 acf1 55d3 ab25 083c c000 7096',
  'ed7b 2278 5ab0 d7b3 c28a 02c2 593f 8bc7 87e2 5b15 2465 f229 9307 0b83 9c8f ce26',
  'af6a 9c2e 610c af55 6c76 ce3a 2bb7 efd7 b8fe 8122 2db6 8592 4cbe 56c2 1aa6 ddbc',
];
const joined = (paper: string): Sha256 => paper.replaceAll(' ', '') as Sha256;
const anySha = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex') as Sha256);

test('the first vector is the digest of the text `test`', () => {
  expect(shaOnPaper(createHash('sha256').update('test').digest('hex') as Sha256)).toBe(onPaper[0]);
});

test.each(onPaper)('%s', (paper) => {
  expect(shaOnPaper(joined(paper))).toBe(paper);
  expect(shaGroups(joined(paper))).toEqual(paper.split(' '));
});

describe('withheld', () => {
  test('one group in each half, always the same two, the others shown', () => {
    fc.assert(
      fc.property(anySha, (sha256) => {
        const { groups, withheld } = withholdGroups(sha256);
        const [first, second] = withheld;
        expect(first >= 0 && first < 8 && second >= 8 && second < 16).toBe(true);
        const all = shaGroups(sha256);
        expect(groups).toEqual(all.map((group, index) => (withheld.includes(index) ? '' : group)));
        expect(withholdGroups(sha256)).toEqual({ groups, withheld });
      }),
    );
  });

  test('every place of either half is chosen for some digest', () => {
    const places = Array.from({ length: 400 }, (_, index) =>
      withholdGroups(createHash('sha256').update(String(index)).digest('hex') as Sha256),
    );
    const chosen = new Set(places.flatMap(({ withheld }) => withheld));
    expect([...chosen].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index));
  });
});

describe('typed', () => {
  const right = (sha256: Sha256): readonly [string, string] => {
    const [first, second] = withholdGroups(sha256).withheld;
    const all = shaGroups(sha256);
    return [all[first] ?? '', all[second] ?? ''];
  };

  test('the withheld groups, in any case, with space around', () => {
    fc.assert(
      fc.property(anySha, (sha256) => {
        const [first, second] = right(sha256);
        expect(groupsMatch(sha256, [first, second])).toBe(true);
        expect(groupsMatch(sha256, [` ${first.toUpperCase()}`, `${second} `])).toBe(true);
      }),
    );
  });

  test('anything else is wrong: one digit, one of the two, swapped, empty, the whole', () => {
    fc.assert(
      fc.property(anySha, fc.nat(3), fc.integer({ min: 1, max: 15 }), (sha256, place, by) => {
        const [first, second] = right(sha256);
        const digit = (parseInt(first.charAt(place), 16) + by) % 16;
        const mistyped = first.slice(0, place) + digit.toString(16) + first.slice(place + 1);
        const wrong: readonly (readonly [string, string])[] = [
          [mistyped, second],
          [first, ''],
          ['', second],
          ['', ''],
          [sha256, sha256],
          [`${first} ${second}`, second],
        ];
        for (const typed of wrong) expect(groupsMatch(sha256, typed)).toBe(false);
        expect(groupsMatch(sha256, [second, first])).toBe(first === second);
      }),
    );
  });
});
