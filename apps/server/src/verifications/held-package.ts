// One package in a worker of its own: the server goes on answering, a package that breaks its reader breaks nothing else, and stopping or forgetting
// it is ending the worker.
import { Worker } from 'node:worker_threads';
import type { Verification } from '@telstaat/contract';
import type { Instant, Sha256, VerificationReport } from '@telstaat/core';
import type { GivenInput } from '../verifying/given-definition.ts';
import type { AnswerMessage, Held, QuestionAnswer, QuestionInput, QuestionMessage, QuestionName } from './package-work.ts'; // prettier-ignore

/** MiB. The largest generated municipality takes a third of it. */
const heap = 2048;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

/** The worker ended before it answered. */
export class PackageForgotten extends Error {
  override readonly name = 'PackageForgotten';
}

export class HeldPackage {
  readonly sha256: Sha256;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #state: Verification;
  #report: VerificationReport | undefined;

  /** The bytes are handed over: nobody else uses them any more. */
  constructor(sha256: Sha256, held: Held & { readonly bytes: Uint8Array<ArrayBuffer> }) {
    this.sha256 = sha256;
    this.#state = { state: 'checking', sha256, done: 0, total: 0 };
    this.#worker = new Worker(new URL('./package-worker.ts', import.meta.url), {
      ...{ name: 'telstaat-verification', execArgv: [], workerData: held, transferList: [held.bytes.buffer] },
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    this.#worker.on('message', (message: AnswerMessage) => this.#hear(message));
    // Out of memory is an error too; the exit that follows tells everybody who waits.
    this.#worker.on('error', () => undefined).on('exit', () => this.#stop());
    this.#worker.unref();
  }

  get state(): Verification {
    return this.#state;
  }

  /** Absent while it is being checked. */
  get report(): VerificationReport | undefined {
    return this.#state.state === 'done' ? this.#report : undefined;
  }

  /** Begins checking, or begins anew with what was fixed before election day. How far it is stands in `state`. */
  verify(at: Instant, definition?: GivenInput): void {
    const { sha256 } = this;
    this.#state = { state: 'checking', sha256, done: 0, total: 0 };
    this.ask('verify', { at, ...(definition && { definition }) }).then(
      ({ report, walk }) => {
        this.#report = report;
        this.#state = { state: 'done', sha256, report, walk };
      },
      () => this.#stop(),
    );
  }

  /** Rejects with what the worker threw, and with `PackageForgotten`. */
  ask<Name extends QuestionName>(name: Name, input: QuestionInput<Name>): Promise<QuestionAnswer<Name>> {
    const id = (this.#asked += 1);
    const answered = new Promise((resolve, reject) => {
      if (this.#state.state === 'stopped') return reject(new PackageForgotten());
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, input } satisfies QuestionMessage);
    });
    return answered as Promise<QuestionAnswer<Name>>;
  }

  async end(): Promise<void> {
    this.#stop();
    await this.#worker.terminate();
  }

  #hear(message: AnswerMessage): void {
    if ('progress' in message) {
      if (this.#state.state === 'checking') this.#state = { ...this.#state, ...message.progress };
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('answer' in message) waiting?.resolve(message.answer);
    else waiting?.reject(message.fault);
  }

  #stop(): void {
    this.#state = { state: 'stopped', sha256: this.sha256 };
    for (const { reject } of this.#waiting.values()) reject(new PackageForgotten());
    this.#waiting.clear();
  }
}
