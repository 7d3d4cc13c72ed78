// The same input gives the same bytes: twice, in any time zone, and as kept in fixtures/golden (see fixtures/README.md).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { skipWhen, tool } from '@telstaat/testkit';
import { describe, expect, it, test } from 'vitest';
import { leaveChange } from './golden-change.testing.ts';
import { renderPdf } from './index.ts';
import { createdAt, drawnHashes, goldens, report, sha256, small } from './samples.testing.ts';

const kept = fileURLToPath(new URL('../fixtures/golden/', import.meta.url));
const update = process.env['TELSTAAT_UPDATE_GOLDEN'] === 'yes';

function fileName(document: string): string {
  return `${document.replaceAll(' ', '-')}.pdf.br`;
}

if (update) {
  for (const file of readdirSync(kept)) rmSync(join(kept, file));
  for (const [name, { content, options }] of Object.entries(goldens))
    writeFileSync(join(kept, fileName(name)), brotliCompressSync(renderPdf(content, options)));
}

function keptBytes(name: string): Uint8Array | undefined {
  const path = join(kept, fileName(name));
  return existsSync(path) ? brotliDecompressSync(readFileSync(path)) : undefined;
}

test.each(Object.entries(goldens))('%s is the file it was', (name, { content, options }) => {
  const after = renderPdf(content, options);
  const before = keptBytes(name);
  const same = before !== undefined && sha256(before) === sha256(after);
  if (same) return;
  const { folder, pages } = leaveChange(mkdtempSync(join(tmpdir(), 'telstaat-golden-')), { before, after });
  const where = pages === undefined ? '' : `; pages that look different: ${pages.join(', ') || 'none'}`;
  expect.fail(`${name} changed${where}. Before, after and difference: ${folder}`);
});

test('fixtures/golden has these documents and no other', () => {
  expect(readdirSync(kept).sort()).toEqual(Object.keys(goldens).map(fileName).sort());
});

describe('a document that changed', () => {
  skipWhen(tool('pdftoppm') === undefined ? 'no pdftoppm on this machine' : undefined);
  const golden = goldens['na-31-2'];
  if (!golden) throw new Error('No such document');
  const before = renderPdf(golden.content, golden.options);
  const folder = (): string => mkdtempSync(join(tmpdir(), 'telstaat-golden-test-'));
  const changed = renderPdf(
    {
      ...golden.content,
      parts: golden.content.parts.map((part, index) => ({
        ...part,
        ...(index === 3 && { headerLeft: 'Iets anders' }),
      })),
    },
    golden.options,
  );

  it('leaves its pages before and after, and what is different on them', () => {
    const left = leaveChange(folder(), { before, after: changed });
    const files = readdirSync(left.folder);
    const last = files.filter((file) => file.startsWith('after-')).length;
    expect(last).toBeGreaterThan(8);
    expect(files.filter((file) => file.startsWith('before-'))).toHaveLength(last);
    // The empty page before the signatures belongs to the part too.
    expect(left.pages).toEqual([last - 1, last]);
    expect(files.filter((file) => file.startsWith('difference-'))).toEqual(
      [last - 1, last].map((page) => `difference-${String(page).padStart(2, '0')}.png`),
    );
    rmSync(left.folder, { recursive: true });
  });

  it('leaves no difference where nobody could see one', () => {
    const left = leaveChange(folder(), {
      before,
      after: renderPdf(golden.content, { ...golden.options, id: 'another' }),
    });
    expect(left.pages).toEqual([]);
    rmSync(left.folder, { recursive: true });
  });

  it('is new as a whole when it was not there', () => {
    const checks = goldens['na-31-2-checks blank'];
    if (!checks) throw new Error('No such document');
    const left = leaveChange(folder(), { before: undefined, after: renderPdf(checks.content, checks.options) });
    expect(left.pages).toEqual([1]);
    expect(readdirSync(left.folder)).toEqual(['after-1.png', 'after.pdf', 'difference-01.png']);
    rmSync(left.folder, { recursive: true });
  });
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
