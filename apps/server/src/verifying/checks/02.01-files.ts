// All files that belong in a package of this kind are there, and no others.
import type { Text, VerificationFinding } from '@telstaat/core';
import { manifestPath, signaturePath, statementPath, sumsPath, type SealedFiles } from '@telstaat/seal';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { expectedFiles, type ExpectedFiles } from '../expected-files.ts';

const missing: Text = { nl: 'Dit bestand ontbreekt.', en: 'This file is missing.' };
const foreign: Text = { nl: 'Dit bestand hoort niet in het pakket.', en: 'This file does not belong in the package.' };
const otherRole: Text = {
  nl: 'De inhoudsopgave noemt een andere soort.',
  en: 'The manifest calls it another kind of file.',
};

const own: ReadonlySet<string> = new Set([manifestPath, sumsPath, statementPath, signaturePath]);

/** Without the file that says which election it is, nobody knows the names of the others. */
const first = { definition: packagePaths.fixed, results: packagePaths.election, publication: undefined } as const;

function rightFiles({ sealed, phase, defined, names }: Evidence): CheckOutcome {
  if (!sealed || !phase) return 'notCarriedOut';
  const heading = first[phase];
  if (!names || (heading !== undefined && !defined)) {
    return heading === undefined || sealed.read(heading) ? 'notCarriedOut' : [{ file: heading, text: missing }];
  }
  const expected = expectedFiles(phase, names);
  const present = new Set(sealed.paths);
  const signed = [statementPath, signaturePath].filter((path) => !present.has(path));
  return [
    ...[...expected.files.keys(), ...signed]
      .filter((path) => !present.has(path))
      .map((path) => (path === '' ? { file: manifestPath, text: missing } : { file: path, text: missing })),
    ...sealed.paths
      .filter((path) => !own.has(path) && !expected.files.has(path) && folderRole(expected, path) === undefined)
      .map((file) => ({ file, text: foreign })),
    ...otherRoles(sealed, expected),
  ];
}

function folderRole({ folders }: ExpectedFiles, path: string) {
  return [...folders].find(([folder]) => path.startsWith(folder))?.[1];
}

function otherRoles(sealed: SealedFiles, expected: ExpectedFiles): readonly VerificationFinding[] {
  return sealed.manifest.files.flatMap(({ path, role }): VerificationFinding[] => {
    const right = expected.files.get(path) ?? folderRole(expected, path) ?? role;
    return role === right ? [] : [{ file: path, field: 'role', expected: right, found: role, text: otherRole }];
  });
}

export const files: Check = {
  id: '02.01',
  phases: ['definition', 'results', 'publication'],
  category: 'completeness',
  name: {
    nl: 'Alle bestanden die erin horen zijn er, en geen andere',
    en: 'All files that belong are there, and no others',
  },
  statement: {
    nl: 'Het pakket heeft elk bestand dat docs/package-format.md voor deze soort noemt, onder de juiste naam en soort, en geen ander.',
    en: 'The package has each file that docs/package-format.md names for this kind, with the right name and role, and no other.',
  },
  source: 'docs/package-format.md, files',
  run: rightFiles,
};
