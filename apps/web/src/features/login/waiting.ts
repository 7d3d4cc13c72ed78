// How long the server asked to wait, and how much of it is left.
import type { CallError } from '@telstaat/contract';

/** Seconds to wait, when that is why a call was refused. */
export function waitIn(error: CallError): number | undefined {
  if (error.kind !== 'refusal' || error.code !== 'access.wait') return undefined;
  const { seconds } = error.params;
  return typeof seconds === 'number' && seconds > 0 ? seconds : undefined;
}

/** Whole seconds left at `now` of a wait that began at `from`, both in milliseconds. */
export function secondsLeft(seconds: number, from: number, now: number): number {
  return Math.max(0, Math.ceil(seconds - (now - from) / 1000));
}
