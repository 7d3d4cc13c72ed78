// The number of a polling station as it is typed: `017` and `17` are the same.
export const mostStationDigits = 6;

/** `undefined` while nothing usable is typed. */
export function readStationNumber(typed: string): number | undefined {
  if (!/^\d{1,6}$/.test(typed)) return undefined;
  const number = Number(typed);
  return number > 0 ? number : undefined;
}

/** Keeps the digits; tells whether something else was typed. */
export function onlyDigits(typed: string): { readonly digits: string; readonly refused: boolean } {
  const digits = typed.replaceAll(/\D/g, '').slice(0, mostStationDigits);
  return { digits, refused: /\D/.test(typed.trim()) };
}

/** Stations whose name or number has what is searched for. */
export function searchStations<S extends { readonly number: number; readonly name: string }>(
  stations: readonly S[],
  query: string,
): readonly S[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return stations.filter((station) => {
    const text = `${station.number} ${station.name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
