// Checking a package without an account: it is read, checked and walked through on this machine, kept in memory for an hour, and stored nowhere.
import { contributionSources } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { packageComparisonSchema } from '../package-comparison.ts';
import { countField, fieldId, instant, listOf, sha256 } from '../shapes.ts';
import { verificationReportSchema } from '../verification.ts';

const text = z.strictObject({ nl: z.string(), en: z.string() });
const howMany = z.int().nonnegative();
const sequence = z.int().positive();
const numberInAddress = z.coerce.number().int().positive();
/** The SHA-256 of the zip names it: only who has the package can ask for it. */
const held = z.strictObject({ sha256 });

/** The bytes of a zip. */
const zip = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .meta({ type: 'string', contentMediaType: 'application/zip', contentEncoding: 'binary' });

/** How far it is, or what came of it. While `checking`, `done` of `total` checks are carried out; 0 while the package is being read. */
const verificationSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('checking'), sha256, done: howMany, total: howMany }),
  z.strictObject({
    state: z.literal('done'),
    sha256,
    report: verificationReportSchema,
    /** Whether it holds forms to walk through. */
    walk: z.boolean(),
  }),
  /** It ended before it was finished: it took too much memory, or, with `time`, too long. */
  z.strictObject({ state: z.literal('stopped'), sha256, why: z.literal('time').exactOptional() }),
]);

/** Whether everything that applies was right: what is walked through is worth no more than that. */
const sound = z.boolean();

/** A field as it stands on paper. */
const field = { field: fieldId, code: z.string(), label: z.string() };

const totalSchema = z.strictObject({
  ...field,
  field: countField,
  /** As the package says (controle/totalen.json); absent when it does not. */
  stated: z.int().exactOptional(),
  /** Added up now. */
  sum: z.int(),
});

/** `typist:7`: a role and number, never a name. */
const actor = z.string();
const typedBy = z.strictObject({ typist: actor, finishedAt: instant });
/** A number, or a box that is ticked; absent where nothing was written. */
const typedValue = z.union([z.int(), z.literal(true)]);

const entrySchema = z.strictObject({ typist: actor, startedAt: instant, finishedAt: instant });

const logLine = {
  sequence,
  type: z.string(),
  at: z.string(),
  actor,
  sentence: text,
  hash: sha256,
};

const comparisonSchema = z.discriminatedUnion('comparable', [
  z.strictObject({ comparable: z.literal(false), why: text }),
  z.strictObject({ comparable: z.literal(true), ...packageComparisonSchema.shape }),
]);

export const verificationRoutes = {
  startVerification: {
    method: 'POST',
    path: '/api/verifications',
    access: 'public',
    mayTakeLong: true,
    carriesFiles: true,
    takes: 'application/zip',
    summary: 'Begins checking a package; it is kept in memory, the two newest for an hour, and stored nowhere',
    query: z.strictObject({ name: z.string().max(255).exactOptional() }),
    body: zip,
    reply: verificationSchema,
  },
  getVerification: {
    method: 'GET',
    path: '/api/verifications/:sha256',
    access: 'public',
    summary: 'How far the checking of a package is, or the whole report of it',
    params: held,
    reply: verificationSchema,
  },
  forgetVerification: {
    method: 'DELETE',
    path: '/api/verifications/:sha256',
    access: 'public',
    summary: 'Stops checking a package and forgets it',
    params: held,
    reply: z.strictObject({}),
  },
  giveDefinition: {
    method: 'PUT',
    path: '/api/verifications/:sha256/definition',
    access: 'public',
    mayTakeLong: true,
    makes: true,
    summary: 'Checks again, against what was fixed before election day: a definition package that is held, or a digest',
    params: held,
    body: z.union([z.strictObject({ package: sha256 }), z.strictObject({ digest: sha256 })]),
    reply: verificationSchema,
  },
  giveKey: {
    method: 'PUT',
    path: '/api/verifications/:sha256/key',
    access: 'public',
    mayTakeLong: true,
    makes: true,
    summary:
      'Checks again, against a key: of a package that is held, or as typed from the key sheet (twelve words, sixteen groups) or as PEM; what was given as definition stays',
    params: held,
    body: z.union([z.strictObject({ package: sha256 }), z.strictObject({ typed: z.string().min(1).max(1000) })]),
    reply: verificationSchema,
  },
  getVerificationReport: {
    method: 'GET',
    path: '/api/verifications/:sha256/report',
    access: 'public',
    summary: 'The report of the verification as JSON',
    params: held,
    reply: { mediaType: 'application/json' },
  },
  getVerificationPaper: {
    method: 'GET',
    path: '/api/verifications/:sha256/paper',
    access: 'public',
    makes: true,
    summary: 'The report of the verification as PDF (controleverslag), with what people check by hand and sign',
    params: held,
    reply: { mediaType: 'application/pdf' },
  },
  getVerifiedTotals: {
    method: 'GET',
    path: '/api/verifications/:sha256/totals',
    access: 'public',
    summary: 'The totals in a package, as it states them and as its forms add up to',
    params: held,
    reply: z.strictObject({
      sound,
      stations: howMany,
      parts: listOf(z.strictObject({ id: z.string(), title: z.string(), rows: listOf(totalSchema) })),
    }),
  },
  getVerifiedField: {
    method: 'GET',
    path: '/api/verifications/:sha256/fields/:field',
    access: 'public',
    summary: 'Why a total in a package is what it is: station by station, and who typed it when',
    params: z.strictObject({ sha256, field: countField }),
    reply: z.strictObject({
      sound,
      part: z.strictObject({ id: z.string(), title: z.string() }),
      ...totalSchema.shape,
      contributions: listOf(
        z.strictObject({
          station: z.int(),
          name: z.string(),
          /** Absent: nothing was written there. */
          value: z.int().exactOptional(),
          source: z.enum(contributionSources).exactOptional(),
          first: typedBy,
          second: typedBy,
        }),
      ),
    }),
  },
  getVerifiedStation: {
    method: 'GET',
    path: '/api/verifications/:sha256/stations/:station',
    access: 'public',
    summary: 'One form in a package: both entries, what became definitive, by whom, and what the rules find on it',
    params: z.strictObject({ sha256, station: numberInAddress }),
    reply: z.strictObject({
      sound,
      station: z.int(),
      name: z.string(),
      file: z.string(),
      first: entrySchema,
      second: entrySchema,
      decided: z
        .strictObject({ coordinator: actor, at: instant, reason: z.string(), fromSecond: listOf(fieldId) })
        .exactOptional(),
      parts: listOf(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          rows: listOf(
            z.strictObject({
              ...field,
              first: typedValue.exactOptional(),
              second: typedValue.exactOptional(),
              definitive: typedValue.exactOptional(),
            }),
          ),
        }),
      ),
      findings: listOf(
        z.strictObject({
          code: z.string(),
          severity: z.enum(['error', 'warning']),
          text,
          fields: listOf(fieldId),
          /** By both typists. */
          accepted: z.boolean(),
        }),
      ),
    }),
  },
  listVerifiedEvents: {
    method: 'GET',
    path: '/api/verifications/:sha256/events',
    access: 'public',
    summary: 'Lines of the log in a package about a station, oldest first; of a field: those that touched it',
    params: held,
    query: z.strictObject({ station: numberInAddress, field: fieldId.exactOptional() }),
    reply: z.strictObject({
      sound,
      /** The station and field that were asked for, in words. */
      station: z.string(),
      field: z.string().exactOptional(),
      events: listOf(
        z.strictObject({
          ...logLine,
          payload: z.string(),
          /** What was typed in that field: `null` when it was emptied. Absent: the event is about the whole entry. */
          typed: z.union([typedValue, z.literal(false), z.null()]).exactOptional(),
          /** Of which of the two entries. */
          entry: z.union([z.literal(1), z.literal(2)]).exactOptional(),
        }),
      ),
      /** Lines beyond those given. */
      more: howMany,
    }),
  },
  getVerifiedEvent: {
    method: 'GET',
    path: '/api/verifications/:sha256/events/:sequence',
    access: 'public',
    summary: 'One line of the log in a package: all it holds, the text that was hashed, and its place in the chain',
    params: z.strictObject({ sha256, sequence: numberInAddress }),
    reply: z.strictObject({
      sound,
      ...logLine,
      station: z.int().exactOptional(),
      payload: z.string(),
      details: listOf(z.strictObject({ path: z.string(), names: listOf(text), value: text })),
      previous: sha256,
      /** The digest made again of the one before it, its number, its type and its text: must be `hash`. */
      recomputed: sha256,
      /** Events in the log, and the last digest. */
      events: howMany,
      head: sha256,
    }),
  },
  compareVerifications: {
    method: 'GET',
    path: '/api/verifications/:sha256/comparisons/:other',
    access: 'public',
    mayTakeLong: true,
    makes: true,
    summary: 'What changed between two packages that are held, of the same count',
    params: z.strictObject({ sha256, other: sha256 }),
    reply: comparisonSchema,
  },
} as const satisfies Record<string, Route>;

export type Verification = z.infer<typeof verificationSchema>;
export type VerifiedTotals = z.infer<(typeof verificationRoutes)['getVerifiedTotals']['reply']>;
export type VerifiedField = z.infer<(typeof verificationRoutes)['getVerifiedField']['reply']>;
export type VerifiedStation = z.infer<(typeof verificationRoutes)['getVerifiedStation']['reply']>;
export type VerifiedEvents = z.infer<(typeof verificationRoutes)['listVerifiedEvents']['reply']>;
export type VerifiedEvent = z.infer<(typeof verificationRoutes)['getVerifiedEvent']['reply']>;
export type VerifiedComparison = z.infer<typeof comparisonSchema>;
