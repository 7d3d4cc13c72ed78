// The thread in which papers are read, one after another: whoever waits can end it.
import { parentPort } from 'node:worker_threads';
import type { PaperAnswer, PaperQuestion } from './paper-thread.ts';
import { readPdf } from './read-pdf.ts';

parentPort?.on('message', ({ id, bytes, limits }: PaperQuestion) => {
  void readPdf(bytes, limits).then((paper) => parentPort?.postMessage({ id, paper } satisfies PaperAnswer));
});
