// Typing one paper twice, the way it goes: page by page, now and then a slip, now and then a paper that does not add up.
import type { BodyOf, ReplyOf, Routes } from '@telstaat/contract';
import {
  contentOf,
  differingRows,
  entrySeen,
  fieldsOfSection,
  findingKey,
  isTickField,
  seenOf,
  stationSeen,
  validate,
  type Form,
  type Keying,
  type RowChoice,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import { textDigest } from '@telstaat/server';
import type { Person } from './people.ts';

export interface StationPlan {
  readonly params: { readonly election: string; readonly station: number };
  readonly form: Form;
  readonly facts: StationFacts;
  /** What truly stands on paper, once it is right. */
  readonly paper: Sheet;
  /** What the first and the second typist type the first time. */
  readonly asTyped: readonly [Sheet, Sheet];
  readonly typists: readonly [Person, Person];
  readonly coordinator: Person;
}

export interface Tally {
  /** Entries that were finished. */
  entries: number;
  /** Times that typed fields were kept. */
  saves: number;
  /** Stations whose paper went back because of an error on it. */
  returned: number;
  /** Stations whose two entries differed. */
  differences: number;
  /** Findings that typists accepted because the paper says so. */
  accepted: number;
}

export const noTally = (): Tally => ({ entries: 0, saves: 0, returned: 0, differences: 0, accepted: 0 });

/** Enters one station until it is definitive. */
export async function enterStation(plan: StationPlan, tally: Tally): Promise<void> {
  const { asTyped, typists, paper } = plan;
  const [first, second] = typists;
  const outcome = await typeEntry(first, asTyped[0], plan, tally);
  if (outcome === 'firstHasErrors') {
    tally.returned += 1;
    await resolve(plan, { kind: 'returnFirst' });
    await typeEntry(first, paper, plan, tally);
  }
  if ((await typeEntry(second, asTyped[1], plan, tally)) !== 'askedAgain') return;
  tally.differences += 1;
  // Who is asked once more looks well at the paper. What still differs was misread by the first.
  if ((await typeEntry(second, paper, plan, tally)) === 'definitive') return;
  const back = await resolve(plan, { kind: 'retype', misread: [...(await whoMisread(plan))] });
  if (back.status === 'secondCorrection') await typeEntry(second, paper, plan, tally);
  if (back.status === 'firstCorrection') await typeEntry(first, paper, plan, tally);
}

/** The coordinator looks at the station and resolves it. */
async function resolve(
  { coordinator, params, form }: StationPlan,
  resolution: BodyOf<Routes['resolveEntry']>['resolution'],
) {
  const seen = seenOf(stationSeen(form, await coordinator.call('getEntry', { params })), textDigest);
  return await coordinator.call('resolveEntry', { params, body: { resolution, seen } });
}

/** With the paper at hand: per differing row the entry that is not as it stands there. */
async function whoMisread({ coordinator, params, form, paper }: StationPlan): Promise<readonly RowChoice[]> {
  const { first, second } = await coordinator.call('getEntry', { params });
  if (!first || !second) throw new Error('Both entries are there to compare');
  return differingRows(form, first.sheet, second.sheet).flatMap((row): readonly RowChoice[] => {
    const isRight = row.every((field) => contentOf(first.sheet, field) === contentOf(paper, field));
    return row.slice(0, 1).map((field) => ({ field, entry: isRight ? 2 : 1 }));
  });
}

/** Types one entry section by section, as the screen does, and finishes it with everything that was found accepted. */
async function typeEntry(
  typist: Person,
  sheet: Sheet,
  { params, form, facts }: StationPlan,
  tally: Tally,
): Promise<ReplyOf<Routes['finaliseEntry']>['outcome']> {
  const draft = await typist.call('claimEntry', { params, body: {} });
  let { revision } = draft;
  for (const section of form.sections) {
    const keyings = fieldsOfSection(section).flatMap((field): readonly Keying[] => {
      const value = contentOf(sheet, field);
      if (value === contentOf(draft.sheet, field) || draft.only?.includes(field) === false) return [];
      return [{ field, value: value ?? (isTickField(field) ? false : null) }];
    });
    if (keyings.length === 0) continue;
    ({ revision } = await typist.call('saveDraft', { params, body: { revision, keyings } }));
    tally.saves += 1;
  }
  const findings = validate(form, sheet, facts);
  const accepted = findings.map(findingKey);
  const seen = seenOf(entrySeen(form, sheet, findings), textDigest);
  const { outcome } = await typist.call('finaliseEntry', { params, body: { revision, accepted, seen } });
  tally.entries += 1;
  tally.accepted += accepted.length;
  return outcome;
}
