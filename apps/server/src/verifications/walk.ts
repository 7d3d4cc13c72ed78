// A verified package to walk through: from a total of the municipality to the stations, to what two people typed there, to the lines of the log.
// It answers out of the package alone. Whether the package is right, the report says; here nothing hostile may throw.
import {
  consolidate,
  explain,
  findingKey,
  findingText,
  firstLink,
  isCountField,
  isTickField,
  link,
  validate,
  type FieldId,
  type Form,
  type Sha256,
  type Sheet,
  type StoredEvent,
  type Text,
  type Totals,
} from '@telstaat/core';
import type { VerifiedField, VerifiedStation, VerifiedTotals } from '@telstaat/contract';
import { digest } from '@telstaat/seal';
import type { ElectionControl, EntryControl, StationControl } from '../packaging/control-files.ts';
import { formPath } from '../packaging/paths.ts';
import type { Evidence } from '../verifying/evidence.ts';
import { attempt } from '../verifying/material.ts';
import { linesOf, type Line } from './lines.ts';

/** What is left of the evidence when the checks are done. */
export interface Walk {
  /** Everything that applies was right. */
  readonly sound: boolean;
  readonly control: ElectionControl;
  readonly form: Form;
  readonly forms: readonly StationControl[];
  /** As the forms add up to. */
  readonly sums: Totals;
  /** As the package says. */
  readonly stated: Totals['counts'];
  /** The whole log; empty when it cannot be read. */
  readonly events: readonly StoredEvent[];
}

/** Absent when there are no forms that can be read and added up. */
export function walkOf(evidence: Evidence, sound: boolean): Walk | undefined {
  const { control, form, stations: forms, totals, log } = evidence;
  if (!control || !form || forms.length === 0) return undefined;
  const sums = attempt(() => consolidate(form, forms));
  if (!sums) return undefined;
  return {
    ...{ sound, control, form, forms, sums },
    stated: totals?.ok ? totals.value.counts : {},
    events: log?.stored.ok ? log.stored.value : [],
  };
}

export function totalsOf({ sound, form, forms, sums, stated }: Walk): VerifiedTotals {
  const parts = form.sections.flatMap((section) => {
    const rows = linesOf(section).flatMap(({ field, ...line }) => {
      const sum = isCountField(field) ? sums.counts[field] : undefined;
      return isCountField(field) && sum !== undefined ? [{ field, ...line, sum, ...statedOf(stated[field]) }] : [];
    });
    return rows.length === 0 ? [] : [{ id: section.id, title: section.title, rows }];
  });
  return { sound, stations: forms.length, parts };
}

function statedOf(stated: number | undefined) {
  return stated === undefined ? {} : { stated };
}

/** Absent: nothing is added up under that name. */
export function fieldOf(walk: Walk, field: FieldId): VerifiedField | undefined {
  const { sound, form, forms, control } = walk;
  const part = totalsOf(walk).parts.find(({ rows }) => rows.some((row) => row.field === field));
  const row = part?.rows.find((one) => one.field === field);
  if (!part || !row) return undefined;
  const names = new Map(control.stations.map(({ number, name }) => [number, name]));
  const contributions = explain(form, row.field, forms).flatMap(({ station, value, source }) => {
    const entry = forms.find((one) => one.station === station);
    if (!entry) return [];
    return [
      {
        ...{ station, name: names.get(station) ?? '' },
        ...(value === undefined ? {} : { value }),
        ...(source === undefined ? {} : { source }),
        ...{ first: typedBy(entry.first), second: typedBy(entry.second) },
      },
    ];
  });
  return { sound, part: { id: part.id, title: part.title }, ...row, contributions };
}

function typedBy({ typist, finishedAt }: EntryControl) {
  return { typist, finishedAt };
}

/** Absent: no form of that station is in the package. */
export function stationOf({ sound, form, forms, control }: Walk, station: number): VerifiedStation | undefined {
  const found = forms.find((one) => one.station === station);
  if (!found) return undefined;
  const { first, second, sheet, decided } = found;
  const place = control.stations.find(({ number }) => number === station);
  return {
    ...{ sound, station, name: place?.name ?? '', file: formPath(station) },
    ...{ first: entryOf(first), second: entryOf(second) },
    ...(decided && { decided: decidedOf(decided) }),
    parts: form.sections.flatMap((section) => {
      const rows = linesOf(section).map((line) => rowOf(line, { first: first.sheet, second: second.sheet, sheet }));
      return rows.length === 0 ? [] : [{ id: section.id, title: section.title, rows }];
    }),
    findings: findingsOf(form, found, place?.eligibleVoters),
  };
}

function entryOf({ typist, startedAt, finishedAt }: EntryControl) {
  return { typist, startedAt, finishedAt };
}

function decidedOf({ coordinator, at, reason, fromSecond }: NonNullable<StationControl['decided']>) {
  return { coordinator, at, reason, fromSecond };
}

interface Sheets {
  readonly first: Sheet;
  readonly second: Sheet;
  readonly sheet: Sheet;
}

function rowOf(line: Line, { first, second, sheet }: Sheets) {
  const [one, two, definitive] = [first, second, sheet].map((typed) => valueIn(typed, line.field));
  return {
    ...line,
    ...(one === undefined ? {} : { first: one }),
    ...(two === undefined ? {} : { second: two }),
    ...(definitive === undefined ? {} : { definitive }),
  };
}

function valueIn({ counts, ticks }: Sheet, field: FieldId): number | true | undefined {
  if (isTickField(field)) return ticks.includes(field) ? true : undefined;
  return counts[field];
}

function findingsOf(form: Form, { sheet, first, second }: StationControl, eligibleVoters: number | undefined) {
  const facts = eligibleVoters === undefined ? {} : { eligibleVoters };
  return (attempt(() => validate(form, sheet, facts)) ?? []).map((finding) => {
    const text: Text = {
      nl: findingText(finding, 'coordinator', 'nl'),
      en: findingText(finding, 'coordinator', 'en'),
    };
    const key = findingKey(finding);
    const accepted = first.accepted.includes(key) && second.accepted.includes(key);
    return { code: finding.code, severity: finding.severity, text, fields: finding.fields, accepted };
  });
}

/** The digest of an event, made again of the one before it. */
export function recomputedHash(events: readonly StoredEvent[], index: number): Sha256 | undefined {
  const event = events[index];
  if (!event) return undefined;
  const { sequence, type, payload } = event;
  return hex(link({ previous: events[index - 1]?.hash ?? firstLink, sequence, type, payload }, digest));
}

export function hex(bytes: Uint8Array): Sha256 {
  return Buffer.from(bytes).toString('hex') as Sha256;
}
