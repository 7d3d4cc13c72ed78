// Skipping is never silent: every skipped test carries its reason into the report.
import { beforeEach } from 'vitest';

/** Skips every test of the suite in which it is called when there is a reason to; the reason is printed at the end. */
export function skipWhen(reason: string | undefined): void {
  beforeEach((context) => {
    if (reason !== undefined) context.skip(reason);
  });
}
