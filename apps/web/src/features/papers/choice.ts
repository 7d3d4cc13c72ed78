// Which stations papers are printed for: numbers and ranges as people write them, `1-5, 8 12`.

export type StationChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly stations: readonly number[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown'; readonly number: number };

/** Of a range only the stations that exist are meant; a number by itself must exist. Each once, in the order of the list. */
export function readChoice(text: string, stations: readonly number[]): StationChoice {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.length === 0) return { kind: 'all' };
  const chosen = new Set<number>();
  for (const part of parts) {
    const [, first, last] = /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(part) ?? [];
    if (first === undefined) return { kind: 'unreadable' };
    const [from, until] = [Number(first), Number(last ?? first)];
    const within = stations.filter((number) => number >= from && number <= until);
    if (within.length === 0) return { kind: 'unknown', number: from };
    for (const number of within) chosen.add(number);
  }
  return { kind: 'some', stations: stations.filter((number) => chosen.has(number)) };
}
