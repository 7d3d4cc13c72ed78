// Where things lie in this checkout.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Work that may be thrown away at any time: stamps, caches, results. Never holds data of an election. */
export const workDirectory = join(root, '.telstaat');

/** The tiny package whose lockfile brings Node 24 and pnpm. */
export const toolchainDirectory = join(root, 'scripts', 'toolchain');
