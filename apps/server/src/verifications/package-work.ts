// What the program and the worker that holds a package say to each other.
import type { VerifiedComparison, VerifiedEvent, VerifiedEvents, VerifiedField, VerifiedStation, VerifiedTotals } from '@telstaat/contract'; // prettier-ignore
import type { FieldId, Instant, VerificationReport } from '@telstaat/core';
import type { GivenInput } from '../verifying/given.ts';

/** What a package that is held can be asked: what goes in, and what comes out. Absent is that the package has no such thing. */
export interface Questions {
  verify: [
    { readonly at: Instant; readonly given: GivenInput },
    { readonly report: VerificationReport; readonly walk: boolean },
  ];
  paper: [Instant, Uint8Array];
  compare: [Uint8Array, VerifiedComparison];
  totals: [null, VerifiedTotals | undefined];
  field: [FieldId, VerifiedField | undefined];
  station: [number, VerifiedStation | undefined];
  events: [{ readonly station: number; readonly field?: FieldId }, VerifiedEvents | undefined];
  event: [number, VerifiedEvent | undefined];
}
export type QuestionName = keyof Questions;
export type QuestionInput<Name extends QuestionName> = Questions[Name][0];
export type QuestionAnswer<Name extends QuestionName> = Questions[Name][1];

/** What the worker begins with. */
export interface Held {
  readonly bytes: Uint8Array;
  /** Name of the file, as whoever gave it has it. */
  readonly file?: string;
}

export interface QuestionMessage {
  readonly id: number;
  readonly name: QuestionName;
  readonly input: unknown;
}

export type AnswerMessage =
  | { readonly progress: { readonly done: number; readonly total: number } }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: unknown };
