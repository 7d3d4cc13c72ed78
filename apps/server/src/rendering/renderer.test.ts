// Drawing in a worker: the same bytes as in place, one after another, others served meanwhile; and whatever happens to the worker, an answer and nothing left.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { paperFor, type Instant } from '@telstaat/core';
import { renderPdf } from '@telstaat/documents';
import { sampleCount } from '@telstaat/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkerStopped } from '../task-thread.ts';
import { Renderer } from './renderer.ts';

const createdAt = '2027-03-10T09:00:00.000Z' as Instant;
const { election, stations } = sampleCount({ stations: 3, lists: 2, candidates: 30 });
const contents = stations.map((station) => paperFor('na-31-2-bijlage-1', { election, station }));
const [content = never('no station')] = contents;

function never(what: string): never {
  throw new Error(what);
}

/** Workers that were started, in order. */
let started: Worker[] = [];
const note = (worker: Worker): void => void started.push(worker);
let renderer: Renderer;
beforeEach(() => {
  started = [];
  process.on('worker', note);
  renderer = new Renderer();
});
afterEach(async () => {
  await renderer.close();
  process.off('worker', note);
});

/** Of a thread that has ended, the number is -1. */
const running = () => started.filter(({ threadId }) => threadId !== -1).length;
const equal = (drawn: Uint8Array, expected: Uint8Array): boolean => Buffer.compare(drawn, expected) === 0;

/** Starts drawing, and waits until the worker is there and was given it. */
async function drawing(
  signal?: AbortSignal,
): Promise<{ readonly drawn: Promise<Uint8Array>; readonly worker: Worker }> {
  const came = once(process, 'worker');
  const drawn = renderer.render(content, { createdAt }, signal);
  drawn.catch(() => {});
  await came;
  return { drawn, worker: started.at(-1) ?? never('no worker') };
}

it('gives the bytes that drawing in place gives, attachments included', async () => {
  const options = {
    createdAt,
    attachments: [{ name: 'telling.eml.xml', type: 'application/xml', bytes: Buffer.from('<EML/>') }],
    id: 'one',
  };
  expect(equal(await renderer.render(content, options), renderPdf(content, options))).toBe(true);
});

it('draws what is asked at once one after another, in one worker', async () => {
  const drawn = await Promise.all(contents.map((one) => renderer.render(one, { createdAt })));
  const expected = contents.map((one) => renderPdf(one, { createdAt }));
  expect(drawn.map((bytes) => Buffer.from(bytes))).toEqual(expected);
  expect(started).toHaveLength(1);
});

it('lets other work go on while it draws', async () => {
  await renderer.render(content, { createdAt });
  let turns = 0;
  let isDrawn = false;
  const other = (): void => {
    turns += 1;
    if (!isDrawn) setImmediate(other);
  };
  setImmediate(other);
  await renderer.render(content, { createdAt });
  isDrawn = true;
  expect(turns).toBeGreaterThan(3);
});

it('gives what drawing throws, and goes on', async () => {
  await expect(renderer.render(content, { createdAt: 'never' as Instant })).rejects.toThrow('Not a date: never');
  await renderer.render(content, { createdAt });
  expect(started).toHaveLength(1);
});

it('says that it stopped when its memory is full, and the program goes on', async () => {
  await renderer.close();
  renderer = new Renderer({ heap: 4 });
  const full = renderer.render(content, { createdAt });
  await expect(full).rejects.toBeInstanceOf(WorkerStopped);
  await expect(full).rejects.toMatchObject({ cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' } });
  expect(running()).toBe(0);
});

it('loses the document that is being drawn when the worker is killed, and no other', async () => {
  const { drawn, worker } = await drawing();
  const next = renderer.render(content, { createdAt });
  await worker.terminate();
  await expect(drawn).rejects.toBeInstanceOf(WorkerStopped);
  expect(equal(await next, renderPdf(content, { createdAt }))).toBe(true);
  expect(started).toHaveLength(2);
});

it('notices that the worker died while nothing was drawn', async () => {
  await renderer.render(content, { createdAt });
  await started[0]?.terminate();
  await renderer.render(content, { createdAt });
  expect(started).toHaveLength(2);
});

it('stops in the middle of a document when told to, and draws the next', async () => {
  const stop = new AbortController();
  const { drawn } = await drawing(stop.signal);
  const next = renderer.render(content, { createdAt });
  stop.abort(new Error('no paper left'));
  await expect(drawn).rejects.toThrow('no paper left');
  await next;
  expect(started).toHaveLength(2);
  expect(running()).toBe(1);
});

it('never starts on what was stopped before its turn', async () => {
  await expect(renderer.render(content, { createdAt }, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(started).toEqual([]);
});

it('leaves nothing running when it is closed, and draws no more', async () => {
  const { drawn } = await drawing();
  const waiting = renderer.render(content, { createdAt });
  waiting.catch(() => {});
  await renderer.close();
  expect(running()).toBe(0);
  for (const one of [drawn, waiting, renderer.render(content, { createdAt })])
    await expect(one).rejects.toBeInstanceOf(WorkerStopped);
  expect(started).toHaveLength(1);
});

it('ends its worker when there is nothing to draw, and starts another later', async () => {
  await renderer.close();
  renderer = new Renderer({ idleAfter: 0 });
  const { drawn, worker } = await drawing();
  const ended = once(worker, 'exit');
  await drawn;
  await ended;
  expect(running()).toBe(0);
  await renderer.render(content, { createdAt });
  expect(started).toHaveLength(2);
});

it('does not keep the program from ending, but for who waits for a document', () => {
  const script = `
    import { Renderer } from ${JSON.stringify(new URL('./renderer.ts', import.meta.url).href)};
    const content = { title: 'Leeg', language: 'nl', footer: [], parts: [] };
    const bytes = await new Renderer().render(content, { createdAt: '${createdAt}' });
    console.log(Buffer.from(bytes).subarray(0, 5).toString());`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(said).toBe('%PDF-\n');
});
