// A whole counted election of any size, for documents, files and screens: names as they occur (capitals with accents, prefixes, long ones),
// stations with and without differences. Everything follows from the size; nothing from chance.
import {
  buildForm,
  consolidate,
  type Candidate,
  type CandidateList,
  type Election,
  type Form,
  type PollingStation,
  type Sha256,
  type Sheet,
  type Totals,
} from '@telstaat/core';
import { smallElection } from './election.ts';
import { balancedSheet, type SheetFigures } from './sheet.ts';

export interface SampleSize {
  readonly stations: number;
  readonly lists: number;
  readonly candidates: number;
  /** One name for every list and candidate, instead of the sample's own. */
  readonly name?: string;
  readonly practice?: boolean;
}

export interface SampleCount {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  /** One per station, in order. */
  readonly sheets: readonly Sheet[];
  readonly totals: Totals;
}

/** A hash that looks like one. */
export const sampleHash = '4f1c0a99d37be2a861d05f3cc0ffee5a9b7746e0c3d25518a0e4f6b27d93c1ab' as Sha256;

export function sampleCount(size: SampleSize): SampleCount {
  const election = smallElection({
    name: 'Provinciale Staten Utrecht 2027',
    municipality: { code: '0307', name: 'Amersfoort' },
    lists: Array.from({ length: size.lists }, (_, index) => sampleList(index + 1, size)),
    eligibleVoters: 118_542,
    practice: size.practice ?? false,
  });
  const form = buildForm(election);
  const stations = Array.from({ length: size.stations }, (_, index) => sampleStation(index + 1));
  const sheets = stations.map(({ number }) => balancedSheet(form, figuresOf(number)));
  const totals = consolidate(
    form,
    sheets.map((sheet, index) => ({ station: index + 1, sheet })),
  );
  return { election, form, stations, sheets, totals };
}

const lastNames = [
  'Jansen',
  'Özdemir',
  'Burg',
  'Hoekstra-Bijlsma',
  'Wiśniewska',
  'Ægirsdóttir',
  'Şahin',
  'Yıldız',
  'Bûter',
];
const firstNames = ['Eva', 'Ömer', 'Sjoerd', 'Agnieszka', 'Noor', 'Çağla', 'Lieuwe', 'Fenna-Marije'];
const prefixes = [undefined, 'van der', undefined, 'de', undefined, undefined, "van 't"];
const parties = ['Partij voor het Platteland', 'Water Natuurlijk', 'Lijst Noorderlicht', 'Burgers & Bomen', ''];
const places = ['Gemeentehuis', 'Basisschool De Regenboog', 'Sporthal Zuid', 'Stembus onderweg', 'Bibliotheek'];
const genders = ['female', 'male', 'other', 'unknown'] as const;

function sampleList(number: number, { candidates, name }: SampleSize): CandidateList {
  return {
    number,
    name: name ?? parties[number % parties.length] ?? '',
    candidates: Array.from({ length: candidates }, (_, index) => sampleCandidate(number, index + 1, name)),
  };
}

function sampleCandidate(list: number, number: number, name?: string): Candidate {
  const seed = list * 31 + number * 11;
  const prefix = prefixes[seed % prefixes.length];
  return {
    number,
    initials: `${String.fromCharCode(65 + (seed % 26))}.${String.fromCharCode(65 + (number % 26))}.`,
    firstName: firstNames[seed % firstNames.length] ?? '',
    ...(prefix === undefined ? {} : { prefix }),
    lastName: name ?? lastNames[seed % lastNames.length] ?? '',
    gender: genders[seed % genders.length] ?? 'unknown',
  };
}

function sampleStation(number: number): PollingStation {
  return {
    number,
    name: places[(number - 1) % places.length] ?? '',
    kind: number % 5 === 4 ? 'mobile' : 'fixed',
    address: `Dorpsstraat ${number}`,
    postalCode: `38${String(10 + (number % 90))} AB`,
    town: 'Amersfoort',
  };
}

/** Every seventh station has more votes than voters, every eleventh fewer, every third was looked into again. */
function figuresOf(station: number): SheetFigures {
  const surplus = station % 7 === 0 ? 2 : station % 11 === 0 ? -1 : 0;
  return {
    votesOf: (list, candidate) => (station * 7 + list * 13 + candidate * 5) % 23,
    surplus,
    answers: [
      station % 3 === 0 ? 'extra.otherReason.yes' : 'extra.otherReason.no',
      station % 6 === 0 ? 'extra.ballotsRecounted.yes' : 'extra.ballotsRecounted.no',
      'station.differenceExplained.yes',
      surplus === 0 ? 'station.ballotsDiffer.no' : 'station.ballotsDiffer.yes',
    ],
  };
}
