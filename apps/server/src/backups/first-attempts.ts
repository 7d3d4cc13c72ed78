// Wrong passwords where there is no database to count them in: when nothing is open, for as long as the program runs.
import { decideAttempt, usernameKey, type Instant, type LoginFailures } from '@telstaat/core';

/** More names than anybody has administrators. */
const mostNames = 200;

export class FirstAttempts {
  readonly #failures = new Map<string, LoginFailures>();

  /** Counts an attempt before the password is looked at; gives the seconds to wait when it may not be looked at now. */
  begin(username: string, now: Instant): number | undefined {
    const key = usernameKey(username);
    const attempt = decideAttempt(this.#failures.get(key), now);
    // All names together wait when somebody makes up names without end.
    if (!this.#failures.has(key) && this.#failures.size >= mostNames) return longWait;
    this.#failures.set(key, attempt.failures);
    return attempt.kind === 'wait' ? attempt.seconds : undefined;
  }

  succeeded(): void {
    this.#failures.clear();
  }
}

const longWait = 300;
