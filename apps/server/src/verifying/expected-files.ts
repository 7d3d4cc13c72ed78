// Which files belong in a package of each kind, and what each is for.
import { keyPath, type FileRole, type PackageKind } from '@telstaat/seal';
import { packagePaths, type Names } from '../packaging/paths.ts';
import { publicationPaths } from '../packaging/publication.ts';

export interface ExpectedFiles {
  /** Path → role of every file that must be there. */
  readonly files: ReadonlyMap<string, FileRole>;
  /** Folders in which any number of files may lie, with their role; other checks look at what lies there. */
  readonly folders: ReadonlyMap<string, FileRole>;
}

const sources = [
  [packagePaths.definition, 'source'],
  [packagePaths.candidates, 'source'],
] as const satisfies readonly (readonly [string, FileRole])[];

export function expectedFiles(kind: PackageKind, names: Names): ExpectedFiles {
  const keys = keyPath(kind, 1).replace(/[^/]*$/, '');
  switch (kind) {
    case 'definition':
      return {
        files: new Map<string, FileRole>([
          [names.stations, 'stations'],
          [packagePaths.readme, 'readme'],
          ...sources,
          [packagePaths.fixed, 'control'],
          [packagePaths.log, 'log'],
        ]),
        folders: new Map([[keys, 'key']]),
      };
    case 'results':
      return {
        files: new Map<string, FileRole>([
          ...resultFiles(names),
          [packagePaths.readme, 'readme'],
          ...sources,
          [packagePaths.fixed, 'control'],
          [packagePaths.election, 'control'],
          [packagePaths.report, 'control'],
          [packagePaths.totals, 'control'],
          [packagePaths.log, 'log'],
        ]),
        folders: new Map<string, FileRole>([
          [packagePaths.forms, 'control'],
          [keys, 'key'],
        ]),
      };
    case 'publication':
      return {
        files: new Map<string, FileRole>([...resultFiles(names), [publicationPaths.page, 'page']]),
        folders: new Map<string, FileRole>([
          [publicationPaths.stations, 'paper'],
          [keys, 'key'],
        ]),
      };
  }
}

function resultFiles(names: Names): readonly (readonly [string, FileRole])[] {
  return [
    [names.report, 'report'],
    [names.count, 'count'],
    [names.spreadsheet, 'spreadsheet'],
    [names.longTable, 'spreadsheet'],
    [names.stations, 'stations'],
  ];
}
