// events.md: every kind of event of the log, from the catalogue, with the pinned example of each.
import { jsonSchemaOf } from '@telstaat/contract';
import { eventCatalogue, type EventKind } from '@telstaat/core';
import { code, fence, page, table } from './markdown.ts';
import { shapeInWords } from './shape-words.ts';

/** One line of `fixtures/ledger/event-examples.json`. */
export interface EventExample {
  readonly type: string;
  readonly payload: unknown;
  readonly sha256: string;
}

export function eventsPage(examples: readonly EventExample[]): string {
  const kinds = Object.entries<EventKind>(eventCatalogue);
  return page('Events', '`packages/core/src/ledger/catalogue.ts` and `fixtures/ledger/event-examples.json`', [
    'Everything that happens is one of these, stored as canonical JSON with who (role and number), when, which election and which station, and linked to the event before it. Unknown members are refused.',
    table(
      ['Event', 'Nederlands', 'English'],
      kinds.map(([type, { text }]) => [code(type), text.nl, text.en]),
    ),
    '## What each holds',
    ...kinds.flatMap(([type, { data }]) => [
      `### ${type}`,
      `Data: ${code(shapeInWords(jsonSchemaOf(data)))}`,
      ...examples.filter((example) => example.type === type).map(exampleOf),
    ]),
  ]);
}

function exampleOf({ payload, sha256 }: EventExample): string {
  return `${fence('json', JSON.stringify(payload))}\n\nSHA-256 of the stored bytes: ${code(sha256)}`;
}
