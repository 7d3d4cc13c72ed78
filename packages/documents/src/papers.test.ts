// Every paper there is, drawn and read back: names as they occur and as they should not, elections of any size.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildForm, paperKinds, type DocumentContent, type PaperKind } from '@telstaat/core';
import { balancedSheet, candidateList, pollingStation, sampleCount } from '@telstaat/testkit';
import { afterAll, describe, expect, it, test } from 'vitest';
import { missingCharacters, renderPdf } from './index.ts';
import { replacement } from './fonts.ts';
import { ask, outsideMargins, spread } from './reading.testing.ts';
import { createdAt, reportInput, type Drawing } from './samples.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'telstaat-papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
function pdfOf(content: DocumentContent): string {
  written += 1;
  const path = join(folder, `${written}.pdf`);
  writeFileSync(path, renderPdf(content, { createdAt }));
  return path;
}

/** The papers of a kind: the report, the page of the committee, or of the first station blank and filled. */
function drawn(kind: PaperKind, drawing: Drawing): readonly DocumentContent[] {
  if (kind.about === 'municipality') return [kind.build(reportInput(kind, drawing))];
  const election = { ...drawing.election, countingMethod: kind.countingMethod, modelYear: kind.modelYear };
  if (kind.about === 'committee') return [kind.build({ election })];
  const [station] = drawing.stations;
  if (!station) return [];
  const form = buildForm(election, kind.model === 'N 10-2' ? 'night' : 'count');
  const sheet = balancedSheet(form, { surplus: 1, ...(drawing.votesOf && { votesOf: drawing.votesOf }) });
  return [kind.build({ election, station }), kind.build({ election, station, sheet })];
}

const sample = sampleCount({ stations: 9, lists: 3, candidates: 27 });

describe.each(paperKinds)('$id ($states)', (kind) => {
  it('is a clean file with every word within the margins', ({ skip }) => {
    for (const content of drawn(kind, sample)) {
      const path = pdfOf(content);
      expect(ask(skip, 'qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
      expect(outsideMargins(ask(skip, 'pdftotext', ['-bbox', path, '-'])).outside).toEqual([]);
      expect(missingCharacters(content)).toEqual([]);
    }
  });

  it('has its signatures on a sheet of their own', ({ skip }) => {
    for (const content of drawn(kind, sample)) {
      const pages = ask(skip, 'pdftotext', ['-raw', pdfOf(content), '-'])
        .split('\f')
        .slice(0, -1);
      const signing = pages.flatMap((page, index) => (page.includes('Handtekening:') ? [index] : []));
      if (signing.length === 0) continue;
      expect(signing).toEqual([pages.length - 1]);
      expect(pages.at(-2)).toContain('Deze pagina is expres leeg');
    }
  });

  it('holds elections of any size', () => {
    const station = pollingStation(1);
    const big = sampleCount({ stations: 2, lists: 25, candidates: 80 });
    const one = { ...big.election, lists: [candidateList({ number: 1, candidates: 1 })] };
    const gaps = { ...big.election, lists: [candidateList({ number: 3, name: '', candidates: [2, 7, 80] })] };
    for (const election of [big.election, one, gaps]) {
      for (const content of drawn(kind, { election, stations: [station] })) {
        expect(renderPdf(content, { createdAt }).length).toBeGreaterThan(10_000);
      }
    }
    for (const content of drawn(kind, { election: one, stations: [] })) {
      expect(renderPdf(content, { createdAt }).length).toBeGreaterThan(10_000);
    }
  });
});

describe('names', () => {
  const table: readonly (readonly [what: string, name: string, shown: string])[] = [
    ['quotes', `"Lijst" 'Groen' „Blauw” ‘Rood’`, `"Lijst" 'Groen' „Blauw” ‘Rood’`],
    ['signs of other formats', '=1+1; @som(A1) <b>&amp;</b> \\ % {x}', '=1+1; @som(A1) <b>&amp;</b> \\ % {x}'],
    ['line feeds and tabs', 'Twee\nregels\tén een tab', 'Twee regels én een tab'],
    ['Frisian', 'Fryske Nasjonale Partij – Súdwest-Fryslân, Ûnôfhinklik', 'Fryske Nasjonale Partij – Súdwest-Fryslân, Ûnôfhinklik'],
    ['Turkish', 'Işık İnönü Güneş Çağdaş', 'Işık İnönü Güneş Çağdaş'],
    ['an emoji', 'Lijst 🌷 Tulp', `Lijst ${replacement} Tulp`],
    ['a word of another script', 'Lijst 水', `Lijst ${replacement}`],
  ]; // prettier-ignore

  test.for(table)('with %s', ([what, name, shown], { skip }) => {
    const odd = sampleCount({ stations: 2, lists: 2, candidates: 3, name });
    const stations = odd.stations.map((station) => ({ ...station, name }));
    const kind = paperKinds.find(({ id }) => id === 'na-31-2');
    if (!kind) throw new Error('No report');
    const [content] = drawn(kind, { election: odd.election, stations });
    if (!content) throw new Error(`Nothing drawn for ${what}`);
    const text = ask(skip, 'pdftotext', ['-raw', pdfOf(content), '-']);
    expect(text).toMatch(spread('Totaal', 'lijst', '1', '-', shown));
    expect(text).toMatch(spread('Lijst', '2', shown));
    expect(text).toMatch(spread('1', shown));
    const missing = missingCharacters(content);
    expect(missing.length > 0).toBe(shown.includes(replacement));
    for (const { codePoint, texts } of missing) {
      expect(codePoint).toMatch(/^U\+[0-9A-F]{4,6}$/);
      expect(texts.length).toBeGreaterThan(0);
    }
  });

  it('of 120 characters stay within their place on every paper', ({ skip }) => {
    const name =
      'Onafhankelijke Gemeentebelangen voor Leefbaarheid, Natuur, Landbouw en Water in het Gooi, de Vechtstreek en Eemland-Oost';
    expect(name).toHaveLength(120);
    const long = sampleCount({ stations: 1, lists: 2, candidates: 8, name });
    const stations = [pollingStation(1, { name, address: name, town: name })];
    for (const kind of paperKinds) {
      for (const content of drawn(kind, { election: { ...long.election, name }, stations })) {
        expect(outsideMargins(ask(skip, 'pdftotext', ['-bbox', pdfOf(content), '-'])).outside).toEqual([]);
      }
    }
  });
});
