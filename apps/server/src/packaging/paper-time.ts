// When a package was made, as it stands on every page.
import type { Instant } from '@telstaat/core';
import { localTime } from '@telstaat/formats';

/** Dutch local time `18-03-2027 16:54`. */
export function timeOnPaper(createdAt: Instant): string {
  const [date = '', time = ''] = localTime(createdAt).split('T');
  return `${date.split('-').reverse().join('-')} ${time.slice(0, 5)}`;
}
