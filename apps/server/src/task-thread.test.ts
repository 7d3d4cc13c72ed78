// Who waits for the end of a worker sees it, also when its last answer was on the way: the program does not end before that.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { TaskThread } from './task-thread.ts';

it('closing waits for the worker, whose answer was on the way', () => {
  const worker = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (said) => {
      parentPort.postMessage('answer');
      Atomics.store(said, 0, 1);
      Atomics.notify(said, 0);
    });`;
  const script = `
    import { TaskThread } from ${JSON.stringify(new URL('./task-thread.ts', import.meta.url).href)};
    const thread = new TaskThread({ file: new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(worker)}`)}) });
    const said = new Int32Array(new SharedArrayBuffer(4));
    thread.run({ message: said, hear: (answer) => ({ answer }) }).catch(() => {});
    await Promise.resolve();
    // Until the answer stands in the queue of this thread.
    Atomics.wait(said, 0, 0);
    await thread.close();
    console.log('closed');`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect([ended.status, ended.stdout, ended.stderr]).toEqual([0, 'closed\n', '']);
});

it('who no longer wants a turn does not wait for it, and whoever comes after does', async () => {
  const worker = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (until) => {
      if (until) Atomics.wait(until, 0, 0);
      parentPort.postMessage('answer');
    });`;
  const thread = new TaskThread<string>({ file: new URL(`data:text/javascript,${encodeURIComponent(worker)}`) });
  const until = new Int32Array(new SharedArrayBuffer(4));
  const [done, stopping] = [[] as string[], new AbortController()];
  const hear = (answer: string) => ({ answer });
  const first = thread.run({ message: until, hear }).then(() => done.push('first'));
  const second = thread.run({ message: undefined, hear, signal: stopping.signal });
  const third = thread.run({ message: undefined, hear }).then(() => done.push('third'));
  stopping.abort(new Error('stopped'));
  await expect(second).rejects.toThrow('stopped');
  expect(done).toEqual([]);
  Atomics.store(until, 0, 1);
  Atomics.notify(until, 0);
  await Promise.all([first, third]);
  expect(done).toEqual(['first', 'third']);
  await expect(thread.run({ message: undefined, hear, signal: stopping.signal })).rejects.toThrow('stopped');
  await thread.close();
});
