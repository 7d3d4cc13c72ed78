// Election night: the count by list of N 10-2, entered once and kept apart from the official count (decision 6).
import { entryParts, keyingSchema, nightStatuses, nightSteps, pollingStationSchema, seenSchema } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import {
  countsSchema,
  draftSchema,
  electionId,
  electionParams,
  finishedEntrySchema,
  instant,
  listOf,
  stationParams,
  workerSchema,
} from '../shapes.ts';
import { coordinator, done, everyone, lead, typist } from './access.ts';

const nightPath = '/api/elections/:election/night' as const;
const stationPath = `${nightPath}/stations/:station` as const;

const nightRow = z.strictObject({
  station: pollingStationSchema,
  status: z.enum(nightStatuses),
  /** Who is typing, or who typed. */
  typist: workerSchema.exactOptional(),
  startedAt: instant.exactOptional(),
  finishedAt: instant.exactOptional(),
  /** Codes of the findings on what was finished. */
  findings: listOf(z.string()),
});

/** One list of which the official count says something else than election night. */
export const listDifferenceSchema = z.strictObject({
  list: z.int(),
  night: z.int(),
  counted: z.int(),
  difference: z.int(),
});

export const nightRoutes = {
  stepNight: {
    method: 'POST',
    path: `${nightPath}/steps`,
    access: coordinator,
    summary: 'Opens or closes the entry of election night',
    params: electionParams,
    body: z.strictObject({ step: z.enum(nightSteps) }),
    reply: z.strictObject({ isOpen: z.boolean() }),
  },
  getNight: {
    method: 'GET',
    path: nightPath,
    access: everyone,
    summary: 'The preliminary result: what has come in, added up by list',
    params: electionParams,
    reply: z.strictObject({
      isOpen: z.boolean(),
      rows: listOf(nightRow),
      /** Sums of what was finished. */
      counts: countsSchema,
    }),
  },
  listMyNightDrafts: {
    method: 'GET',
    path: '/api/my-night-drafts',
    access: typist,
    summary: 'My unfinished forms of election night, over all elections of the day',
    reply: listOf(z.strictObject({ election: electionId, station: pollingStationSchema, startedAt: instant })),
  },
  claimNight: {
    method: 'POST',
    path: `${stationPath}/draft`,
    access: typist,
    summary: 'Starts the form of election night of this station, or opens it again where I left it',
    params: stationParams,
    body: z.strictObject({}),
    reply: draftSchema,
  },
  saveNight: {
    method: 'PUT',
    path: `${stationPath}/draft`,
    access: typist,
    summary: 'Keeps typed fields durably; sending the same save twice is harmless',
    params: stationParams,
    body: z.strictObject({ revision: z.int().nonnegative(), keyings: z.array(keyingSchema).min(1).max(1000) }),
    reply: z.strictObject({ revision: z.int(), savedAt: instant }),
  },
  discardNight: {
    method: 'DELETE',
    path: `${stationPath}/draft`,
    access: typist,
    summary: 'Deletes my unfinished form as it is on my screen',
    params: stationParams,
    body: z.strictObject({ revision: z.int().nonnegative() }),
    reply: done,
  },
  finaliseNight: {
    method: 'POST',
    path: `${stationPath}/finalisations`,
    access: typist,
    summary: 'Finishes my form; every finding on it must have been accepted',
    params: stationParams,
    body: z.strictObject({
      revision: z.int().nonnegative(),
      accepted: z.array(z.string().max(40)).max(500),
      seen: seenSchema(entryParts),
    }),
    reply: done,
  },
  getNightEntry: {
    method: 'GET',
    path: `${stationPath}/entry`,
    access: lead,
    summary: 'What was finished on election night, and where the official count differs by list',
    params: stationParams,
    reply: z.strictObject({
      status: z.enum(nightStatuses),
      entry: finishedEntrySchema.exactOptional(),
      /** Present when the official count of this station is definitive. */
      differences: listOf(listDifferenceSchema).exactOptional(),
    }),
  },
  deleteNightEntry: {
    method: 'DELETE',
    path: `${stationPath}/entry`,
    access: coordinator,
    summary: 'Deletes what was entered on election night, so that it can be entered anew; only the form that was seen',
    params: stationParams,
    body: z.strictObject({ seen: z.strictObject({ status: z.enum(nightStatuses), startedAt: instant }) }),
    reply: done,
  },
} as const satisfies Record<string, Route>;
