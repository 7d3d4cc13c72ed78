// Place and moment of the session as people here type them, whatever language the browser speaks: 18-3-2027 and 9:00.
import { sessionDetailsSchema, type SessionDetails } from '@telstaat/core';
import { parseDate, parseTime } from '../../ui/typed-time.ts';

export interface TypedDetails {
  readonly location: string;
  /** `18-03-2027` */
  readonly date: string;
  /** `09:00` */
  readonly time: string;
}

export type DetailsField = keyof TypedDetails;

export function typedFrom(details: SessionDetails): TypedDetails {
  const [year = '', month = '', day = ''] = details.startsAt.slice(0, 10).split('-');
  return { location: details.location, date: `${day}-${month}-${year}`, time: details.startsAt.slice(11) };
}

export type ParsedDetails =
  | { readonly ok: true; readonly details: SessionDetails }
  | { readonly ok: false; readonly wrong: ReadonlySet<DetailsField> };

export function parseDetails(typed: TypedDetails): ParsedDetails {
  const date = parseDate(typed.date);
  const time = parseTime(typed.time);
  const parsed = sessionDetailsSchema.safeParse({ location: typed.location, startsAt: `${date ?? ''}T${time ?? ''}` });
  if (parsed.success) return { ok: true, details: parsed.data };
  const wrong = new Set<DetailsField>();
  if (parsed.error.issues.some((issue) => issue.path[0] === 'location')) wrong.add('location');
  if (date === undefined) wrong.add('date');
  if (time === undefined) wrong.add('time');
  return { ok: false, wrong };
}
