// The log: looked at, checked, taken along.
import { eventGroupIds } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { electionId, instant, listOf, sha256 } from '../shapes.ts';
import { lead } from './access.ts';

const text = z.strictObject({ nl: z.string(), en: z.string() });
const sequence = z.int().positive();
const numberInAddress = z.coerce.number().int().positive();

/** Whether the log is whole: from the last checkpoint on when the program started, all of it soon after and whenever somebody asks. */
const check = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), events: z.int(), head: sha256 }),
  z.strictObject({
    ok: z.literal(false),
    /** The first event that does not fit. */
    sequence: z.int(),
    reason: z.enum(['gap', 'hash', 'checkpoint']),
  }),
]);
export type LogCheckReply = z.infer<typeof check>;

const loggedEvent = z.strictObject({
  sequence,
  type: z.string(),
  /** Absent for a kind of another version. */
  group: z.enum(eventGroupIds).exactOptional(),
  at: z.string(),
  /** `typist:7` */
  actor: z.string(),
  /** What this person is called now; absent for the program itself and for accounts that are not there. */
  name: z.string().exactOptional(),
  election: z.strictObject({ id: z.string(), name: z.string() }).exactOptional(),
  station: z.strictObject({ number: z.int(), name: z.string() }).exactOptional(),
  sentence: text,
});
export type LoggedEvent = z.infer<typeof loggedEvent>;

/** Which events are asked for; all must fit. */
const filter = z.strictObject({
  election: electionId.exactOptional(),
  station: numberInAddress.exactOptional(),
  /** `typist:7` */
  actor: z
    .string()
    .regex(/^(administrator|coordinator|typist|system):\d{1,9}$/)
    .exactOptional(),
  group: z.enum(eventGroupIds).exactOptional(),
  /** Words in the sentence, the name of the person or the name of the station; all of them, in either language. */
  text: z.string().max(200).exactOptional(),
  from: instant.exactOptional(),
  until: instant.exactOptional(),
});

export const logRoutes = {
  getLedgerHead: {
    method: 'GET',
    path: '/api/ledger/head',
    access: lead,
    summary: 'How many events the log has, its last digest, and what the last check of it found',
    reply: z.strictObject({ events: z.int(), head: sha256, check }),
  },
  listEvents: {
    method: 'GET',
    path: '/api/ledger/events',
    access: lead,
    summary: 'Events of the log, newest first: a page of those that fit, and from where to go on',
    query: z.strictObject({
      ...filter.shape,
      /** Only events before this number. */
      before: numberInAddress.exactOptional(),
      limit: z.coerce.number().int().min(1).max(200).exactOptional(),
    }),
    reply: z.strictObject({
      events: listOf(loggedEvent),
      /** Ask again with this as `before`; absent when the whole log was looked through. A page can hold few events, or none, and still go on. */
      next: sequence.exactOptional(),
    }),
  },
  getEvent: {
    method: 'GET',
    path: '/api/ledger/events/:sequence',
    access: lead,
    summary: 'One event: in words, as stored, and its place in the chain',
    params: z.strictObject({ sequence: numberInAddress }),
    reply: z.strictObject({
      ...loggedEvent.shape,
      details: listOf(z.strictObject({ path: z.string(), names: listOf(text), value: text })),
      /** The payload as stored. */
      payload: z.string(),
      hash: sha256,
      previous: sha256,
      /** Events in the log. */
      events: z.int(),
    }),
  },
  checkLog: {
    method: 'POST',
    path: '/api/ledger/checks',
    access: lead,
    mayTakeLong: true,
    summary: 'Walks the whole log and tells whether it is whole',
    body: z.strictObject({}),
    reply: check,
  },
  getLog: {
    method: 'GET',
    path: '/api/ledger/lines',
    access: lead,
    summary: 'The whole log, one event a line, as in a package',
    reply: { mediaType: 'application/x-ndjson' },
  },
  getLogTable: {
    method: 'GET',
    path: '/api/ledger/table',
    access: lead,
    summary: 'The whole log in Dutch sentences, for a spreadsheet',
    reply: { mediaType: 'text/csv' },
  },
} as const satisfies Record<string, Route>;
