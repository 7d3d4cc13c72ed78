// Backups are made and proven beside the server, which goes on answering: in one worker thread, one task after another.
import { TaskThread } from '../task-thread.ts';
import type { BackupTaskName, TaskInput, TaskMessage, TaskOutput, TaskReply } from './backup-tasks.ts';
import type { OnProgress } from './make-backup.ts';

/** Who watches a task, and may stop it. */
export interface Watching {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export class BackupThread {
  readonly #thread = new TaskThread<TaskReply>({
    ...{ file: new URL('./backup-worker.ts', import.meta.url), name: 'telstaat-backups' },
  });

  /** Rejects with what the task threw, with the signal's reason, and when the program stops in the middle. What was written till then stays. */
  run<Name extends BackupTaskName>(
    name: Name,
    input: TaskInput<Name>,
    { onProgress, signal }: Watching = {},
  ): Promise<TaskOutput<Name>> {
    const hear = (reply: TaskReply) => {
      if ('fault' in reply) throw Object.assign(new Error(reply.fault.message), reply.fault);
      if ('output' in reply) return { answer: reply.output as TaskOutput<Name> };
      onProgress?.(reply.progress);
      return undefined;
    };
    return this.#thread.run({ message: { name, input } satisfies TaskMessage, hear, signal });
  }

  /** Stops what is being done; nothing is done after it. */
  async close(): Promise<void> {
    await this.#thread.close();
  }
}
