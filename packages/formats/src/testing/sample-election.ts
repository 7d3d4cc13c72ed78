// A small election of a province with names that are hard on formats, for tests.
import {
  buildForm,
  consolidate,
  isTickField,
  keyIn,
  emptySheet,
  type Election,
  type ElectionDefinition,
  type ElectionId,
  type Form,
  type Instant,
  type Keying,
  type PollingStation,
  type Sha256,
  type StationSheet,
} from '@telstaat/core';
import type { ToCountFileParts } from '../eml/to-count-file.ts';

export const sampleElection: Election = {
  id: 'PS2027_Utrecht' as ElectionId,
  name: 'Provinciale Staten Utrecht 2027',
  category: 'PS',
  subcategory: 'PS1',
  domain: { name: 'Utrecht' },
  electionDate: '2027-03-17',
  nominationDate: '2027-02-01',
  seats: 49,
  contest: { id: 'geen' },
  municipality: { code: '0307', name: 'Amersfoort' },
  lists: [
    {
      number: 1,
      name: 'Partij <voor> & "tegen"',
      candidates: [
        { number: 1, initials: 'E.', firstName: 'Eva', prefix: 'van der', lastName: "d'Hond-Müller", gender: 'female' },
        { number: 2, initials: 'Ş.Ö.', lastName: 'Öztürk', gender: 'male' },
      ],
    },
    { number: 12, name: '', candidates: [{ number: 3, lastName: '’t Hart' }] },
  ],
  countingMethod: 'CSO',
  modelYear: 2027,
  eligibleVoters: 5000,
  mayDecide: false,
  practice: false,
  definition: { name: 'definition.eml.xml', sha256: 'a'.repeat(64) as Sha256 },
  candidates: { name: 'lists.eml.xml', sha256: 'b'.repeat(64) as Sha256 },
  createdAt: '2027-02-10T09:00:00.000Z' as Instant,
};

export const sampleStations: readonly PollingStation[] = [
  { number: 2, name: 'Stembureau De Stenge', eligibleVoters: 800, postalCode: '3811 AB' },
  { number: 1, name: 'Stadhuis & kelder', kind: 'fixed' },
];

export function sampleForm(): Form {
  return buildForm(sampleElection);
}

/** A full sheet: every count a number of its own, and some boxes ticked. */
export function sampleSheet(station: number, form: Form = sampleForm()): StationSheet {
  const keyings = form.fields
    .filter((field) => !isTickField(field))
    .map((field, index): Keying => ({ field, value: station * 100 + index }));
  const ticks: readonly Keying[] = [
    { field: 'extra.otherReason.no', value: true },
    { field: 'station.ballotsDiffer.yes', value: station === 2 },
  ];
  return { station, sheet: keyIn(emptySheet, [...keyings, ...ticks]) };
}

export function sampleParts(): ToCountFileParts {
  const form = sampleForm();
  const sheets = [2, 1].map((station) => sampleSheet(station, form));
  const createdAt = '2027-03-18T20:45:00.123Z' as Instant;
  return { election: sampleElection, stations: sampleStations, sheets, totals: consolidate(form, sheets), createdAt };
}

export const sampleDefinition: ElectionDefinition = {
  id: sampleElection.id,
  name: sampleElection.name,
  category: 'PS',
  subcategory: 'PS1',
  domain: sampleElection.domain,
  electionDate: '2027-03-17',
  nominationDate: '2027-02-01',
  contestId: 'geen',
  votingMethod: 'SPV',
  seats: 49,
  preferenceThreshold: 25,
  regions: [
    { number: 7, category: 'PROVINCIE', name: 'Utrecht', romanNumerals: false, committees: [] },
    {
      number: 1,
      category: 'KIESKRING',
      name: 'Utrecht',
      superior: { number: 7, category: 'PROVINCIE' },
      romanNumerals: true,
      committees: ['CSB', 'HSB'],
    },
    {
      number: 307,
      category: 'GEMEENTE',
      name: 'Amersfoort',
      superior: { number: 1, category: 'KIESKRING' },
      romanNumerals: false,
      committees: [],
    },
  ],
  registeredParties: ['Partij <voor> & "tegen"'],
};
