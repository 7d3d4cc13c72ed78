// The sums that hold in every sound count (exchange.md §8.5), recomputed. What does not add up is told, never repaired. Explanations of
// differences are not summed: since 2022 they need not add up.
import { complain, type FileComplaint } from '@telstaat/core';
import { votesCast, type CountFile, type VoteCounts } from './count-file.ts';

export function checkSums(count: CountFile): readonly FileComplaint[] {
  const places = [
    { path: 'total', unit: 'Totaal', counts: count.total },
    ...count.units.map((counts, index) => ({ path: `units.${index}`, unit: counts.name, counts })),
  ];
  return [
    ...listSums(places),
    ...places.flatMap((place) => [...validSum(place), ...votersSum(place), ...difference(place)]),
    ...(count.message === '510a' || count.message === '510b' ? places.slice(1).flatMap(bothDifferences) : []),
    ...(count.units.length > 0 ? totals(count) : []),
  ];
}

interface Place {
  readonly path: string;
  readonly unit: string;
  readonly counts: VoteCounts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function listSums(places: readonly Place[]): readonly FileComplaint[] {
  const wrong = places.flatMap(({ path, unit, counts }) =>
    counts.lists
      .map((list) => ({ path, unit, list, sum: sum(list.candidates.map((candidate) => candidate.votes)) }))
      .filter((item) => item.list.votes !== item.sum),
  );
  const [first] = wrong;
  if (!first) return [];
  const { path, unit, list } = first;
  const params = { count: wrong.length, unit, list: String(list.number), total: list.votes, sum: first.sum };
  return [complain('count.listSum', params, { path })];
}

function validSum({ path, unit, counts }: Place): readonly FileComplaint[] {
  const lists = sum(counts.lists.map((list) => list.votes));
  if (lists === counts.totalCounted) return [];
  return [complain('count.validSum', { unit, total: counts.totalCounted, sum: lists }, { path })];
}

function votersSum({ path, unit, counts }: Place): readonly FileComplaint[] {
  const { uncounted } = counts;
  const total = uncounted['toegelaten kiezers'];
  const pollCards = uncounted['geldige stempassen'];
  const proxies = uncounted['geldige volmachtbewijzen'];
  if (total === undefined || pollCards === undefined || proxies === undefined) return [];
  const voters = pollCards + proxies + (uncounted['geldige kiezerspassen'] ?? 0);
  return voters === total ? [] : [complain('count.votersSum', { unit, total, sum: voters }, { path })];
}

function difference({ path, unit, counts }: Place): readonly FileComplaint[] {
  const { more, fewer } = differencesOf(counts);
  const voters = counts.uncounted['toegelaten kiezers'];
  const votes = votesCast(counts);
  if (more === undefined || fewer === undefined || voters === undefined || more - fewer === votes - voters) return [];
  return [complain('count.difference', { unit, more, fewer, votes, voters }, { path })];
}

// Of one polling station only: in totals both may be above 0, for they are sums and not a net.
function bothDifferences({ path, unit, counts }: Place): readonly FileComplaint[] {
  const { more = 0, fewer = 0 } = differencesOf(counts);
  return more > 0 && fewer > 0 ? [complain('count.bothDifferences', { unit, more, fewer }, { path })] : [];
}

function differencesOf({ uncounted }: VoteCounts): { readonly more?: number; readonly fewer?: number } {
  const more = uncounted['meer getelde stembiljetten'];
  const fewer = uncounted['minder getelde stembiljetten'];
  return { ...(more === undefined ? {} : { more }), ...(fewer === undefined ? {} : { fewer }) };
}

function totals({ total, units }: CountFile): readonly FileComplaint[] {
  const complaints: FileComplaint[] = [];
  const path = 'total';
  const added = addUp(units);
  const wrong = numbersOf(total).filter(([key, votes]) => added.get(key) !== votes).length;
  if (wrong > 0) complaints.push(complain('count.votesNotSum', { count: wrong }, { path }));
  const codes: readonly (readonly [string, (counts: VoteCounts) => number | undefined])[] = [
    ['blanco', (counts) => counts.rejected.blanco],
    ['ongeldig', (counts) => counts.rejected.ongeldig],
    ...Object.keys(total.uncounted).map((code) => [code, (counts: VoteCounts) => counts.uncounted[code]] as const),
  ];
  for (const [code, read] of codes) {
    const found = sum(units.map((unit) => read(unit) ?? 0));
    const expected = read(total) ?? 0;
    if (found !== expected)
      complaints.push(complain('count.codeNotSum', { code, total: expected, sum: found }, { path }));
  }
  const cast = sum(units.map((unit) => unit.cast));
  if (cast !== total.cast) complaints.push(complain('count.castNotSum', { total: total.cast, sum: cast }, { path }));
  return complaints;
}

function numbersOf(counts: VoteCounts): readonly (readonly [string, number])[] {
  return counts.lists.flatMap((list) => [
    [`${list.number}`, list.votes] as const,
    ...list.candidates.map((candidate) => [`${list.number}.${candidate.number}`, candidate.votes] as const),
  ]);
}

function addUp(units: readonly VoteCounts[]): ReadonlyMap<string, number> {
  const added = new Map<string, number>();
  for (const unit of units) for (const [key, votes] of numbersOf(unit)) added.set(key, (added.get(key) ?? 0) + votes);
  return added;
}
