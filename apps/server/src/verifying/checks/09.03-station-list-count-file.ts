// The list of polling stations of a publication names the units of its count file. It needs nothing but the two files.
import { tidyLine } from '@telstaat/core';
import { nameInCountFile, readPollingStations } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing, fileErrors } from '../findings.ts';

const otherList = {
  nl: 'De lijst van stembureaus zegt iets anders dan het telbestand.',
  en: 'The list of stations says something else than the count file.',
};

function sameStations({ sealed, count, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.stations);
  if (!bytes || !count?.value) return 'notCarriedOut';
  const file = names.stations;
  const { value, complaints } = readPollingStations({ name: file, bytes });
  const broken = fileErrors(file, complaints);
  if (!value || broken.length > 0) return broken.length > 0 ? broken : 'notCarriedOut';
  const { election, authority, total, units } = count.value;
  const differs = (field: string, expected: unknown, found: unknown) =>
    differing({ file, field }, expected, found, otherList);
  return [
    ...differs('election', election.id, value.election.id),
    ...differs('electionDate', election.electionDate, value.election.electionDate),
    ...differs('municipality', `${authority.id} ${authority.name}`, named(value.municipality)),
    ...differs('eligibleVoters', total.cast, value.eligibleVoters ?? 0),
    ...differs(
      'stations',
      units.map(({ number }) => number),
      value.stations.map(({ number }) => number),
    ),
    ...units.flatMap((unit) => {
      const station = value.stations.find(({ number }) => number === unit.number);
      if (!station) return [];
      const written = nameInCountFile(station);
      return [
        ...differs(`SB${station.number}.name`, unit.name, written.name),
        ...differs(`SB${station.number}.postalCode`, unit.postalCode, written.postalCode),
        ...differs(`SB${station.number}.eligibleVoters`, unit.cast, station.eligibleVoters ?? 0),
      ];
    }),
  ];
}

function named({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} ${tidyLine(name)}`;
}

export const stationListCountFile: Check = {
  id: '09.03',
  phases: ['publication'],
  category: 'consistency',
  name: {
    nl: 'De lijst van stembureaus (110b) noemt de stembureaus van het telbestand',
    en: 'The list of stations (110b) names the stations of the count file',
  },
  statement: {
    nl: 'De EML 110b is zonder fouten te lezen en noemt dezelfde verkiezing, datum en gemeente en precies dezelfde stembureaus als de EML 510b, met dezelfde nummers, namen, postcodes en aantallen kiesgerechtigden.',
    en: 'The EML 110b can be read without errors and names the same election, date and municipality and exactly the same stations as the EML 510b, with the same numbers, names, postal codes and numbers of eligible voters.',
  },
  source: 'EML_NL 110b and 510b',
  run: sameStations,
};
