// How a handler says no: complaints about what came in, or a refusal by the process. Faults are thrown.
import { err, type Complaint, type Refusal, type RefusalCode, type Result, type TextParams } from '@telstaat/core';

export type Denial =
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly params: TextParams }
  | { readonly kind: 'complaints'; readonly complaints: readonly Complaint[] };

export type Answer<T> = Result<T, Denial>;

export function refused(code: RefusalCode, params: TextParams = {}): { readonly ok: false; readonly error: Denial } {
  return err({ kind: 'refusal', code, params });
}

export function refusedBy(refusal: Refusal<RefusalCode>): { readonly ok: false; readonly error: Denial } {
  return refused(refusal.code, refusal.params);
}

export function complainedOf(complaints: readonly Complaint[]): { readonly ok: false; readonly error: Denial } {
  return err({ kind: 'complaints', complaints });
}
