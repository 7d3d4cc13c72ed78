// A PDF that is small and says much: reading stops where it is larger than any report.
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { paperLimits, readPaper } from './paper.ts';

/** On the page: the reader leaves out what is beside it. */
const twoLines = '1 0 0 1 50 800 Tm (tien stuks) Tj 1 0 0 1 50 700 Tm (tien stuks) Tj ';

/** Every page shows the same stream: one line per piece. */
function paperOf({ pages, pieces }: { readonly pages: number; readonly pieces: number }): Uint8Array {
  const shown = deflateSync(Buffer.from(`BT /F1 12 Tf ${twoLines.repeat(pieces / 2)} ET`));
  const kids = Array.from({ length: pages }, (_, index) => `${5 + index} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${shown.length}/Filter/FlateDecode>>\nstream\n${shown.toString('latin1')}\nendstream`,
    ...Array.from({ length: pages }, () => page),
  ];
  const places: number[] = [];
  let text = '%PDF-1.7\n';
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + end, 'latin1');
}

test.each([
  ['as it is', { pages: 3, pieces: 4 }, paperLimits, true],
  ['of more pages', { pages: 3, pieces: 4 }, { ...paperLimits, pages: 2 }, false],
  ['of more pieces', { pages: 3, pieces: 4 }, { ...paperLimits, pieces: 6 }, false],
  ['of more characters', { pages: 3, pieces: 4 }, { ...paperLimits, characters: 100 }, false],
  ['of 200 pages that share one stream of four megabytes', { pages: 200, pieces: 120_000 }, { ...paperLimits, pieces: 5_000 }, false],
])('a paper %s', async (_, about, limits, isRead) => {
  const read = await readPaper(paperOf(about), limits);
  expect(read.ok).toBe(isRead);
  if (read.ok) expect(read.value.pages.map((page) => page.length)).toEqual([4, 4, 4]);
  else expect(read.error.nl).toBe('groter dan een verslag kan zijn');
}); // prettier-ignore
