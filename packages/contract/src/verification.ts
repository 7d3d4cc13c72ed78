// The report of verifying a package, as JSON: what `telstaat verify --json` writes and what a page for auditors reads.
import {
  checkCategories,
  checkVerdicts,
  givenKeySources,
  overallVerdicts,
  verificationPhases,
  type PackageIdentity,
  type VerificationReport,
} from '@telstaat/core';
import { z } from 'zod';
import { countField, instant, listOf, sha256 } from './shapes.ts';

const textSchema = z.strictObject({ nl: z.string(), en: z.string() });
const checkId = z.string().regex(/^\d\d\.\d\d$/);
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
const logPlace = z.strictObject({ events: z.int().nonnegative(), head: sha256 });

const findingSchema = z.strictObject({
  /** Path in the package; absent when it is the zip itself. */
  file: z.string().exactOptional(),
  /** Field, line or place in that file. */
  field: z.string().exactOptional(),
  expected: z.string().exactOptional(),
  found: z.string().exactOptional(),
  text: textSchema,
});

/** What a check is, without how it went. */
export const checkDescriptionSchema = z.strictObject({
  id: checkId,
  phases: listOf(z.enum(verificationPhases)),
  category: z.enum(checkCategories),
  name: textSchema,
  /** Exactly what holds when it passes. */
  statement: textSchema,
  source: z.string(),
});

export const checkReportSchema = z.strictObject({
  ...checkDescriptionSchema.shape,
  verdict: z.enum(checkVerdicts),
  findings: listOf(findingSchema),
  /** Findings beyond those shown. */
  more: z.int().nonnegative(),
});

export const packageIdentitySchema = z.strictObject({
  phase: z.enum(verificationPhases),
  formatVersion: z.int().positive(),
  election: z.string(),
  electionName: z.string().exactOptional(),
  /** `2027-03-17` */
  electionDate: z.string().exactOptional(),
  /** `0307 Amersfoort` */
  municipality: z.string().exactOptional(),
  practice: z.boolean(),
  createdAt: instant,
  programVersion: z.string(),
  installation: hex(32),
  definition: sha256,
  ledger: logPlace,
  emlSha256: sha256.exactOptional(),
}) satisfies z.ZodType<PackageIdentity>;

const keySchema = z.strictObject({
  number: z.int().positive(),
  publicKey: hex(64),
  fingerprint: z.strictObject({ sha256, words: listOf(z.string()) }),
  /** Numbers of events of the log. */
  announcedAt: z.int().positive().exactOptional(),
  closedAt: z.int().positive().exactOptional(),
  /** Events of the log while it was open; may be 0. */
  events: z.int().nonnegative(),
  /** Whether this package was signed with it. */
  signed: z.boolean(),
});

const drawnSchema = z.strictObject({
  station: z.int(),
  name: z.string(),
  numbers: listOf(z.strictObject({ field: countField, code: z.string(), label: z.string(), value: z.int() })),
});

const remarkId = z.enum(['passwordAtMachine', 'noEarlierDefinition', 'onlyFingerprint', 'onlyClaimed']);
const howMany = z.int().nonnegative();

export const verificationReportSchema = z.strictObject({
  format: z.literal('telstaat-verification'),
  version: z.literal(1),
  verdict: z.enum(overallVerdicts),
  verifiedWith: z.string(),
  verifiedAt: instant.exactOptional(),
  file: z.string().exactOptional(),
  sha256,
  size: howMany,
  package: packageIdentitySchema.exactOptional(),
  givenDefinition: sha256.exactOptional(),
  /** Key that whoever verified gave; of words alone the SHA-256 is not known. */
  givenKey: z
    .strictObject({ from: z.enum(givenKeySources), sha256: sha256.exactOptional(), words: listOf(z.string()) })
    .exactOptional(),
  remarks: listOf(z.strictObject({ id: remarkId, text: textSchema })),
  excluded: listOf(checkId),
  counts: z.strictObject({
    passed: howMany,
    failed: howMany,
    notCarriedOut: howMany,
    excluded: howMany,
    notApplicable: howMany,
  }),
  checks: listOf(checkReportSchema),
  byHand: z.strictObject({
    keys: listOf(keySchema),
    stations: z.strictObject({ expected: listOf(z.int()), present: listOf(z.int()) }).exactOptional(),
    drawn: listOf(drawnSchema),
  }),
}) satisfies z.ZodType<VerificationReport>;
