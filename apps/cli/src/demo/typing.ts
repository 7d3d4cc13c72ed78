// Typing one paper twice, the way it goes: page by page, now and then a slip, now and then a paper that does not add up.
import {
  contentOf,
  differingFields,
  fieldsOfSection,
  findingKey,
  isTickField,
  validate,
  type Form,
  type Keying,
  type Sheet,
} from '@telstaat/core';
import type { Person } from './people.ts';

export interface StationPlan {
  readonly params: { readonly election: string; readonly station: number };
  readonly form: Form;
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
  const { asTyped, typists, coordinator, params, form, paper } = plan;
  const [first, second] = typists;
  const outcome = await typeEntry(first, asTyped[0], plan, tally);
  if (outcome === 'firstHasErrors') {
    tally.returned += 1;
    await coordinator.call('resolveEntry', { params, body: { resolution: 'returnFirst' } });
    await typeEntry(first, paper, plan, tally);
  }
  if ((await typeEntry(second, asTyped[1], plan, tally)) !== 'different') return;
  tally.differences += 1;
  const { first: kept } = await coordinator.call('getEntry', { params });
  const isFirstRight = kept !== undefined && differingFields(form, kept.sheet, paper).length === 0;
  await coordinator.call('resolveEntry', { params, body: { resolution: isFirstRight ? 'keepFirst' : 'keepSecond' } });
  // Whoever misread the paper types it once more.
  await typeEntry(isFirstRight ? second : first, paper, plan, tally);
}

/** Types one entry section by section, as the screen does, and finishes it with everything that was found accepted. */
async function typeEntry(
  typist: Person,
  sheet: Sheet,
  { params, form }: StationPlan,
  tally: Tally,
): Promise<'firstHasErrors' | 'firstFinalised' | 'different' | 'definitive'> {
  const draft = await typist.call('claimEntry', { params, body: {} });
  let { revision } = draft;
  for (const section of form.sections) {
    const keyings = fieldsOfSection(section).flatMap((field): readonly Keying[] => {
      const value = contentOf(sheet, field);
      if (value === contentOf(draft.sheet, field)) return [];
      return [{ field, value: value ?? (isTickField(field) ? false : null) }];
    });
    if (keyings.length === 0) continue;
    ({ revision } = await typist.call('saveDraft', { params, body: { revision, keyings } }));
    tally.saves += 1;
  }
  const accepted = validate(form, sheet).map(findingKey);
  const { outcome } = await typist.call('finaliseEntry', { params, body: { revision, accepted } });
  tally.entries += 1;
  tally.accepted += accepted.length;
  return outcome;
}
