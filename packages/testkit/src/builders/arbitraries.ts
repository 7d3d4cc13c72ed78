// Arbitraries of fast-check: elections, forms, and sheets with and without sense.
import {
  buildForm,
  isTickField,
  maxCount,
  tickFields,
  type CandidateList,
  type CountField,
  type Election,
  type Form,
  type Keying,
  type Sheet,
  type TickField,
} from '@telstaat/core';
import fc from 'fast-check';
import { candidateList, smallElection } from './election.ts';
import { balancedSheet } from './sheet.ts';

const numbers = (max: number, length: number): fc.Arbitrary<readonly number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { minLength: 1, maxLength: length })
    .map((some) => some.sort((a, b) => a - b));

/** Candidate lists with gaps in the numbers of lists and candidates, some without a name. */
export const candidateListsArbitrary: fc.Arbitrary<readonly CandidateList[]> = numbers(40, 6).chain((lists) =>
  fc.tuple(
    ...lists.map((number) =>
      fc
        .record({ name: fc.constantFrom('', `Partij ${number}`), candidates: numbers(80, 8) })
        .map((spec) => candidateList({ number, ...spec })),
    ),
  ),
);

/** An election that can be counted. */
export const electionArbitrary: fc.Arbitrary<Election> = candidateListsArbitrary.map((lists) =>
  smallElection({ lists }),
);

export const formArbitrary: fc.Arbitrary<Form> = electionArbitrary.map(buildForm);

const yesNoOrEmpty = fc.constantFrom<readonly ('yes' | 'no')[]>(
  ['yes', 'yes'],
  ['yes', 'no'],
  ['no', 'yes'],
  ['no', 'no'],
  [],
);

const answersArbitrary: fc.Arbitrary<readonly TickField[]> = fc
  .tuple(yesNoOrEmpty, fc.constantFrom('yes', 'no'), fc.constantFrom('yes', 'no'))
  .map(([[other, recounted], explained, differ]): readonly TickField[] => [
    ...(other === undefined || recounted === undefined
      ? []
      : ([`extra.otherReason.${other}`, `extra.ballotsRecounted.${recounted}`] as const)),
    `station.differenceExplained.${explained}`,
    `station.ballotsDiffer.${differ}`,
  ]);

/** A sheet of this form without any error finding; voters and votes may differ, noughts may be left empty. */
export function consistentSheetArbitrary(form: Form): fc.Arbitrary<Sheet> {
  const small = fc.nat(400);
  return fc
    .record({
      votes: fc.array(fc.oneof(fc.constant(0), small), { minLength: 1, maxLength: 12 }),
      blank: fc.nat(30),
      invalid: fc.nat(30),
      proxies: small,
      voterCards: fc.nat(20),
      surplus: fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 60 })),
      explained: fc.constantFrom('yes', 'no'),
      answers: answersArbitrary,
      noughts: fc.constantFrom('written', 'empty'),
    })
    .map(({ votes, ...figures }) =>
      balancedSheet(form, { ...figures, votesOf: (list, candidate) => votes[(list + candidate) % votes.length] ?? 0 }),
    );
}

const anyCount = fc.oneof(fc.nat(20), fc.nat(maxCount));

/** Anything that can be keyed in on this form, sense or not: some fields empty, any boxes ticked. */
export function anySheetArbitrary(form: Form): fc.Arbitrary<Sheet> {
  const fields = form.fields.filter((field): field is CountField => !isTickField(field));
  return fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...fields), anyCount), { maxLength: 40 }),
      fc.subarray([...tickFields].sort()),
    )
    .map(([counts, ticks]) => ({ counts: Object.fromEntries(counts), ticks }));
}

/** One keying that fits this form. */
export function keyingArbitrary(form: Form): fc.Arbitrary<Keying> {
  return fc
    .constantFrom(...form.fields)
    .chain((field): fc.Arbitrary<Keying> =>
      isTickField(field)
        ? fc.boolean().map((value) => ({ field, value }))
        : fc.option(anyCount, { nil: null }).map((value) => ({ field, value })),
    );
}
