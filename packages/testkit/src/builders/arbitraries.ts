// Arbitraries of fast-check: elections, forms, and sheets with and without sense.
import {
  buildForm,
  formKinds,
  isTickField,
  maxCount,
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
import { balancedSheet, withCorrigendum, withRecount, type SheetFigures } from './sheet.ts';

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

/** An election that can be counted, with the models of 2027 and centrally. */
export const electionArbitrary: fc.Arbitrary<Election> = candidateListsArbitrary.map((lists) =>
  smallElection({ lists }),
);

/** The form of any election, of any kind there is. */
export const formArbitrary: fc.Arbitrary<Form> = fc
  .tuple(candidateListsArbitrary, fc.constantFrom(...formKinds))
  .map(([lists, { countingMethod, modelYear, purpose }]) =>
    buildForm(smallElection({ lists, countingMethod, modelYear }), purpose),
  );

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

const figuresArbitrary: fc.Arbitrary<SheetFigures> = fc
  .record({
    votes: fc.array(fc.oneof(fc.constant(0), fc.nat(400)), { minLength: 1, maxLength: 12 }),
    blank: fc.nat(30),
    invalid: fc.nat(30),
    proxies: fc.nat(400),
    voterCards: fc.nat(20),
    surplus: fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 60 })),
    explained: fc.constantFrom('yes' as const, 'no' as const),
    noughts: fc.constantFrom('written' as const, 'empty' as const),
  })
  .map(({ votes, ...figures }) => ({
    ...figures,
    votesOf: (list, candidate) => votes[(list + candidate) % votes.length] ?? 0,
  }));

/**
 * A sheet of this form without any error finding; voters and votes may differ, noughts may be left empty. On forms that have them, with or
 * without a corrigendum or a recount.
 */
export function consistentSheetArbitrary(form: Form): fc.Arbitrary<Sheet> {
  return sheetArbitrary(form, figuresArbitrary);
}

/** A consistent sheet with figures as they are in life: no warning either, when the station has 100,000 eligible voters or more. */
export function plausibleSheetArbitrary(form: Form): fc.Arbitrary<Sheet> {
  const figures = fc
    .record({
      most: fc.integer({ min: 200, max: 400 }),
      blank: fc.nat(1),
      invalid: fc.nat(1),
      proxies: fc.integer({ min: 10, max: 90 }),
      voterCards: fc.integer({ min: 2, max: 9 }),
      surplus: fc.integer({ min: -1, max: 1 }),
      explained: fc.constantFrom('yes' as const, 'no' as const),
    })
    .map(({ most, ...rest }) => ({
      ...rest,
      votesOf: (list: number, candidate: number) => most + list * 3 - candidate,
    }));
  return sheetArbitrary(form, figures);
}

function sheetArbitrary(form: Form, figures: fc.Arbitrary<SheetFigures>): fc.Arbitrary<Sheet> {
  const plain =
    form.model === 'na-31-2-bijlage-1'
      ? fc.tuple(figures, answersArbitrary).map(([some, answers]) => balancedSheet(form, { ...some, answers }))
      : figures.map((some) => balancedSheet(form, some));
  const kinds = [plain];
  if (form.fields.includes('about.documents.two'))
    kinds.push(fc.tuple(plain, plain).map(([before, after]) => withCorrigendum(form, before, after)));
  if (form.fields.includes('recount.total')) {
    const first = fc.tuple(fc.nat(999), fc.nat(99), fc.nat(9), fc.nat(999));
    kinds.push(fc.tuple(plain, first).map(([sheet, voters]) => withRecount(form, sheet, voters)));
  }
  return fc.oneof(...kinds);
}

const anyCount = fc.oneof(fc.nat(20), fc.nat(maxCount));

/** Anything that can be keyed in on this form, sense or not: some fields empty, any boxes ticked. */
export function anySheetArbitrary(form: Form): fc.Arbitrary<Sheet> {
  const fields = form.fields.filter((field): field is CountField => !isTickField(field));
  return fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...fields), anyCount), { maxLength: 40 }),
      fc.subarray(form.fields.filter(isTickField).sort()),
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
