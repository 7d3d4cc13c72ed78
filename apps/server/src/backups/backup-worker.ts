// The worker itself: does one task after another with the very functions that the command line calls in place.
import { parentPort } from 'node:worker_threads';
import { backupTasks, type TaskMessage, type TaskReply } from './backup-tasks.ts';

const reply = (message: TaskReply): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ name, input }: TaskMessage) => {
  const task = backupTasks[name] as (input: unknown, onProgress: (progress: never) => void) => Promise<unknown>;
  task(input, (progress) => reply({ progress })).then(
    (output) => reply({ output }),
    (error: unknown) => reply({ fault: plain(error) }),
  );
});

/** An error loses its code on the way to another thread. */
function plain(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, stack: error.stack, ...('code' in error && { code: String(error.code) }) };
}
