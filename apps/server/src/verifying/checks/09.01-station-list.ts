// The list of polling stations names those that were counted.
import type { Text } from '@telstaat/core';
import { readPollingStations } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing, fileErrors } from '../findings.ts';

const otherList: Text = {
  nl: 'De lijst noemt iets anders dan wat is geteld.',
  en: 'The list says something else than what was counted.',
};

function named({ sealed, defined, control, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.stations);
  if (!bytes || !defined) return 'notCarriedOut';
  const file = names.stations;
  const { value, complaints } = readPollingStations({ name: file, bytes });
  const broken = fileErrors(file, complaints);
  if (!value || broken.length > 0) return broken.length > 0 ? broken : 'notCarriedOut';
  const { election, stations } = defined;
  const numbers = (list: readonly { readonly number: number }[]) => list.map(({ number }) => number);
  return [
    ...differing({ file, field: 'election' }, election.id, value.election.id, otherList),
    ...differing({ file, field: 'municipality' }, election.municipality.code, value.municipality.code, otherList),
    // How many may vote is no part of the definition: it is corrected until the session ends.
    ...(control
      ? differing({ file, field: 'eligibleVoters' }, control.election.eligibleVoters, value.eligibleVoters, otherList)
      : []),
    ...differing({ file, field: 'stations' }, numbers(stations), numbers(value.stations), otherList),
    ...(control ? value.stations : []).flatMap(({ number, eligibleVoters }) => {
      const known = stations.find((station) => station.number === number)?.eligibleVoters;
      return differing({ file, field: `SB${number}.eligibleVoters` }, known ?? 0, eligibleVoters ?? 0, otherList);
    }),
  ];
}

export const stationList: Check = {
  id: '09.01',
  phases: ['definition', 'results'],
  category: 'consistency',
  name: {
    nl: 'De lijst van stembureaus (110b) noemt de stembureaus die zijn geteld',
    en: 'The list of stations (110b) names the stations that were counted',
  },
  statement: {
    nl: 'De EML 110b is zonder fouten te lezen en noemt deze verkiezing, deze gemeente en precies de stembureaus in controle/, na de telling ook met hun aantallen kiesgerechtigden.',
    en: 'The EML 110b can be read without errors and names this election, this municipality and exactly the stations in controle/, after the count also with their numbers of eligible voters.',
  },
  source: 'EML_NL 110b',
  run: named,
};
