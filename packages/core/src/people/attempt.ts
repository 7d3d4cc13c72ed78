// Wrong passwords in a row: after a few, the next attempt must wait, longer each time. Known and unknown user names are treated alike, so that
// nobody learns from it who has an account.
import type { Instant } from '../basics/brand.ts';

/** Wrong passwords of one user name since the last right one. */
export interface LoginFailures {
  readonly count: number;
  /** When the last one was tried. */
  readonly at: Instant;
  /** An attempt during the wait that follows was written in the log already: once per wait is enough. */
  readonly isTold: boolean;
}

/** So many wrong passwords in a row cost nothing but the typing. */
export const freeFailures = 3;
const firstWait = 5;
export const longestWait = 300;

/** Seconds to wait after so many wrong passwords in a row: 0, 0, 0, 5, 10, 20 … 300. */
export function waitAfter(count: number): number {
  return count <= freeFailures ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeFailures - 1));
}

export type Attempt =
  /** The password may be looked at. It counts as wrong from now on, until it proves right: many attempts at once count as many. */
  | { readonly kind: 'try'; readonly failures: LoginFailures }
  /** Refused unseen, right or wrong, for so many seconds more. */
  | { readonly kind: 'wait'; readonly seconds: number; readonly failures: LoginFailures };

/**
 * May a password be tried now? A clock that was set back must neither lock somebody out until it catches up, nor open at once: the first
 * attempt after it starts the wait again, in full, at the new time.
 */
export function decideAttempt(before: LoginFailures | undefined, now: Instant): Attempt {
  const count = before?.count ?? 0;
  const wait = waitAfter(count) * 1000;
  const since = before ? Date.parse(now) - Date.parse(before.at) : 0;
  if (before && wait > 0 && since < wait) {
    const left = since < 0 ? wait : wait - since;
    const at = since < 0 ? now : before.at;
    return { kind: 'wait', seconds: Math.ceil(left / 1000), failures: { count, at, isTold: true } };
  }
  return { kind: 'try', failures: { count: count + 1, at: now, isTold: false } };
}
