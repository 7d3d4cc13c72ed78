// Every kind of document before the rules of PDF/UA-1 and PDF/A-3a, and before the programs that others read a PDF with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skipWhen, tool } from '@telstaat/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRules } from './file-rules.testing.ts';
import { renderPdf } from './index.ts';
import { pdfObjects } from './pdf-objects.testing.ts';
import { ask } from './reading.testing.ts';
import { inspected, type Inspected } from './rule.testing.ts';
import { goldens } from './samples.testing.ts';
import { structureRules } from './structure-rules.testing.ts';

const rules = [...fileRules, ...structureRules];

const folder = mkdtempSync(join(tmpdir(), 'telstaat-conformance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string): string {
  const golden = goldens[name];
  if (!golden) throw new Error(`No document ${name}`);
  const path = join(folder, `${name.replaceAll(' ', '-')}.pdf`);
  writeFileSync(path, renderPdf(golden.content, golden.options));
  return path;
}

function objectsOf(path: string): Inspected {
  const file = pdfObjects(path);
  if (!file) throw new Error('no qpdf on this machine');
  return inspected(file);
}

describe.each(Object.keys(goldens))('%s', (name) => {
  let path = '';
  beforeAll(() => {
    path = fileOf(name);
  });

  it('keeps every rule', ({ skip }) => {
    ask(skip, 'qpdf', ['--version']);
    const seen = objectsOf(path);
    const broken = rules.flatMap(({ name: rule, faults }) => faults(seen).map((fault) => `${rule}: ${fault}`));
    expect(broken).toEqual([]);
  });

  it('is a clean file to qpdf', ({ skip }) => {
    expect(ask(skip, 'qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
  });

  it('has a structure that poppler reads from beginning to end', ({ skip }) => {
    const structure = ask(skip, 'pdfinfo', ['-struct', path]);
    expect(structure).toMatch(/^Document\n {2}Part/);
    expect(structure).toMatch(/^ +H1 \(block\)/m);
  });

  it('has two embedded subsets of Noto Sans with their characters, and no other font', ({ skip }) => {
    const fonts = ask(skip, 'pdffonts', [path]).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+NotoSans-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes/);
  });

  it('carries the files that it was given', ({ skip }) => {
    const listed = ask(skip, 'pdfdetach', ['-list', path]);
    const given = goldens[name]?.options.attachments ?? [];
    expect(listed).toContain(`${given.length} embedded file`);
    for (const attachment of given) expect(listed).toContain(attachment.name);
  });
});

describe('each rule finds a file that breaks it', () => {
  skipWhen(tool('qpdf') === undefined ? 'no qpdf on this machine' : undefined);

  it.each(rules)('$name', ({ faults, spoil }) => {
    const file = pdfObjects(fileOf('na-31-2'));
    if (!file) throw new Error('no qpdf on this machine');
    expect(faults(inspected(file))).toEqual([]);
    spoil(file);
    expect(faults(inspected(file))).not.toEqual([]);
  });
});
