// A number in one file, and everything that vouches for that file written anew.
import { unwrap } from '@telstaat/core';
import { pick, type Chance } from '@telstaat/practice';
import { unpack } from '@telstaat/seal';
import { deriveReport } from '../../../packaging/derive.ts';
import { namesOf, packagePaths, type Names } from '../../../packaging/paths.ts';
import { sealAnew } from '../../forging.testing.ts';
import { layOutMaterial } from '../../material.ts';
import { checksOf, stranger, type Mutation, type Victim } from '../mutation.testing.ts';

/** Each kind of file with numbers in it; those of the count follow from the forms, so that nothing else may be accused. */
const numbered: Readonly<
  Record<string, { readonly path: (names: Names, victim: Victim) => string; readonly follows?: true }>
> = {
  'the count file': { path: ({ count }) => count, follows: true },
  'the table': { path: ({ spreadsheet }) => spreadsheet, follows: true },
  'the long table': { path: ({ longTable }) => longTable, follows: true },
  'the list of stations': { path: ({ stations }) => stations, follows: true },
  'the explanation': { path: () => packagePaths.readme, follows: true },
  'the totals': { path: () => packagePaths.totals, follows: true },
  'a form': { path: (_, victim) => pick(victim.chance, formsIn(victim)) },
  'what was fixed': { path: () => packagePaths.fixed },
  'the election': { path: () => packagePaths.election },
  'what was written down': { path: () => packagePaths.report },
  'the log': { path: () => packagePaths.log },
  'the official definition': { path: () => packagePaths.definition },
  'the official lists': { path: () => packagePaths.candidates },
};

function formsIn({ bytes }: Victim): readonly string[] {
  return unwrap(unpack(bytes)).paths.filter((path) => path.startsWith(packagePaths.forms));
}

/** One digit becomes another. */
export function otherDigit(text: string, chance: Chance): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = pick(chance, places);
  const digit = (Number(text[at]) + 1 + chance.below(9)) % 10;
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

function innocentOf({ bytes }: Victim, changed: string): readonly string[] {
  const base = [
    packagePaths.log,
    packagePaths.fixed,
    packagePaths.election,
    packagePaths.report,
    packagePaths.definition,
  ];
  return [...base, ...unwrap(unpack(bytes)).paths.filter((path) => path.startsWith(packagePaths.forms))].filter(
    (path) => path !== changed,
  );
}

const inFiles = Object.entries(numbered).map(([what, { path: pathOf, follows }]): Mutation => ({
  name: `a number in ${what}, signed with the real key`,
  weight: 2,
  make: (victim) => {
    const path = pathOf(namesOf(victim.world.day.election), victim);
    const changes = { [path]: (text: string) => otherDigit(text, victim.chance) };
    return {
      bytes: sealAnew(victim.bytes, { changes, signing: victim.world.signing }),
      ...{ finds: checksOf(path, victim.world), file: path },
      ...(follows && { innocent: innocentOf(victim, path) }),
    };
  },
}));

/** The report of another count, drawn by the program itself. */
function otherReport({ bytes, chance, world }: Victim) {
  const { derived, names } = layOutMaterial(bytes);
  if (!derived || !names) throw new Error('The package is not whole');
  const { counted, count, spreadsheet } = derived;
  const field = pick(chance, counted.form.totals);
  const counts = { ...count.totals.counts, [field]: (count.totals.counts[field] ?? 0) + 1 + chance.below(9) };
  const pdf = deriveReport(counted, {
    ...{ totals: { ...count.totals, counts }, emlSha256: count.sha256 },
    countFile: { name: names.count, bytes: count.bytes },
    spreadsheet: { name: names.spreadsheet, bytes: spreadsheet },
  });
  const isSame = Buffer.compare(pdf, unwrap(unpack(bytes)).read(names.report) ?? Buffer.alloc(0)) === 0;
  // Not every field that is added up stands in the report of every model.
  return isSame
    ? undefined
    : { path: names.report, changes: { [names.report]: () => pdf }, finds: checksOf(names.report, world) };
}

export const numberMutations: readonly Mutation[] = [
  ...inFiles,
  {
    name: 'a number in the report, drawn anew, signed with the real key',
    weight: 3,
    make: (victim) => {
      const other = otherReport(victim);
      if (!other) return undefined;
      const { path, changes, finds } = other;
      const bytes = sealAnew(victim.bytes, { changes, signing: victim.world.signing });
      return { bytes, finds, file: path, innocent: innocentOf(victim, path) };
    },
  },
  {
    name: 'a number in any file, signed with another key',
    weight: 6,
    make: (victim) => {
      const what = pick(victim.chance, Object.values(numbered));
      const path = what.path(namesOf(victim.world.day.election), victim);
      const changes = { [path]: (text: string) => otherDigit(text, victim.chance) };
      const bytes = sealAnew(victim.bytes, { changes, signing: stranger });
      return { bytes, finds: ['10.04', '11.01'], file: path };
    },
  },
  {
    name: 'a number in the report, drawn anew, signed with another key',
    make: (victim) => {
      const other = otherReport(victim);
      if (!other) return undefined;
      const { path, changes } = other;
      return { bytes: sealAnew(victim.bytes, { changes, signing: stranger }), finds: ['10.04'], file: path };
    },
  },
];
