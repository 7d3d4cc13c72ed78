// What other programs find in our documents: text, structure, fonts, attachments; and that any election can be drawn.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildForm,
  candidateOnPaper,
  candidateVotes,
  consolidate,
  formatCount,
  paperFor,
  shaOnPaper,
} from '@telstaat/core';
import {
  consistentSheetArbitrary,
  electionArbitrary,
  pollingStation,
  sampleCount,
  sampleHash,
  type SampleCount,
} from '@telstaat/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { missingGlyphs, renderPdf } from './index.ts';
import { ask, outsideMargins, spread } from './reading.testing.ts';
import { countFile, countForm, createdAt, report, small } from './samples.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'telstaat-documents-'));
const longName =
  'Onafhankelijke Gemeentebelangen voor Leefbaarheid, Natuur, Landbouw en Water in het Gooi, de Vechtstreek en Eemland 🌷';
const sample = sampleCount({ stations: 12, lists: 3, candidates: 60 });
const long = sampleCount({ stations: 2, lists: 4, candidates: 80, name: longName });

function write(name: string, content: Parameters<typeof renderPdf>[0], options = {}): string {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, renderPdf(content, { createdAt, ...options }));
  return path;
}

let final: string;
let concept: string;
let blank: string;
let wide: string;
let little: string;
let page: string;

beforeAll(() => {
  final = write('final', report(sample, { concept: false }), { attachments: [countFile] });
  concept = write('concept', report(sample, { concept: true }));
  blank = write('blank', countForm(sample, { filled: false }));
  little = write('little', report(small, { concept: false }));
  page = write('page', paperFor('na-31-2-checks', { election: sample.election }));
  wide = write('wide', report(long, { concept: false }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('read back by pdftotext', () => {
  it('gives every total of the report', ({ skip }) => {
    const text = ask(skip, 'pdftotext', ['-layout', final, '-']);
    const { counts } = sample.totals;
    const boxes: readonly (readonly [string, number])[] = [
      ['Z', sample.election.eligibleVoters],
      ['A', counts['voters.pollCards'] ?? 0],
      ['B', counts['voters.proxyCertificates'] ?? 0],
      ['C', counts['voters.voterCards'] ?? 0],
      ['D', counts['voters.total'] ?? 0],
      ...sample.election.lists.map(({ number }) => [`E.${number}`, counts[`votes.lists.${number}`] ?? 0] as const),
      ['E', counts['votes.candidates'] ?? 0],
      ['F', counts['votes.blank'] ?? 0],
      ['G', counts['votes.invalid'] ?? 0],
      ['H', counts['votes.total'] ?? 0],
      ['I', counts['differences.more'] ?? 0],
      ['J', counts['differences.fewer'] ?? 0],
    ];
    for (const [code, value] of boxes) expect(text).toMatch(spread(formatCount(value), code));
  });

  it('gives every candidate with name, number and votes, and every list total', ({ skip }) => {
    // In the order of drawing: a name on two lines stays one name.
    const text = ask(skip, 'pdftotext', ['-raw', final, '-']);
    const { election, totals } = sample;
    for (const list of election.lists) {
      for (const candidate of list.candidates) {
        const votes = totals.counts[candidateVotes(list.number, candidate.number)] ?? 0;
        expect(text).toMatch(spread(candidateOnPaper(candidate), String(candidate.number), formatCount(votes)));
      }
      const total = totals.counts[`lists.${list.number}.total`] ?? 0;
      expect(text).toMatch(spread('Totaal lijst (kolom 1+2+3)', formatCount(total)));
    }
  });

  it('finds date, hash, model and page number on every page', ({ skip }) => {
    const pages = ask(skip, 'pdftotext', ['-layout', final, '-']).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(10);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Datum: 18-03-2027 14:05. Digitale vingerafdruk van EML-telbestand bij dit PV:');
      expect(page).toContain(shaOnPaper(sampleHash));
      expect(page).toContain('Model Na 31-2 centrale stemopneming (versie 2027)');
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
    }
  });

  it('finds CONCEPT and no hash on every page of a concept', ({ skip }) => {
    const text = ask(skip, 'pdftotext', ['-raw', concept, '-']);
    for (const page of text.split('\f').slice(0, -1)) {
      expect(page.replaceAll(/\s/g, '')).toContain('CONCEPT');
      expect(page).not.toContain('4f1c 0a99');
    }
  });

  it('keeps every word within the margins, also of names of 120 characters', ({ skip }) => {
    const { words, outside } = outsideMargins(ask(skip, 'pdftotext', ['-bbox', wide, '-']));
    expect(outside).toEqual([]);
    expect(words).toBeGreaterThan(1000);
  });
});

describe('as a file', () => {
  it('is clean to qpdf', ({ skip }) => {
    for (const path of [final, concept, blank, wide]) {
      expect(ask(skip, 'qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
    }
  });

  it('embeds its two fonts, and no other', ({ skip }) => {
    const fonts = ask(skip, 'pdffonts', [final]).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/NotoSans-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes/);
  });

  it('has structure: headings, lists, tables with headers, boxes with a text', ({ skip }) => {
    const structure = ask(skip, 'pdfinfo', ['-struct', little]);
    for (const name of ['H1', 'H2', 'H3', 'LBody', 'Table', 'Figure'])
      expect(structure).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
    expect(structure).toContain('/Scope /Column');
    expect(structure).toContain('/Scope /Row');
    expect(structure).toContain('/Summary (Getelde stembureaus');
  });

  it('is read aloud without header and footer, and with a space between two lines', ({ skip }) => {
    // One page: poppler takes a second per page for this.
    const aloud = ask(skip, 'pdfinfo', ['-struct-text', page]);
    expect(aloud).toContain('"Controles in opdracht van het centraal stembureau"');
    expect(aloud).toContain('het corrigendum dat bij dit proces-verbaal is gevoegd)"');
    expect(aloud).not.toContain('Later ingevoegde pagina');
  });

  it('claims PDF/A-3a and PDF/UA-1, and has a title and a language', ({ skip }) => {
    const metadata = ask(skip, 'pdfinfo', ['-meta', final]);
    expect(metadata).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('<dc:title>');
    const facts = ask(skip, 'pdfinfo', ['-isodates', final]);
    expect(facts).toMatch(/Title: +Model Na 31-2 - Gemeente 0307 Amersfoort/);
    expect(facts).toMatch(/CreationDate: +2027-03-18T13:05:00Z/);
    expect(facts).toMatch(/Tagged: +yes/);
  });

  it('carries the count file, byte for byte', ({ skip }) => {
    expect(ask(skip, 'pdfdetach', ['-list', final])).toContain(countFile.name);
    const out = join(folder, 'detached.xml');
    ask(skip, 'pdfdetach', ['-save', '1', '-o', out, final]);
    expect(new Uint8Array(readFileSync(out))).toEqual(countFile.bytes);
    expect(ask(skip, 'pdfdetach', ['-list', blank])).toContain('0 embedded files');
  });
});

describe('any election', () => {
  const counted = electionArbitrary.chain((election) => {
    const form = buildForm(election);
    return fc.record({
      election: fc.constant(election),
      form: fc.constant(form),
      sheets: fc.array(consistentSheetArbitrary(form), { minLength: 1, maxLength: 3 }),
    });
  });

  it('can be drawn', () => {
    fc.assert(
      fc.property(counted, fc.boolean(), ({ election, form, sheets }, flag) => {
        const totals = consolidate(
          form,
          sheets.map((sheet, index) => ({ station: index + 1, sheet })),
        );
        const stations = sheets.map((_, index) => pollingStation(index + 1));
        const count: SampleCount = { election, form, stations, sheets, totals };
        expect(renderPdf(report(count, { concept: flag }), { createdAt }).length).toBeGreaterThan(10_000);
        expect(renderPdf(countForm(count, { filled: flag }), { createdAt }).length).toBeGreaterThan(10_000);
      }),
      { numRuns: 15 },
    );
  });

  it('can be drawn whatever its names are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const odd = sampleCount({ stations: 1, lists: 2, candidates: 3, name });
        expect(renderPdf(report(odd, { concept: false }), { createdAt }).length).toBeGreaterThan(10_000);
      }),
      { numRuns: 15 },
    );
  });

  it('may be as big as they come', () => {
    const big = sampleCount({ stations: 110, lists: 25, candidates: 80 });
    expect(renderPdf(report(big, { concept: false }), { createdAt }).length).toBeGreaterThan(100_000);
  });
});

test('names the characters that were replaced', () => {
  expect(missingGlyphs(longName)).toEqual(['🌷']);
});

test('refuses a moment that is none', () => {
  expect(() => renderPdf(countForm(sample, { filled: false }), { createdAt: 'soon' as typeof createdAt })).toThrow(
    'Not a date',
  );
});
