// What is fixed before election day → a package that is signed: definition, stations, log and keys. The results made later must rest on the
// definition digest in it.
import {
  pollingStationSchema,
  type Election,
  type Form,
  type Instant,
  type PollingStation,
  type Sha256,
} from '@telstaat/core';
import { definitionZipName } from '@telstaat/formats';
import { prepare, seal, sha256Hex, type RoledFile, type SealedPackage } from '@telstaat/seal';
import { writeDefinitionControl } from './definition-file.ts';
import { deriveStationsFile } from './derive.ts';
import { sourceFiles, type PackageInput } from './make-package.ts';
import { namesOf, packagePaths, practiceName } from './paths.ts';
import { writeDefinitionReadme } from './readme.ts';
import { ledgerOf, originFiles, type Origin } from './signing.ts';

export interface DefinitionInput extends Origin, Pick<PackageInput, 'sources'> {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  /** Entry had begun already: the package says so. */
  readonly isLate: boolean;
  readonly createdAt: Instant;
  readonly programVersion: string;
}

export interface MadeDefinition extends SealedPackage {
  /** File name of the zip. */
  readonly name: string;
  /** The definition digest. */
  readonly definition: Sha256;
}

/** Makes and signs the package. The same input gives the same bytes. Throws without stations. */
export function makeDefinitionPackage(input: DefinitionInput): MadeDefinition {
  const { election, createdAt, programVersion, installation, isLate, signing } = input;
  const stations = input.stations
    .map((station) => pollingStationSchema.parse(station))
    .sort((a, b) => a.number - b.number);
  if (stations.length === 0) throw new Error('Without stations nothing is fixed');
  const fixed = writeDefinitionControl({ ...input, stations });
  const definition = sha256Hex(fixed);
  const ledger = ledgerOf(input.log);
  const { key } = signing;
  const names = namesOf(election);
  const readme = { election, createdAt, programVersion, names, ledger, definition, key, isLate };
  const files: readonly RoledFile[] = [
    { path: names.stations, role: 'stations', bytes: deriveStationsFile({ election, stations, createdAt }) },
    { path: packagePaths.readme, role: 'readme', bytes: writeDefinitionReadme(readme) },
    ...sourceFiles(input.sources),
    { path: packagePaths.fixed, role: 'control', bytes: fixed },
    ...originFiles('definition', input),
  ];
  const { practice, id } = election;
  const prepared = prepare(
    { kind: 'definition', election: id, practice, createdAt, programVersion, installation, definition, ledger, key },
    files,
  );
  const sealed = seal(prepared, signing.sign(prepared.statement));
  return { ...sealed, name: practiceName(election, definitionZipName(election, { createdAt })), definition };
}
