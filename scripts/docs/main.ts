// `npm run docs`: writes the reference pages anew, and removes those that nothing makes any more.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateReference } from './generate.ts';
import { readReferenceSource, referenceFolder } from './reference-folder.ts';

const pages = generateReference(readReferenceSource());
mkdirSync(referenceFolder, { recursive: true });
for (const name of readdirSync(referenceFolder)) {
  if (!pages.has(name)) rmSync(join(referenceFolder, name));
}
for (const [name, text] of pages) writeFileSync(join(referenceFolder, name), text);
process.stdout.write(`docs/generated: ${[...pages.keys()].join(', ')}\n`);
