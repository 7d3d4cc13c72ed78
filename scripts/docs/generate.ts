// The reference pages of docs/generated: each from the list in the program that it describes.
import { openApi } from '@telstaat/contract';
import { eventsPage, type EventExample } from './events-page.ts';
import { routesPage } from './routes-page.ts';
import { rulesPage } from './rules-page.ts';
import { statesPage } from './states-page.ts';
import { verificationPage } from './verification-page.ts';
import { complaintsPage, refusalsPage } from './words-pages.ts';

export interface ReferenceSource {
  /** Version of the program. */
  readonly version: string;
  readonly examples: readonly EventExample[];
}

/** File name (in docs/generated) → text. The same program gives the same bytes. */
export function generateReference({ version, examples }: ReferenceSource): ReadonlyMap<string, string> {
  return new Map([
    ['complaints.md', complaintsPage()],
    ['events.md', eventsPage(examples)],
    ['openapi.json', `${JSON.stringify(openApi({ version }), null, 2)}\n`],
    ['refusals.md', refusalsPage()],
    ['routes.md', routesPage(version)],
    ['rules.md', rulesPage()],
    ['states.md', statesPage()],
    ['verification.md', verificationPage()],
  ]);
}
