// Work beside the server, which goes on answering: in one worker thread, one task after another. It is started when there is something to do and ends
// when there was nothing for a while; one that dies takes the task it was doing with it, and no more.
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** The worker ended before it answered: its memory was full, or the program stops. The next task gets a new worker. */
export class WorkerStopped extends Error {
  override readonly name = 'WorkerStopped';
}

export interface TaskThreadOptions extends Pick<WorkerOptions, 'name' | 'resourceLimits'> {
  /** What the worker runs. */
  readonly file: URL;
  /** Milliseconds without work after which the worker ends, and its memory is free again. */
  readonly idleAfter?: number;
}

export interface Task<Reply, Answer> {
  /** Plain data for the worker. */
  readonly message: unknown;
  /** What it says back: the answer, or nothing yet. Throws what the task threw. */
  readonly hear: (reply: Reply) => { readonly answer: Answer } | undefined;
  /** Ends the worker in the middle of this task, or keeps the task from being begun. */
  readonly signal?: AbortSignal | undefined;
}

const usualIdle = 30_000;

export class TaskThread<Reply> {
  readonly #options: TaskThreadOptions;
  #isClosed = false;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  /** The task that was asked last: the next one waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: TaskThreadOptions) {
    this.#options = options;
  }

  /** Rejects with what the task threw, with the signal's reason (at once while it waits for its turn), and with `WorkerStopped`. */
  run<Answer>(task: Task<Reply, Answer>): Promise<Answer> {
    let isBegun = false;
    const done = this.#last.then(() => {
      isBegun = true;
      return this.#perform(task);
    });
    this.#last = done.catch(() => undefined);
    return new Promise((resolve, reject) => {
      done.then(resolve, reject);
      const { signal } = task;
      // Who waits has nothing to clear away.
      signal?.addEventListener('abort', () => isBegun || reject(signal.reason as Error), { once: true });
    });
  }

  /** Stops what is being done; nothing is done after it. Nothing is left running. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
    await this.#last;
  }

  async #perform<Answer>(task: Task<Reply, Answer>): Promise<Answer> {
    task.signal?.throwIfAborted();
    if (this.#isClosed) throw new WorkerStopped('The program stops');
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    // Only a task that somebody waits for keeps the program from ending.
    worker.ref();
    try {
      return await answerOf(worker, task);
    } finally {
      if (task.signal?.aborted) await this.#end();
      // Not one that is being ended: who waits for its end would see the program end before it.
      else if (this.#worker === worker) this.#rest(worker);
    }
  }

  #rest(worker: Worker): void {
    worker.unref();
    this.#idle = setTimeout(() => void this.#end(), this.#options.idleAfter ?? usualIdle).unref();
  }

  #start(): Worker {
    const { file, name, resourceLimits } = this.#options;
    const worker = new Worker(file, { execArgv: [], ...(name && { name }), ...(resourceLimits && { resourceLimits }) });
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    return worker.on('error', forget).on('exit', forget);
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** What the worker answers, or why it does not. */
async function answerOf<Reply, Answer>(
  worker: Worker,
  { message, hear, signal }: Task<Reply, Answer>,
): Promise<Answer> {
  let stopListening = (): void => {};
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const onMessage = (reply: Reply): void => {
        try {
          const heard = hear(reply);
          if (heard) resolve(heard.answer);
        } catch (fault) {
          reject(fault as Error);
        }
      };
      const onError = (cause: unknown): void => reject(new WorkerStopped('The worker broke down', { cause }));
      const onExit = (): void => reject(new WorkerStopped('The worker ended'));
      const onAbort = (): void => reject(signal?.reason as Error);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      signal?.addEventListener('abort', onAbort);
      stopListening = () => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
      };
      worker.postMessage(message);
    });
  } finally {
    stopListening();
  }
}
