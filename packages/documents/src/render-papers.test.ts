// Papers drawn one after another: the same as one by one, in order, and no further than asked.
import { paperFor } from '@telstaat/core';
import { sampleCount } from '@telstaat/testkit';
import { expect, test } from 'vitest';
import { renderPapers, renderPdf, type DrawnPaper, type PaperToDraw, type Render } from './index.ts';
import { createdAt } from './samples.testing.ts';

const { election, stations } = sampleCount({ stations: 4, lists: 2, candidates: 3 });
let built: number[] = [];
const papers: readonly PaperToDraw[] = stations.map((station) => ({
  name: `${station.number}.pdf`,
  build: () => {
    built.push(station.number);
    return paperFor('n-10-2', { election, station });
  },
}));

async function allOf(drawing: AsyncIterable<DrawnPaper>): Promise<readonly DrawnPaper[]> {
  const drawn: DrawnPaper[] = [];
  for await (const paper of drawing) drawn.push(paper);
  return drawn;
}

test('gives each paper, in order, as it is drawn alone', async () => {
  const drawn = await allOf(renderPapers(papers, { createdAt }));
  expect(drawn.map(({ name, drawn: number }) => [name, number])).toEqual([
    ['1.pdf', 1],
    ['2.pdf', 2],
    ['3.pdf', 3],
    ['4.pdf', 4],
  ]);
  for (const [index, { bytes }] of drawn.entries()) {
    const paper = papers[index];
    if (paper) expect(Buffer.from(bytes).equals(renderPdf(paper.build(), { createdAt }))).toBe(true);
  }
});

test('draws where it is told to, with what it would draw here', async () => {
  const asked: [string, unknown][] = [];
  const render: Render = async (content, options) => {
    asked.push([content.title, options]);
    return await Promise.resolve(renderPdf(content, options));
  };
  const there = await allOf(renderPapers(papers, { createdAt, render }));
  expect(asked).toEqual(papers.map((paper) => [paper.build().title, { createdAt }]));
  expect(there).toEqual(await allOf(renderPapers(papers, { createdAt })));
});

test('gives what drawing elsewhere rejects with', async () => {
  const render: Render = () => Promise.reject(new Error('it stopped'));
  await expect(allOf(renderPapers(papers, { createdAt, render }))).rejects.toThrow('it stopped');
});

test('takes papers that come later, and none at all', async () => {
  async function* later(): AsyncGenerator<PaperToDraw> {
    for (const paper of papers.slice(0, 2)) yield await Promise.resolve(paper);
  }
  expect(await allOf(renderPapers(later(), { createdAt }))).toHaveLength(2);
  expect(await allOf(renderPapers([], { createdAt }))).toEqual([]);
});

test('builds no paper before its turn, and none after the loop was left', async () => {
  built = [];
  for await (const { drawn } of renderPapers(papers, { createdAt })) {
    expect(built).toHaveLength(drawn);
    if (drawn === 2) break;
  }
  expect(built).toEqual([1, 2]);
});

test('stops between two papers when it is told to', async () => {
  built = [];
  const stop = new AbortController();
  const work = async (): Promise<void> => {
    for await (const { drawn } of renderPapers(papers, { createdAt, signal: stop.signal })) {
      if (drawn === 3) stop.abort(new Error('no paper left'));
    }
  };
  await expect(work()).rejects.toThrow('no paper left');
  expect(built).toEqual([1, 2, 3]);
});

test('lets other work take its turn between two papers', async () => {
  const turns: string[] = [];
  const other = (): void => {
    turns.push('other');
    if (turns.length < 20) setImmediate(other);
  };
  setImmediate(other);
  for await (const { name } of renderPapers(papers.slice(0, 2), { createdAt })) turns.push(name);
  expect(turns.slice(0, turns.indexOf('2.pdf'))).toContain('other');
});
