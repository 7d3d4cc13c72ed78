// One package in a worker of its own: the server goes on answering, a package that breaks its reader breaks nothing else, and stopping or forgetting
// it is ending the worker. Its bytes are in memory once, for whichever worker reads them; what was made of it is remembered.
import { Worker } from 'node:worker_threads';
import type { Verification, VerifiedComparison } from '@telstaat/contract';
import type { Instant, Sha256, VerificationReport } from '@telstaat/core';
import type { GivenInput } from '../verifying/given.ts';
import type { AnswerMessage, Held, QuestionAnswer, QuestionInput, QuestionMessage, QuestionName } from './package-work.ts'; // prettier-ignore

/** MiB. The largest generated municipality takes a third of it. */
const heap = 2048;

/** Milliseconds for one answer. Chosen, not measured: packages of the tests take seconds. */
export const longestAnswer = 5 * 60_000;

/** A package is compared with itself and with the other that is held. */
const mostRemembered = 2;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: unknown) => void;
  readonly ends: NodeJS.Timeout;
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
  #isBesideGiven = false;
  readonly #longest: number;
  readonly #compared = new Map<Sha256, Promise<VerifiedComparison>>();
  #paper: Promise<Uint8Array> | undefined;
  /** Let go of when the worker ends. */
  #bytes: Uint8Array | undefined;

  /** Copies the bytes, once. `longest` is how many milliseconds one answer may take: then the worker is ended. */
  constructor(sha256: Sha256, { bytes, ...about }: Held, longest: number = longestAnswer) {
    this.sha256 = sha256;
    this.#longest = longest;
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    this.#bytes = shared;
    const held: Held = { bytes: shared, ...about };
    this.#state = { state: 'checking', sha256, done: 0, total: 0 };
    this.#worker = new Worker(new URL('./package-worker.ts', import.meta.url), {
      ...{ name: 'telstaat-verification', execArgv: [], workerData: held },
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

  /** Somebody gave a key or definition: what is said of this package rests on that too. */
  get isBesideGiven(): boolean {
    return this.#isBesideGiven;
  }

  /** Begins checking, or begins anew with what is given now beside what was given before. How far it is stands in `state`. */
  verify(at: Instant, given: GivenInput = {}): void {
    const { sha256 } = this;
    this.#state = { state: 'checking', sha256, done: 0, total: 0 };
    this.#paper = undefined;
    this.#isBesideGiven ||= given.key !== undefined || given.definition !== undefined;
    this.ask('verify', { at, given }).then(
      ({ report, walk }) => {
        this.#report = report;
        this.#state = { state: 'done', sha256, report, walk };
      },
      () => this.#stop(),
    );
  }

  /** The zip itself, as it stands in memory: not a copy. */
  get bytes(): Uint8Array {
    if (!this.#bytes) throw new PackageForgotten();
    return this.#bytes;
  }

  /** The controleverslag: drawn once, however many ask for it. */
  async paper(at: Instant): Promise<Uint8Array> {
    this.#paper ??= this.ask('paper', at);
    return await this.#paper;
  }

  /** What changed between this one and the other: worked out once. */
  async compareWith(other: HeldPackage): Promise<VerifiedComparison> {
    const known = this.#compared.get(other.sha256);
    if (known) return await known;
    const compared = this.ask('compare', other.bytes);
    this.#compared.set(other.sha256, compared);
    for (const oldest of [...this.#compared.keys()].slice(0, -mostRemembered)) this.#compared.delete(oldest);
    return await compared;
  }

  /** Rejects with what the worker threw, and with `PackageForgotten`. */
  ask<Name extends QuestionName>(name: Name, input: QuestionInput<Name>): Promise<QuestionAnswer<Name>> {
    const id = (this.#asked += 1);
    const answered = new Promise((resolve, reject) => {
      if (this.#state.state === 'stopped') return reject(new PackageForgotten());
      const ends = setTimeout(() => void this.end('time'), this.#longest).unref();
      this.#waiting.set(id, { resolve, reject, ends });
      this.#worker.postMessage({ id, name, input } satisfies QuestionMessage);
    });
    return answered as Promise<QuestionAnswer<Name>>;
  }

  async end(why?: 'time'): Promise<void> {
    this.#stop(why);
    await this.#worker.terminate();
  }

  #hear(message: AnswerMessage): void {
    if ('progress' in message) {
      if (this.#state.state === 'checking') this.#state = { ...this.#state, ...message.progress };
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    clearTimeout(waiting?.ends);
    if ('answer' in message) waiting?.resolve(message.answer);
    else waiting?.reject(message.fault);
  }

  /** The first reason stays. */
  #stop(why?: 'time'): void {
    if (this.#state.state === 'stopped') return;
    this.#state = { state: 'stopped', sha256: this.sha256, ...(why && { why }) };
    this.#bytes = undefined;
    for (const { reject, ends } of this.#waiting.values()) {
      clearTimeout(ends);
      reject(new PackageForgotten());
    }
    this.#waiting.clear();
  }
}
