// A publication has no log: of which installation it is, and on which definition and log it rests, shows only the package that it was made of.
import { manifestPath, type FileRole, type Manifest, type PackageKind } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing, otherBytes } from '../findings.ts';

const ofEach = ['election', 'practice', 'installation'] as const satisfies readonly (keyof Manifest)[];

/** What a publication says as the given package of this kind does. */
const sameMembers: Readonly<Record<PackageKind, readonly (keyof Manifest)[]>> = {
  definition: [...ofEach, 'definition'],
  results: [...ofEach, 'definition', 'ledger', 'createdAt'],
  publication: ofEach,
};

/** Files that are taken over byte for byte from the package of results. */
const takenOver: readonly FileRole[] = ['count', 'spreadsheet', 'stations'];

function isOfIt({ sealed, given }: Evidence): CheckOutcome {
  const from = given.key?.package;
  if (!from) return 'notApplicable';
  if (!sealed) return 'notCarriedOut';
  const { kind, files } = from.manifest;
  const members = sameMembers[kind].flatMap((member) =>
    differing({ file: manifestPath, field: member }, from.manifest[member], sealed.manifest[member], {
      nl: 'De publicatie zegt iets anders dan het pakket dat is opgegeven.',
      en: 'The publication says something else than the package that was given.',
    }),
  );
  const shared = kind === 'results' ? files.filter(({ role }) => takenOver.includes(role)) : [];
  return [
    ...members,
    ...shared.flatMap(({ path }) => {
      const [expected, found] = [from.read(path), sealed.read(path)];
      if (!expected || !found) return [{ file: path, text: absent }];
      return otherBytes(path, expected, found, otherFile);
    }),
  ];
}

const absent = {
  nl: 'Dit bestand zit in het opgegeven pakket, maar niet in de publicatie.',
  en: 'This file is in the package that was given, but not in the publication.',
};
const otherFile = {
  nl: 'Dit bestand is een ander dan in het opgegeven pakket.',
  en: 'This file is another than in the package that was given.',
};

export const ofGivenPackage: Check = {
  id: '14.01',
  phases: ['publication'],
  category: 'consistency',
  name: {
    nl: 'De publicatie hoort bij het pakket dat de controleur heeft opgegeven',
    en: 'The publication belongs to the package that the auditor gave',
  },
  statement: {
    nl: 'Verkiezing, oefening en installatie zijn die van het opgegeven pakket; is dat een definitiepakket, dan ook de definitie; is het een pakket met een uitslag, dan ook de definitie, de kop van het logboek en het moment, en zijn telbestand, tabellen en lijst van stembureaus byte voor byte dezelfde. Niet van toepassing als geen pakket is opgegeven; dat zegt het verslag dan op de eerste bladzijde.',
    en: 'Election, practice and installation are those of the package that was given; of a definition package the definition too; of a package of results the definition, the head of the log and the moment too, and count file, tables and list of stations are the same byte for byte. Not applicable when no package was given; the report then says so on its first page.',
  },
  source: 'docs/package-format.md, manifest.json; decision 0013',
  run: isOfIt,
};
