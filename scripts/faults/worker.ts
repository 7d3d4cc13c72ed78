// Somebody who works at the server until it is gone, and afterwards looks whether what was promised is there.
import type { CallError } from '@telstaat/contract';
import type { Lost } from './promises.ts';

export interface Worker {
  /** Works until the server does not answer. Throws what should not happen. */
  work(): Promise<void>;
  /** After the server came back. */
  check(): Promise<readonly Lost[]>;
  /** What was asked and not answered. */
  readonly waitsFor: string | undefined;
}

/** Whether the server is gone; throws when it refused what it should not refuse. */
export function isGone(error: CallError, who: string): true {
  if (error.kind === 'unreachable') return true;
  throw new Error(`${who}: ${JSON.stringify(error)}`);
}
