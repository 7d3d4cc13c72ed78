// What an installed package says of itself: its licence stands only there, not in the lock file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Shipped } from './shipped.ts';

const manifestSchema = z.looseObject({
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
  licenses: z.array(z.looseObject({ type: z.string() })).optional(),
});

/** Reads licences from the store of installed packages. */
export class InstalledPackages {
  readonly #store: string;
  readonly #folders: readonly string[];

  constructor(repository: string) {
    this.#store = join(repository, 'node_modules', '.pnpm');
    this.#folders = readdirSync(this.#store);
  }

  /** An SPDX expression; `undefined` when the package is for another machine and so not installed, or says nothing. */
  licence({ name, version }: Pick<Shipped, 'name' | 'version'>): string | undefined {
    const start = `${name.replaceAll('/', '+')}@${version}`;
    const folder = this.#folders.find((item) => item === start || item.startsWith(`${start}_`));
    if (folder === undefined) return undefined;
    const file = join(this.#store, folder, 'node_modules', name, 'package.json');
    const { license, licenses } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (typeof license === 'string') return license;
    return license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
  }
}
