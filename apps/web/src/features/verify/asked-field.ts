// Where the field that is followed stands in a line of the log.

/** `keyings.3`: as the parts of an event are named. Absent when the line does not hold it, or cannot be read: the payload is anybody's text. */
export function placeInPayload(payload: string, field: string): string | undefined {
  const { data } = membersOf(parsed(payload));
  const { keyings } = membersOf(data);
  if (!Array.isArray(keyings)) return undefined;
  // What was typed last holds.
  const index = keyings.findLastIndex((keying: unknown) => membersOf(keying)['field'] === field);
  return index === -1 ? undefined : `keyings.${index}`;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
