// A PDF that is small and costs much: reading stops, and says why, before the machine of whoever verifies is busy for long or out of memory.
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bombs, pdfOf, streamOf } from './bombs.testing.ts';
import { carryOut } from './check.ts';
import { fingerprintPrinted } from './checks/08.02-fingerprint.ts';
import { reportNumbers } from './checks/08.03-report-numbers.ts';
import { attachments } from './checks/08.04-attachments.ts';
import { logHeadPrinted } from './checks/08.05-log-head-printed.ts';
import { stationPaperNumbers } from './checks/08.06-station-paper-numbers.ts';
import { gatherEvidence } from './evidence.ts';
import { honest } from './forging.testing.ts';
import { PaperReader } from './paper-reader.ts';
import { PaperThread } from './paper-thread.ts';
import { paperLimits, paperTime } from './paper.ts';
import { unpackedSize } from './unpacked-size.ts';

/** On the page: the reader leaves out what is beside it. */
const twoLines = '1 0 0 1 50 800 Tm (tien stuks) Tj 1 0 0 1 50 700 Tm (tien stuks) Tj ';

/** Every page shows the same stream: one line per piece. */
function paperOf({ pages, pieces }: { readonly pages: number; readonly pieces: number }): Uint8Array {
  const shown = deflateSync(Buffer.from(`BT /F1 12 Tf ${twoLines.repeat(pieces / 2)} ET`));
  const kids = Array.from({ length: pages }, (_, index) => `${5 + index} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    streamOf(shown, '/Filter/FlateDecode'),
    ...Array.from({ length: pages }, () => page),
  ]);
}

test.each([
  ['as it is', { pages: 3, pieces: 4 }, paperLimits, true],
  ['of more pages', { pages: 3, pieces: 4 }, { ...paperLimits, pages: 2 }, false],
  ['of more pieces', { pages: 3, pieces: 4 }, { ...paperLimits, pieces: 6 }, false],
  ['of more characters', { pages: 3, pieces: 4 }, { ...paperLimits, characters: 100 }, false],
  ['that unpacks to more', { pages: 3, pieces: 4 }, { ...paperLimits, unpacked: 150 }, false],
  ['of 200 pages that share one stream of four megabytes', { pages: 200, pieces: 120_000 }, { ...paperLimits, pieces: 5_000 }, false],
])('a paper %s', async (_, about, limits, isRead) => {
  const read = await new PaperReader(limits).read(paperOf(about));
  expect(read.ok).toBe(isRead);
  if (read.ok) expect(read.value.pages.map((page) => page.length)).toEqual([4, 4, 4]);
  else expect(read.error.nl).toBe('groter dan een verslag kan zijn');
}); // prettier-ignore

describe('a paper made to cost much is refused, and says why', { timeout: 60_000 }, () => {
  test.each([
    ['a stream that unpacks to a gigabyte', 'groter dan een verslag kan zijn'],
    ['a stream packed in a stream', 'groter dan een verslag kan zijn'],
    ['a stream packed under an escaped name', 'groter dan een verslag kan zijn'],
    ['a stream packed in another way', 'lezen kost te veel geheugen'],
    ['a page tree that is its own child', 'UnknownErrorException'],
    ['an object that is no object', 'UnknownErrorException'],
  ])('%s: %s', async (name, why) => {
    expect(await new PaperReader().read(bombs[name]?.() ?? new Uint8Array())).toEqual({
      ok: false,
      error: { nl: why, en: expect.any(String) },
    });
  });

  test('what takes longer than a paper may is ended, and the next is read', async () => {
    const reader = new PaperReader(paperLimits, { ...paperTime, longest: 1_000 });
    const slow = await reader.read(bombs['fifty million operators']?.() ?? new Uint8Array());
    expect(slow).toMatchObject({ ok: false, error: { nl: 'lezen duurt te lang' } });
    expect((await new PaperReader().read(paperOf({ pages: 1, pieces: 2 }))).ok).toBe(true);
  });

  test('many that each take long have only so much time together', async () => {
    const reader = new PaperReader(paperLimits, { longest: 20_000, together: 600, each: 0 });
    const some = bombs['fifty million operators']?.() ?? new Uint8Array();
    await reader.read(some);
    expect(await reader.read(paperOf({ pages: 1, pieces: 2 }))).toMatchObject({ error: { nl: 'lezen duurt te lang' } });
  });

  test('and accuses nobody of what takes too long: the check was not carried out, and says why', async () => {
    const slow = new PaperReader(paperLimits, { longest: 0, together: 0, each: 0 });
    const unread = await slow.read(paperOf({ pages: 1, pieces: 2 }));
    for (const check of [fingerprintPrinted, reportNumbers, attachments, logHeadPrinted, stationPaperNumbers]) {
      const evidence = await gatherEvidence(await honest('publication'), {});
      const { verdict, findings } = await carryOut(check, { ...evidence, paper: unread, papers: slow });
      expect([check.id, verdict]).toEqual([check.id, 'notCarriedOut']);
      expect(findings[0]?.text.nl).toContain('op deze computer niet gelezen (lezen duurt te lang)');
    }
  });

  test('a reader that breaks is no fault of the paper either', async () => {
    const broken = new PaperThread(new URL('data:text/javascript,throw new Error()'));
    for (const _ of [1, 2])
      expect(await broken.read(paperOf({ pages: 1, pieces: 2 }), paperLimits, paperTime.longest)).toMatchObject({
        error: { nl: 'de lezer stopte', unfinished: true },
      });
  });

  test('a million operators that draw nothing are no reason to refuse', async () => {
    expect((await new PaperReader().read(bombs['a million operators']?.() ?? new Uint8Array())).ok).toBe(true);
  });
});

describe('how much a PDF unpacks to', () => {
  const packed = deflateSync(Buffer.alloc(1000, 'a'));
  const twice = deflateSync(packed);

  test.each([
    ['nothing packed', ['stream\nabc\nendstream'], 0, 'fits'],
    ['a stream', ['stream\n', packed], 1000, 'fits'],
    ['a stream of one byte more', ['stream\r\n', packed], 999, 'tooLarge'],
    ['a stream behind words on its line', ['stream %x\n', packed], 999, 'tooLarge'],
    ['two streams', ['stream\n', packed, '\nendstream stream\n', packed], 1999, 'tooLarge'],
    ['two streams that fit', ['stream\n', packed, '\nendstream stream\n', packed], 2000, 'fits'],
    ['a stream in a stream', ['stream\n', twice], 1000, 'tooLarge'],
    ['a stream in a stream that fits', ['stream\n', twice], 1000 + packed.length, 'fits'],
    ['half a stream', ['stream\n', packed.subarray(0, 8)], 1000, 'damaged'],
    ['a stream with another checksum', ['stream\n', packed.subarray(0, -1), '!'], 1000, 'damaged'],
    ['what only looks packed inside a stream', ['stream\n', deflateSync(Buffer.from('x\u009c..', 'latin1'))], 1000, 'fits'],
  ] as const)('%s', (_, parts, most, outcome) => {
    expect(unpackedSize(Buffer.concat(parts.map((part) => Buffer.from(part as string))), most)).toBe(outcome);
  }); // prettier-ignore
});
