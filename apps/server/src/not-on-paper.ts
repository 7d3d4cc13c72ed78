// Names with characters that no paper can show: said when the file comes in, and not found out when the forms are printed.
import { complain, inOneLine, type CandidateLists, type Complaint, type PollingStation } from '@telstaat/core';
import { missingGlyphs } from '@telstaat/documents';

/** At most one warning: which characters, and the first name in which one stands. */
export function namesNotOnPaper(file: string, names: readonly string[]): readonly Complaint[] {
  const found = names.filter((name) => missingGlyphs(name).length > 0);
  const [first] = found;
  if (first === undefined) return [];
  const characters = [...new Set(found.flatMap(missingGlyphs))].join(' ');
  const params = { characters, count: found.length, name: inOneLine(first) };
  return [complain('file.notOnPaper', params, { file })];
}

export function namesOfLists({ lists }: CandidateLists): readonly string[] {
  return lists.flatMap(({ name, candidates }) => [
    name,
    ...candidates.flatMap(({ initials, firstName, prefix, lastName }) =>
      [prefix, lastName, initials, firstName].filter((part) => part !== undefined).join(' '),
    ),
  ]);
}

export function namesOfStations(stations: readonly PollingStation[]): readonly string[] {
  return stations.flatMap(({ name, address = '', town = '' }) => [name, address, town]);
}
