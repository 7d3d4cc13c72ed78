// A value taken apart: every number, text and truth in it by the path that leads to it.

/** `election.lists.0.name` → its value as text. */
export function membersOf(value: unknown, place = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[place, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, one]) => [...membersOf(one, place === '' ? name : `${place}.${name}`)]),
  );
}
