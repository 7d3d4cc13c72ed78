// The bill of materials of this checkout.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeBill } from './document.ts';
import { InstalledPackages } from './installed.ts';
import { shippedPackages, type Shipped } from './shipped.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

export function packagesHere(): readonly Shipped[] {
  return shippedPackages(readFileSync(join(repository, 'pnpm-lock.yaml'), 'utf8'));
}

export function installedHere(): InstalledPackages {
  return new InstalledPackages(repository);
}

export function billOfMaterials(): string {
  const text = readFileSync(join(repository, 'package.json'), 'utf8');
  const { version } = z.looseObject({ version: z.string() }).parse(JSON.parse(text));
  const installed = installedHere();
  return writeBill({ version, packages: packagesHere(), licenceOf: (item) => installed.licence(item) });
}
