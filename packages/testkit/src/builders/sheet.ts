// Sheets of any form on which everything adds up, made from a few figures.
import {
  candidateVotes,
  contentOf,
  differingFields,
  emptySheet,
  isTickField,
  listTotal,
  listTotalOnForm,
  unreachable,
  viewOf,
  type CountField,
  type FieldId,
  type Form,
  type Keying,
  type Sheet,
  type TickField,
} from '@telstaat/core';

export interface SheetFigures {
  /** Votes of one candidate; default the number of the list times ten plus that of the candidate. */
  readonly votesOf?: (list: number, candidate: number) => number;
  /** F; default 2. */
  readonly blank?: number;
  /** G; default 1. */
  readonly invalid?: number;
  /** B and C; defaults 3 and 1. Both are cut down to the number of voters. */
  readonly proxies?: number;
  readonly voterCards?: number;
  /** H − D: votes above (or, negative, below) the number of voters; cut down to H. Default 0. */
  readonly surplus?: number;
  /** Whether a difference between D and H is explained; default `no`. */
  readonly explained?: 'yes' | 'no';
  /** Boxes ticked outside the section of differences; default the shortest good answer (`plainAnswersOn`). */
  readonly answers?: readonly TickField[];
  /** Whether a nought is written as 0 or left empty; default written, but I and J stay empty when not asked for. */
  readonly noughts?: 'written' | 'empty';
}

/** Answers to B1-2 that are not errors, with B1-1 left empty. */
export const plainAnswers: readonly TickField[] = ['station.differenceExplained.yes', 'station.ballotsDiffer.no'];

/** The shortest good answers to the questions of a form, outside the section of differences. */
export function plainAnswersOn(
  form: Form,
  unexplained: 'unexplained' | 'explained' = 'explained',
): readonly TickField[] {
  switch (form.model) {
    case 'na-31-2-bijlage-1':
      return plainAnswers;
    case 'n-10-1':
      return unexplained === 'unexplained'
        ? ['about.documents.one', 'about.page.present', 'checks.corrected.no', 'checks.reason.unexplained']
        : ['about.documents.one', 'about.page.missing'];
    case 'na-31-2-bijlage-2-2023':
      return ['recount.done.no'];
    case 'n-10-1-2023':
      return ['about.documents.one', 'recount.done.no'];
    case 'n-10-2':
    case 'n-10-2-2023':
      return [];
    default:
      return unreachable(form.model);
  }
}

/** A sheet without a single error finding. Warnings are possible: they depend on the figures. */
export function balancedSheet(form: Form, figures: SheetFigures = {}): Sheet {
  const counts: Partial<Record<CountField, number>> = {};
  const { blank = 2, invalid = 1 } = figures;
  const candidates = writeLists(form, figures.votesOf ?? ((list, candidate) => list * 10 + candidate), counts);
  const votes = candidates + blank + invalid;
  const surplus = Math.min(figures.surplus ?? 0, votes);
  const voters = votes - surplus;
  const proxies = Math.min(figures.proxies ?? 3, voters);
  const voterCards = Math.min(figures.voterCards ?? 1, voters - proxies);
  counts['voters.pollCards'] = voters - proxies - voterCards;
  counts['voters.proxyCertificates'] = proxies;
  counts['voters.voterCards'] = voterCards;
  counts['voters.total'] = voters;
  counts['votes.candidates'] = candidates;
  counts['votes.blank'] = blank;
  counts['votes.invalid'] = invalid;
  counts['votes.total'] = votes;
  const { explained = 'no' } = figures;
  writeDifference(surplus, explained, counts);
  const unexplained = surplus !== 0 && explained === 'no' ? 'unexplained' : 'explained';
  const ticks = [...(figures.answers ?? plainAnswersOn(form, unexplained)), ...comparison(surplus, explained)];
  return onForm(form, { counts: figures.noughts === 'empty' ? withoutNoughts(counts) : counts, ticks: ticks.sort() });
}

/** What of a sheet is on this form: not every form has every number. */
function onForm(form: Form, sheet: Sheet): Sheet {
  const known: ReadonlySet<string> = new Set(form.fields);
  return {
    counts: Object.fromEntries(Object.entries(sheet.counts).filter(([field]) => known.has(field))),
    ticks: sheet.ticks.filter((field) => known.has(field)),
  };
}

/** I or J, and the explanations that come to the same (models of 2022-2025). */
function writeDifference(surplus: number, explained: 'yes' | 'no', counts: Partial<Record<CountField, number>>): void {
  if (surplus === 0) return;
  counts[surplus > 0 ? 'differences.more' : 'differences.fewer'] = Math.abs(surplus);
  const cause = surplus > 0 ? 'differences.tooManyHandedOut' : 'differences.unreturned';
  counts[explained === 'yes' ? cause : 'differences.noExplanation'] = Math.abs(surplus);
}

const differenceFields: readonly FieldId[] = [
  'differences.compare.equal',
  'differences.compare.more',
  'differences.compare.fewer',
  'differences.more',
  'differences.fewer',
  'differences.explained.yes',
  'differences.explained.no',
  'differences.unreturned',
  'differences.tooFewHandedOut',
  'differences.tooManyHandedOut',
  'differences.otherExplanation',
  'differences.noExplanation',
];

/**
 * The report `before` with a corrigendum that makes it count as `after`: only what differs stands on it. `before` itself when nothing differs.
 * For forms with a corrigendum.
 */
export function withCorrigendum(form: Form, before: Sheet, after: Sheet): Sheet {
  const differing = form.totals.filter((field) => (before.counts[field] ?? 0) !== (after.counts[field] ?? 0));
  const isDifference = (field: FieldId): boolean => differenceFields.includes(field);
  const others = differing.filter((field) => !isDifference(field));
  const differs = differenceFields.some((field) => (contentOf(before, field) || 0) !== (contentOf(after, field) || 0));
  if (others.length === 0 && !differs) return before;
  const counts: Partial<Record<string, number>> = { ...before.counts };
  for (const field of others) counts[`corrected.${field}`] = after.counts[field] ?? 0;
  const differences = differs ? differencesOnCorrigendum(form, after) : emptySheet;
  const unexplained = after.ticks.includes('differences.explained.no');
  const about: readonly TickField[] = [
    'about.documents.two',
    'about.page.present',
    'checks.corrected.yes',
    unexplained ? 'checks.reason.unexplained' : 'checks.reason.otherError',
  ];
  const kept = before.ticks.filter((field) => !/^(about|checks)\./.test(field));
  const ticks = [...new Set([...kept, ...about, ...differences.ticks])].sort();
  return onForm(form, { counts: { ...counts, ...differences.counts }, ticks });
}

function differencesOnCorrigendum(form: Form, after: Sheet): Sheet {
  const counts: Record<string, number> = {};
  const ticks: string[] = [];
  for (const field of differenceFields) {
    if (isTickField(field) ? after.ticks.includes(field) : (after.counts[field] ?? 0) > 0) {
      if (isTickField(field)) ticks.push(`corrected.${field}`);
      else counts[`corrected.${field}`] = after.counts[field] ?? 0;
    }
  }
  // Without questions to answer, a nought says that there is no difference any more.
  if (form.modelYear === 2023 && Object.keys(counts).length === 0) counts['corrected.differences.more'] = 0;
  return { counts, ticks: ticks.filter(isTickField) };
}

/** The sheet with the voters counted again: what it said becomes A.2 to D.2, and the first count said `first`. For forms with a recount. */
export function withRecount(form: Form, sheet: Sheet, first: readonly [number, number, number, number]): Sheet {
  const voters = ['pollCards', 'proxyCertificates', 'voterCards', 'total'] as const;
  const counts = Object.fromEntries([
    ...Object.entries(sheet.counts),
    ...voters.map((name) => [`recount.${name}`, sheet.counts[`voters.${name}`] ?? 0] as const),
    ...voters.map((name, index) => [`voters.${name}`, first[index] ?? 0] as const),
  ]);
  const ticks = sheet.ticks.map((field): TickField => (field === 'recount.done.no' ? 'recount.done.yes' : field));
  return onForm(form, { counts, ticks: ticks.sort() });
}

/** Writes every page and E.n; gives E. */
function writeLists(
  form: Form,
  votesOf: (list: number, candidate: number) => number,
  counts: Partial<Record<CountField, number>>,
): number {
  const view = viewOf(form, emptySheet);
  let all = 0;
  for (const list of view.lists) {
    let total = 0;
    // A form of election night has no candidates: the first stands for the list.
    const candidates = view.candidates(list);
    for (const candidate of candidates.length > 0 ? candidates : [1]) {
      const votes = votesOf(list, candidate);
      counts[candidateVotes(list, candidate)] = votes;
      total += votes;
    }
    counts[listTotal(list)] = total;
    counts[listTotalOnForm(list)] = total;
    all += total;
  }
  return all;
}

function comparison(surplus: number, explained: 'yes' | 'no'): readonly TickField[] {
  if (surplus === 0) return ['differences.compare.equal'];
  return [surplus > 0 ? 'differences.compare.more' : 'differences.compare.fewer', `differences.explained.${explained}`];
}

function withoutNoughts(counts: Partial<Record<CountField, number>>): Partial<Record<CountField, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== 0));
}

/** What a typist keys in to turn one sheet (an empty one unless told) into another, in the order of the paper. */
export function keyingsTo(form: Form, target: Sheet, from: Sheet = emptySheet): readonly Keying[] {
  return differingFields(form, from, target).map((field) => ({ field, value: contentOf(target, field) ?? null }));
}
