// Where the reference pages lie, and what they are made from that is not code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../checks/child.ts';
import type { EventExample } from './events-page.ts';
import type { ReferenceSource } from './generate.ts';

export const referenceFolder: string = join(root, 'docs/generated');

export function readReferenceSource(): ReferenceSource {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const { version } = read('package.json') as { readonly version: string };
  return { version, examples: read('fixtures/ledger/event-examples.json') as readonly EventExample[] };
}
