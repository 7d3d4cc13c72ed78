// The worker itself: draws what it is sent with the very function that draws in place, so the bytes are the same wherever a document is made.
import { parentPort } from 'node:worker_threads';
import { renderPdf } from '@telstaat/documents';
import type { RenderOutcome, RenderTask } from './render-work.ts';

parentPort?.on('message', ({ content, options }: RenderTask) => {
  const outcome = draw(content, options);
  parentPort?.postMessage(outcome, 'bytes' in outcome ? [outcome.bytes.buffer] : []);
});

function draw(...task: Parameters<typeof renderPdf>): RenderOutcome {
  try {
    // In memory of its own, which is handed over and not copied.
    return { bytes: new Uint8Array(renderPdf(...task)) };
  } catch (fault) {
    return { fault };
  }
}
