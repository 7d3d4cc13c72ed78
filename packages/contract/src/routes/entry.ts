// Entering: a typist's own entry, and the coordinator's look at what was finished.
import {
  entryOutcomes,
  entryParts,
  entryStatuses,
  keyingSchema,
  line,
  lineFault,
  pollingStationSchema,
  seenSchema,
  stationParts,
  tidyLine,
  wholeResolutions,
} from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import {
  draftSchema,
  electionId,
  fieldId,
  finishedEntrySchema,
  instant,
  listOf,
  stationParams,
  workerSchema,
} from '../shapes.ts';
import { lead, coordinator, typist, done } from './access.ts';

const entryDetail = z.strictObject({
  status: z.enum(entryStatuses),
  first: finishedEntrySchema.exactOptional(),
  second: finishedEntrySchema.exactOptional(),
  /** How the coordinator decided the differences. */
  decided: z
    .strictObject({ coordinator: workerSchema, at: instant, fromSecond: listOf(fieldId), reason: z.string() })
    .exactOptional(),
  /** When the entry that is being typed now was begun. */
  typingSince: instant.exactOptional(),
  /** Fields in which the two finished entries differ, in the order of the paper. */
  differences: listOf(fieldId),
});

const rowChoices = z.array(z.strictObject({ field: fieldId, entry: z.union([z.literal(1), z.literal(2)]) })).max(5000);
/** What the log can hold, or nothing: the process then asks for it. */
const reason = z
  .string()
  .overwrite(tidyLine)
  .refine((text) => text === '' || lineFault(text, 500) === undefined, 'not one line of visible text');
const resolution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(wholeResolutions) }),
  z.strictObject({ kind: z.literal('retype'), misread: rowChoices }),
  z.strictObject({ kind: z.literal('decide'), holds: rowChoices, reason }),
]);

export const entryRoutes = {
  getOpening: {
    method: 'GET',
    path: '/api/elections/:election/stations/:station/opening',
    access: typist,
    summary: 'Which entry this would be for me; the refusal tells why I cannot open it',
    params: stationParams,
    reply: z.strictObject({
      station: pollingStationSchema,
      entry: z.union([z.literal(1), z.literal(2)]),
      /** I have begun it before. */
      resumes: z.boolean(),
    }),
  },
  listMyDrafts: {
    method: 'GET',
    path: '/api/my-drafts',
    access: typist,
    summary: 'My entries that are not finished, over all elections of the day',
    reply: listOf(
      z.strictObject({
        election: electionId,
        station: pollingStationSchema,
        entry: z.union([z.literal(1), z.literal(2)]),
        startedAt: instant,
        returned: z.boolean(),
        /** How many rows of the paper are to be typed once more; absent: the whole form. */
        again: z.int().exactOptional(),
      }),
    ),
  },
  claimEntry: {
    method: 'POST',
    path: '/api/elections/:election/stations/:station/draft',
    access: typist,
    summary: 'Starts my entry of this station, or opens it again where I left it',
    params: stationParams,
    body: z.strictObject({}),
    reply: draftSchema,
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/elections/:election/stations/:station/draft',
    access: typist,
    summary: 'Keeps typed fields durably; sending the same save twice is harmless',
    params: stationParams,
    body: z.strictObject({ revision: z.int().nonnegative(), keyings: z.array(keyingSchema).min(1).max(5000) }),
    reply: z.strictObject({ revision: z.int(), savedAt: instant }),
  },
  discardDraft: {
    method: 'DELETE',
    path: '/api/elections/:election/stations/:station/draft',
    access: typist,
    summary: 'Deletes my unfinished entry as it is on my screen',
    params: stationParams,
    body: z.strictObject({ revision: z.int().nonnegative() }),
    reply: done,
  },
  finaliseEntry: {
    method: 'POST',
    path: '/api/elections/:election/stations/:station/finalisations',
    access: typist,
    summary: 'Finishes my entry; every finding on it must have been accepted',
    params: stationParams,
    body: z.strictObject({
      revision: z.int().nonnegative(),
      accepted: z.array(z.string().max(40)).max(500),
      seen: seenSchema(entryParts),
    }),
    /** `askedAgain`: the second entry differs, and its typist types the differing fields once more. */
    reply: z.strictObject({ outcome: z.enum([...entryOutcomes, 'askedAgain']) }),
  },
  explainFinding: {
    method: 'PUT',
    path: '/api/elections/:election/stations/:station/draft/explanations',
    access: typist,
    summary: 'Keeps my explanation of a finding on the entry that I am typing; an empty text takes it away',
    params: stationParams,
    body: z.strictObject({ finding: z.string().max(40), text: z.union([z.literal(''), line(500)]) }),
    reply: done,
  },
  getEntry: {
    method: 'GET',
    path: '/api/elections/:election/stations/:station/entry',
    access: lead,
    summary: 'What was finished for this station: both entries, and where they differ',
    params: stationParams,
    reply: entryDetail,
  },
  resolveEntry: {
    method: 'POST',
    path: '/api/elections/:election/stations/:station/resolutions',
    access: coordinator,
    summary: 'Gives back or deletes an entry with errors, or resolves a difference by reading the paper again',
    params: stationParams,
    body: z.strictObject({ resolution, seen: seenSchema(stationParts) }),
    reply: entryDetail,
  },
} as const satisfies Record<string, Route>;
