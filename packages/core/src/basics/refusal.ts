// A refusal is the process saying no: what was asked is understood but not allowed now.
import type { TextParams } from './text.ts';

export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly params: TextParams;
}

export function refuse<Code extends string>(code: Code, params: TextParams = {}): Refusal<Code> {
  return { code, params };
}
