// The same input gives the same bytes: twice, in any time zone, and as written down in fixtures/golden.json (see fixtures/README.md).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tool } from '@telstaat/testkit';
import { describe, expect, it, test } from 'vitest';
import { renderPdf } from './index.ts';
import { createdAt, drawnHashes, goldens, report, sha256, small } from './samples.testing.ts';

const file = fileURLToPath(new URL('../fixtures/golden.json', import.meta.url));
const update = process.env['TELSTAAT_UPDATE_GOLDEN'] === 'yes';
if (update) writeFileSync(file, `${JSON.stringify(drawnHashes(), null, 2)}\n`);
const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

/** Puts a document that changed where it can be looked at, page by page if poppler is here. */
function show(name: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-golden-'));
  const pdf = join(folder, `${name.replaceAll(' ', '-')}.pdf`);
  writeFileSync(pdf, bytes);
  const pdftoppm = tool('pdftoppm');
  if (pdftoppm !== undefined) execFileSync(pdftoppm, ['-r', '70', '-png', pdf, join(folder, 'page')]);
  return folder;
}

test.each(Object.entries(goldens))('%s is the file it was', (name, { content, options }) => {
  const bytes = renderPdf(content, options);
  const same = sha256(bytes) === known[name];
  expect(same, same ? undefined : `changed; look at it in ${show(name, bytes)}`).toBe(true);
});

test('fixtures/golden.json has these documents and no other', () => {
  expect(Object.keys(known)).toEqual(Object.keys(goldens));
});

describe('bytes depend on the input', () => {
  it('and on nothing drawn before', () => {
    const first = drawnHashes();
    renderPdf(report(small, { concept: true }), { createdAt });
    expect(drawnHashes()).toEqual(first);
  });

  it('and not on time zone or language', { timeout: 60_000 }, () => {
    const script = fileURLToPath(new URL('print-hashes.testing.ts', import.meta.url));
    for (const [TZ, LANG] of [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['America/St_Johns', 'C'],
    ]) {
      const env = { ...process.env, TZ, LANG, LC_ALL: LANG, NODE_OPTIONS: '' };
      const printed = execFileSync(process.execPath, [script], { env, encoding: 'utf8' });
      expect(JSON.parse(printed)).toEqual(drawnHashes());
    }
  });

  it('also on the date and the identity', () => {
    const content = report(small, { concept: false });
    const bytes = sha256(renderPdf(content, { createdAt }));
    const later = '2027-03-18T13:06:00.000Z' as typeof createdAt;
    expect(sha256(renderPdf(content, { createdAt: later }))).not.toBe(bytes);
    expect(sha256(renderPdf(content, { createdAt, id: 'another' }))).not.toBe(bytes);
  });
});
