// Nothing leaves while the log is not whole: the head of the log stands on every paper, and would say that it is.
import { ok } from '@telstaat/core';
import type { Store } from '@telstaat/store';
import { refused, type Answer } from './denial.ts';

/** Walks all of it. */
export async function wholeLog(store: Store): Promise<Answer<null>> {
  const check = await store.checkLedger();
  return check.ok ? ok(null) : refused('log.broken', { sequence: String(check.sequence) });
}
