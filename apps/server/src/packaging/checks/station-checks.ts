// 09: does the list of polling stations name those that were counted?
import { readPollingStations } from '@telstaat/formats';
import type { Text } from '@telstaat/core';
import type { Material } from '../material.ts';
import { differing, fileErrors, otherBytes, type Check, type CheckOutcome } from '../verification.ts';

const otherList: Text = {
  nl: 'De lijst noemt iets anders dan wat is geteld.',
  en: 'The list says something else than what was counted.',
};

function stationList({ sealed, control, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.stations);
  if (!bytes || !control) return 'notCarriedOut';
  const file = names.stations;
  const { value, complaints } = readPollingStations({ name: file, bytes });
  const broken = fileErrors(file, complaints);
  if (!value || broken.length > 0) return broken.length > 0 ? broken : 'notCarriedOut';
  const { election, stations } = control;
  const numbers = (list: readonly { readonly number: number }[]) => list.map(({ number }) => number);
  return [
    ...differing({ file, field: 'election' }, election.id, value.election.id, otherList),
    ...differing({ file, field: 'municipality' }, election.municipality.code, value.municipality.code, otherList),
    ...differing({ file, field: 'eligibleVoters' }, election.eligibleVoters, value.eligibleVoters, otherList),
    ...differing({ file, field: 'stations' }, numbers(stations), numbers(value.stations), otherList),
    ...value.stations.flatMap(({ number, eligibleVoters }) => {
      const known = stations.find((station) => station.number === number)?.eligibleVoters;
      return differing({ file, field: `SB${number}.eligibleVoters` }, known ?? 0, eligibleVoters ?? 0, otherList);
    }),
  ];
}

function stationListBytes({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.stations);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.stations, derived.stations, bytes, {
    nl: 'De lijst van stembureaus is niet zoals Telstaat die schrijft.',
    en: 'The list of polling stations is not as Telstaat writes it.',
  });
}

export const stationChecks: readonly Check<Material>[] = [
  {
    id: '09.01',
    category: 'consistency',
    name: {
      nl: 'De lijst van stembureaus (110b) noemt de stembureaus die zijn geteld',
      en: 'The list of stations (110b) names the stations that were counted',
    },
    run: stationList,
  },
  {
    id: '09.02',
    category: 'consistency',
    remakes: 'bytes',
    name: {
      nl: 'De lijst van stembureaus is byte voor byte opnieuw te maken',
      en: 'The list of stations can be made again byte for byte',
    },
    run: stationListBytes,
  },
];
