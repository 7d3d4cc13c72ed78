// The bill of materials as CycloneDX 1.6: what the program is made of, for who must know whether a weakness found somewhere concerns it.
import { createHash } from 'node:crypto';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import type { Shipped } from './shipped.ts';

export interface BillInput {
  readonly version: string;
  readonly packages: readonly Shipped[];
  readonly licenceOf: (item: Shipped) => string | undefined;
}

/** JSON; the same packages give the same text, so that two of them can be compared. */
export function writeBill({ version, packages, licenceOf }: BillInput): string {
  const bill = new Models.Bom({ serialNumber: serialOf(version, packages), version: 1 });
  const program = new Models.Component(Enums.ComponentType.Application, 'telstaat', {
    bomRef: 'telstaat',
    version,
    licenses: licences('EUPL-1.2'),
  });
  bill.metadata.component = program;
  const components = new Map(packages.map((item) => [keyOf(item), componentOf(item, licenceOf(item))]));
  for (const item of packages) {
    const component = components.get(keyOf(item));
    if (!component) continue;
    bill.components.add(component);
    if (item.isDirect) program.dependencies.add(component.bomRef);
    for (const used of item.uses) {
      const reference = components.get(used)?.bomRef;
      if (reference) component.dependencies.add(reference);
    }
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(factory).serialize(bill, { sortLists: true, space: 2 }) + '\n';
}

function keyOf({ name, version }: Shipped): string {
  return `${name}@${version}`;
}

function componentOf(item: Shipped, licence: string | undefined): Models.Component {
  const [group, name] = item.name.startsWith('@') ? item.name.split('/', 2) : [undefined, item.name];
  return new Models.Component(Enums.ComponentType.Library, name ?? item.name, {
    ...(group === undefined ? {} : { group }),
    bomRef: keyOf(item),
    version: item.version,
    purl: new PackageURL('npm', group, name ?? item.name, item.version, undefined, undefined).toString(),
    hashes: new Models.HashDictionary([hashOf(item)]),
    ...(licence === undefined ? {} : { licenses: licences(licence) }),
  });
}

/** Of the archive that is installed, as the lock file pins it. Throws on another algorithm than we know. */
function hashOf({ name, integrity }: Shipped): [Enums.HashAlgorithm, string] {
  const [algorithm, value] = integrity.split('-', 2);
  if (algorithm !== 'sha512' || value === undefined) throw new Error(`${name}: integrity ${integrity}`);
  return [Enums.HashAlgorithm['SHA-512'], Buffer.from(value, 'base64').toString('hex')];
}

function licences(expression: string): Models.LicenseRepository {
  const simple = /^[\w.+-]+$/.test(expression);
  return new Models.LicenseRepository([
    simple ? new Models.SpdxLicense(expression) : new Models.LicenseExpression(expression),
  ]);
}

/** A number that follows from the contents instead of from chance (RFC 9562, version 8). */
function serialOf(version: string, packages: readonly Shipped[]): string {
  const contents = [version, ...packages.map(({ name, version: own, integrity }) => `${name} ${own} ${integrity}`)];
  const hex = createHash('sha256').update(contents.join('\n')).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}
