// Sheets on which everything adds up, made from a few figures.
import {
  candidateVotes,
  contentOf,
  differingFields,
  emptySheet,
  listTotal,
  listTotalOnForm,
  viewOf,
  type CountField,
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
  /** Answer to 3.3.2 when D and H differ; default `no`. */
  readonly explained?: 'yes' | 'no';
  /** Boxes ticked at B1-1 and B1-2; default the shortest good answer. */
  readonly answers?: readonly TickField[];
  /** Whether a nought is written as 0 or left empty; default written, but I and J stay empty when not asked for. */
  readonly noughts?: 'written' | 'empty';
}

/** Answers to B1-2 that are not errors, with B1-1 left empty. */
export const plainAnswers: readonly TickField[] = ['station.differenceExplained.yes', 'station.ballotsDiffer.no'];

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
  if (surplus > 0) counts['differences.more'] = surplus;
  if (surplus < 0) counts['differences.fewer'] = -surplus;
  const ticks = [...(figures.answers ?? plainAnswers), ...comparison(surplus, figures.explained ?? 'no')];
  return { counts: figures.noughts === 'empty' ? withoutNoughts(counts) : counts, ticks: ticks.sort() };
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
    for (const candidate of view.candidates(list)) {
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
