// What is on the screen of who finishes an entry or resolves a station, part by part.
import type { Instant } from '../basics/brand.ts';
import { canonicalJson } from '../basics/canonical.ts';
import { unreachable } from '../basics/result.ts';
import type { SeenParts } from '../basics/seen.ts';
import type { Text } from '../basics/text.ts';
import type { Finding } from '../rules/rule.ts';
import { findingKey } from '../rules/validate.ts';
import type { Form } from '../sheet/form.ts';
import { inFormOrder, type Sheet } from '../sheet/sheet.ts';
import type { Draft, EntryNumber, EntryPart, EntryState, EntryStatus, FinishedEntry, StationPart } from './entry.ts';

export const entryPartNames = {
  sheet: { nl: 'de getypte velden', en: 'the typed fields' },
  findings: { nl: 'de meldingen', en: 'the findings' },
} as const satisfies Record<EntryPart, Text>;

export const stationPartNames = {
  status: { nl: 'de status van het stembureau', en: 'the status of the station' },
  first: { nl: 'de eerste invoer', en: 'the first entry' },
  second: { nl: 'de tweede invoer', en: 'the second entry' },
} as const satisfies Record<StationPart, Text>;

/** What a typist approves with finishing. */
export function entrySeen(form: Form, sheet: Sheet, findings: readonly Finding[]): SeenParts<EntryPart> {
  return {
    sheet: canonicalJson(inFormOrder(form, sheet)),
    findings: canonicalJson(findings.map((finding) => ({ key: findingKey(finding), figures: finding.figures }))),
  };
}

/** What is shown of a finished entry to a coordinator. */
export type ShownEntry = Pick<FinishedEntry, 'sheet' | 'startedAt' | 'finishedAt' | 'accepted'>;

/** A station as a coordinator sees it. */
export interface ShownStation {
  readonly status: EntryStatus;
  readonly first?: ShownEntry;
  readonly second?: ShownEntry;
  /** When the entry that is being typed now was begun. */
  readonly typingSince?: Instant;
}

/** What a coordinator approves with resolving. */
export function stationSeen(form: Form, { status, first, second, typingSince }: ShownStation): SeenParts<StationPart> {
  return {
    status: canonicalJson({ status, typingSince }),
    first: shownText(form, first),
    second: shownText(form, second),
  };
}

function shownText(form: Form, entry: ShownEntry | undefined): string {
  if (!entry) return '';
  const { sheet, startedAt, finishedAt, accepted } = entry;
  return canonicalJson({ sheet: inFormOrder(form, sheet), startedAt, finishedAt, accepted });
}

/** A station as it is shown now. */
export function shownStation(state: EntryState): ShownStation {
  const draft = openDraft(state)?.draft;
  return { status: state.status, ...finishedOf(state), ...(draft && { typingSince: draft.startedAt }) };
}

/** What of an entry's state may be shown to a coordinator: what was finished, never what is being typed. */
export function finishedOf(state: EntryState): { readonly first?: FinishedEntry; readonly second?: FinishedEntry } {
  switch (state.status) {
    case 'empty':
    case 'firstInProgress':
      return {};
    case 'firstHasErrors':
    case 'firstFinalised':
    case 'secondInProgress':
    case 'secondCorrection':
      return { first: state.first };
    case 'firstCorrection':
      return { second: state.second };
    case 'different':
    case 'definitive':
      return { first: state.first, second: state.second };
    default:
      return unreachable(state);
  }
}

/** The draft that is being typed, and which of the two entries it is. */
export function openDraft(state: EntryState): { readonly entry: EntryNumber; readonly draft: Draft } | undefined {
  switch (state.status) {
    case 'firstInProgress':
    case 'firstCorrection':
      return { entry: 1, draft: state.first };
    case 'secondInProgress':
    case 'secondCorrection':
      return { entry: 2, draft: state.second };
    default:
      return undefined;
  }
}
