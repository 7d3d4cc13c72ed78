// A count of any kind of election, by any method and with any models, with names that are hard on formats: for properties.
import {
  buildForm,
  consolidate,
  formKinds,
  lineFault,
  tidyLine,
  type Contest,
  type Election,
  type ElectionId,
  type Form,
  type Instant,
  type PollingStation,
  type StationSheet,
} from '@telstaat/core';
import { candidateListsArbitrary, consistentSheetArbitrary, smallElection } from '@telstaat/testkit';
import fc from 'fast-check';
import type { ToCountFileParts } from '../eml/to-count-file.ts';

export const hardNames = [
  'Partij "A"; B',
  '=HYPERLINK("http://example.org";"uitslag")',
  '+31 6',
  '-1+1',
  '@home',
  "'=1",
  "''+1",
  "'s-Gravenhage",
  'regel\néén',
  '\t=1',
  '＝1',
  '😀 Samen 👨‍👩‍👧',
  'Ş'.repeat(120),
  '<b>&amp;]]>',
  '1234567',
] as const;

/** A name that may stand on a list or a station: one line with something to see, of up to 120 characters. */
export const nameArbitrary: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...hardNames), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  .filter((name) => lineFault(tidyLine(name), 200) === undefined);

/** A kind of election; the model and the way of counting go beside it. */
export interface Variant extends Pick<Election, 'category' | 'subcategory' | 'domain' | 'contest'> {
  readonly id: string;
}

const none: Contest = { id: 'geen' };
export const variants: readonly Variant[] = [
  { id: 'PS2027_Utrecht', category: 'PS', subcategory: 'PS1', domain: { name: 'Utrecht' }, contest: none },
  {
    id: 'PS2027_Gelderland',
    category: 'PS',
    subcategory: 'PS2',
    domain: { name: 'Gelderland' },
    contest: { id: '6', name: 'Nijmegen' },
  },
  {
    id: 'PS2027_Limburg',
    category: 'PS',
    subcategory: 'PS2',
    domain: { name: 'Limburg' },
    contest: { id: 'II', name: "'s-Hertogenrade" },
  },
  { id: 'AB2027_Klein', category: 'AB', subcategory: 'AB1', domain: { id: '2', name: 'Klein' }, contest: none },
  {
    id: 'AB2027_ValleienVeluwe',
    category: 'AB',
    subcategory: 'AB2',
    domain: { id: '7', name: 'Vallei en Veluwe' },
    contest: none,
  },
];

export const countForms = formKinds.filter((kind) => kind.purpose === 'count');

interface Chosen {
  readonly variants?: readonly Variant[];
  readonly forms?: typeof countForms;
}

function electionOf(chosen: Chosen): fc.Arbitrary<Election> {
  return fc
    .record({
      lists: candidateListsArbitrary,
      names: fc.array(nameArbitrary, { minLength: 1, maxLength: 8 }),
      kind: fc.constantFrom(...(chosen.forms ?? countForms)),
      variant: fc.constantFrom(...(chosen.variants ?? variants)),
      eligibleVoters: fc.integer({ min: 1, max: 9_999_999 }),
    })
    .map(({ lists, names, kind: { countingMethod, modelYear }, variant: { id, ...variant }, eligibleVoters }) => {
      const name = (index: number): string => names[index % names.length] ?? '';
      return smallElection({
        ...variant,
        id: id as ElectionId,
        name: name(0),
        municipality: { code: '0307', name: name(1) },
        countingMethod,
        modelYear,
        eligibleVoters,
        lists: lists.map((list, index) => ({
          ...list,
          name: list.name === '' ? '' : name(index + 2),
          candidates: list.candidates.map((candidate) => ({ ...candidate, lastName: name(index + candidate.number) })),
        })),
      });
    });
}

const stationsArbitrary: fc.Arbitrary<readonly PollingStation[]> = fc.uniqueArray(
  fc.record(
    {
      number: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 999_999 })),
      name: nameArbitrary,
      eligibleVoters: fc.nat(9_999_999),
      postalCode: fc.constantFrom('3811 AB', '1000 ZZ'),
      kind: fc.constantFrom('fixed' as const, 'mobile' as const),
    },
    { requiredKeys: ['number', 'name'] },
  ),
  { minLength: 1, maxLength: 4, selector: (station) => station.number },
);

const codesArbitrary = fc.constantFrom('asked' as const, 'osv2020' as const);

export interface AnyCount {
  readonly form: Form;
  readonly parts: ToCountFileParts;
}

/** A count in which every sheet adds up, some stations without a sheet. */
export function countOf(chosen: Chosen): fc.Arbitrary<AnyCount> {
  return fc
    .tuple(electionOf(chosen), stationsArbitrary)
    .chain(([election, stations]) => {
      const form = buildForm(election);
      const sheets = stations.map(({ number: station }) =>
        consistentSheetArbitrary(form).map((sheet): StationSheet => ({ station, sheet })),
      );
      const some = fc.nat(stations.length);
      return fc.tuple(fc.constant({ election, stations, form }), fc.tuple(...sheets), some, codesArbitrary);
    })
    .map(([{ election, stations, form }, all, left, codes]) => {
      const sheets = all.slice(left === all.length ? 0 : left);
      const createdAt = '2027-03-18T20:45:00.123Z' as Instant;
      return { form, parts: { election, stations, sheets, totals: consolidate(form, sheets), createdAt, codes } };
    });
}

export const countArbitrary: fc.Arbitrary<AnyCount> = countOf({});
