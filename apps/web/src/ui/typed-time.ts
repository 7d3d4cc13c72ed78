// A day and a time as people here type them, whatever language the browser speaks.

/** `9:00`, `09.00`, `0900` or `9` as `09:00`; `undefined` when there is no such time. */
export function parseTime(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** `18-3-2027`, `18/3/2027` or `18 3 2027` as `2027-03-18`; `undefined` when there is no such day. */
export function parseDate(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31 February becomes a day of March and is found out here.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** `18-3-2027 14:30` as `2027-03-18T14:30`; a day alone begins or ends at `timeWhenNone`. */
export function parseMoment(text: string, timeWhenNone: string): string | undefined {
  const [, day = '', time] = /^(\S+)(?:\s+(\S+))?$/.exec(text.trim()) ?? [];
  const [date, clock] = [parseDate(day), time === undefined ? timeWhenNone : parseTime(time)];
  return date === undefined || clock === undefined ? undefined : `${date}T${clock}`;
}
