// Backups are made and proven beside the server, which goes on answering: in one worker thread, one task after another. It is started when there is
// something to do and ends when there was nothing for a while.
import { Worker } from 'node:worker_threads';
import type { BackupTaskName, TaskInput, TaskMessage, TaskOutput, TaskReply } from './backup-tasks.ts';
import type { OnProgress } from './make-backup.ts';

/** Milliseconds without work after which the worker ends. */
const idleAfter = 30_000;

export class BackupThread {
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects with what the task threw, and when the program stops in the middle. */
  run<Name extends BackupTaskName>(
    name: Name,
    input: TaskInput<Name>,
    onProgress: OnProgress = () => undefined,
  ): Promise<TaskOutput<Name>> {
    const done = this.#last.then(() => this.#perform({ name, input }, onProgress));
    this.#last = done.catch(() => undefined);
    return done as Promise<TaskOutput<Name>>;
  }

  /** Stops what is being done; what it had written is removed by the next backup, or at the next start. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    await this.#last;
  }

  async #perform(message: TaskMessage, onProgress: OnProgress): Promise<unknown> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    try {
      return await answerOf(worker, message, onProgress);
    } finally {
      worker.unref();
      this.#idle = setTimeout(() => void this.close(), idleAfter).unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), {
      name: 'telstaat-backups',
      execArgv: [],
    });
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    return worker.on('error', forget).on('exit', forget);
  }
}

async function answerOf(worker: Worker, message: TaskMessage, onProgress: OnProgress): Promise<unknown> {
  let letGo = (): void => {};
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const onMessage = (reply: TaskReply): void => {
        if ('progress' in reply) onProgress(reply.progress);
        else if ('output' in reply) resolve(reply.output);
        else reject(Object.assign(new Error(reply.fault.message), reply.fault));
      };
      const onExit = (): void => reject(new Error('The worker that makes backups ended'));
      worker.on('message', onMessage).on('error', reject).on('exit', onExit);
      letGo = () => void worker.off('message', onMessage).off('error', reject).off('exit', onExit);
      worker.postMessage(message);
    });
  } finally {
    letGo();
  }
}
