// Every number of the totals stands in the PDF of the report, where people look for it, and no other number stands there: both reports, both model years.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  candidateOnPaper,
  candidateVotes,
  formatCount,
  listTotal,
  paperKinds,
  reportFor,
  type Form,
  type ReportInput,
} from '@telstaat/core';
import { sampleCount } from '@telstaat/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf } from './index.ts';
import { readBack, type ReadBack } from './read-back.testing.ts';
import { ask, spread } from './reading.testing.ts';
import { createdAt, reportInput } from './samples.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'telstaat-read-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = sampleCount({ stations: 9, lists: 3, candidates: 57 });
const sizes = {
  'of a municipality': (list: number, candidate: number) => list * 10 + candidate,
  'of seven digits': (list: number, candidate: number) => 1_234_567 + list * 1000 + candidate,
  'that are nought': () => 0,
};
const reports = paperKinds.filter((kind) => kind.about === 'municipality');
const cases = reports.flatMap((kind) =>
  Object.entries(sizes).map(([size, votesOf]) => ({ id: kind.id, kind, size, votesOf })),
);

describe.each(cases)('$id with numbers $size', ({ kind, votesOf }) => {
  const input = reportInput(kind, { ...sample, votesOf });

  it('reads back to its totals', ({ skip }) => {
    const path = join(folder, `${kind.id}.pdf`);
    writeFileSync(path, renderPdf(reportFor(input), { createdAt }));
    const text = ask(skip, 'pdftotext', ['-layout', path, '-']);
    const { letters, lists } = readBack(text);
    expect(Object.fromEntries(letters)).toEqual(Object.fromEntries(lettersOf(input)));
    expect(plain(lists)).toEqual(plain(listsOf(input)));
  });
});

it.for(reports)('the votes of $id stand behind the name of the candidate', (kind, { skip }) => {
  const { election, totals, ...others } = reportInput(kind, sample);
  const path = join(folder, `${kind.id}-names.pdf`);
  writeFileSync(path, renderPdf(reportFor({ election, totals, ...others }), { createdAt }));
  // In the order of drawing: a name on two lines stays one name.
  const text = ask(skip, 'pdftotext', ['-raw', path, '-']);
  for (const { number, candidates } of election.lists) {
    for (const candidate of candidates) {
      const votes = formatCount(totals.counts[candidateVotes(number, candidate.number)] ?? -1);
      expect(text).toMatch(spread(candidateOnPaper(candidate), String(candidate.number), votes));
    }
  }
});

/** What the letters of the report must say. Na 31-1 of 2022-2025 has no H; voters before a recount are nowhere in the report. */
function lettersOf({ election, form, totals }: ReportInput): ReadonlyMap<string, number> {
  const withoutH = election.countingMethod === 'DSO' && election.modelYear === 2023;
  const rows = countRowsOf(form).filter(({ field }) => !(withoutH && field === 'votes.total'));
  return new Map([
    ['Z', election.eligibleVoters],
    ...rows.map(({ code, field }): [string, number] => [code, totals.counts[field] ?? 0]),
  ]);
}

function countRowsOf(form: Form) {
  return form.sections
    .filter(({ id }) => id === 'votes' || id === 'differences')
    .flatMap(({ columns }) => columns.flat())
    .flatMap((row) => (row.kind === 'question' ? row.options.flatMap(({ count }) => count ?? []) : [row]))
    .filter((row) => row.kind === 'count');
}

function listsOf({ election, totals, form }: ReportInput): ReadBack['lists'] {
  const votes = (list: number, candidate: number): number => totals.counts[candidateVotes(list, candidate)] ?? 0;
  return new Map(
    election.lists.map(({ number, candidates }) => {
      const columns = form.sections.find(({ id }) => id === `list.${number}`)?.columns ?? [];
      const sums = columns.map((rows) =>
        rows.reduce(
          (sum, row) => sum + (row.kind === 'count' && row.emphasis !== 'total' ? votes(number, Number(row.code)) : 0),
          0,
        ),
      );
      return [
        number,
        {
          candidates: new Map(candidates.map((one) => [one.number, votes(number, one.number)])),
          subtotals: new Map(sums.map((sum, index) => [index + 1, sum])),
          total: totals.counts[listTotal(number)] ?? 0,
        },
      ];
    }),
  );
}

function plain(lists: ReadBack['lists']): unknown {
  return [...lists].map(([number, { candidates, subtotals, total }]) => ({
    number,
    candidates: Object.fromEntries(candidates),
    subtotals: Object.fromEntries(subtotals),
    total,
  }));
}
