// Shapes that several replies share.
import {
  countedCategories,
  electionSchema,
  entryStatuses,
  fieldPatterns,
  jobKinds,
  jobStates,
  leavingKinds,
  pollingStationSchema,
  committeePaperIds,
  reportIds,
  reportNotesSchema,
  roles,
  sessionDetailsSchema,
  sessionStatuses,
  stationPaperIds,
  type CountField,
  type ElectionId,
  type FieldId,
  type Instant,
  type Sha256,
  type Sheet,
  type TickField,
} from '@telstaat/core';
import { z } from 'zod';
import { refusalCode } from './problem.ts';

/** A list that nobody changes. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

const text = <T extends string>(pattern: string) => {
  const expression = new RegExp(pattern);
  return z.custom<T>((value) => typeof value === 'string' && expression.test(value)).meta({ type: 'string', pattern });
};

export const electionId = text<ElectionId>('^[A-Za-z0-9_-]{3,80}$');
export const instant = text<Instant>('^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$');
export const sha256 = text<Sha256>('^[0-9a-f]{64}$');
export const fieldId = text<FieldId>(fieldPatterns.any);
export const countField = text<CountField>(fieldPatterns.count);
const tickField = text<TickField>(fieldPatterns.tick);

export const countsSchema = z.partialRecord(countField, z.int().nonnegative());
export const sheetSchema = z.strictObject({
  counts: countsSchema,
  ticks: listOf(tickField),
}) satisfies z.ZodType<Sheet>;

export const electionParams = z.strictObject({ election: electionId });
export const stationParams = z.strictObject({ election: electionId, station: z.coerce.number().int().positive() });

export const blankPaperId = z.enum([...stationPaperIds, ...committeePaperIds]);
export const municipalityPaperParams = z.strictObject({
  election: electionId,
  paper: z.enum([...reportIds, ...committeePaperIds]),
});
export const stationPaperParams = z.strictObject({ ...stationParams.shape, paper: z.enum(stationPaperIds) });
export const jobParams = z.strictObject({ election: electionId, job: z.string().regex(/^[0-9a-f]{16}$/) });

export const accountSchema = z.strictObject({
  number: z.int(),
  username: z.string(),
  fullName: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
  /** The password was given by somebody else: its owner chooses another first. */
  mustChangePassword: z.boolean(),
});

/** Who is logged in. Both instants are of the server's clock, so that a screen with another clock can count down. */
export const loginSchema = z.strictObject({
  ...accountSchema.shape,
  now: instant,
  endsAt: instant,
  /**
   * Until an own password is chosen: who gave this account a new one and when, newest first; without a name it was made at the machine itself. Its owner
   * knows which ones were asked for.
   */
  passwordSets: listOf(z.strictObject({ by: z.string().exactOptional(), at: instant })).exactOptional(),
});
export type Login = z.infer<typeof loginSchema>;

/** What stands on the slip of a new account or after a reset. The password is told this once and kept nowhere. */
export const slipSchema = z.strictObject({ account: accountSchema, temporaryPassword: z.string() });

/** A file in a JSON body: at most 32 MB before base64. */
export const uploadSchema = z.strictObject({
  name: z.string().min(1).max(255),
  content: z.base64().max(45_000_000),
});

export const sessionSchema = z.strictObject({
  number: z.int(),
  status: z.enum(sessionStatuses),
  details: sessionDetailsSchema.exactOptional(),
});

export const electionSummarySchema = z.strictObject({
  id: electionId,
  name: z.string(),
  category: z.enum(countedCategories),
  electionDate: z.string(),
  municipality: electionSchema.shape.municipality,
  contest: electionSchema.shape.contest,
  countingMethod: electionSchema.shape.countingMethod,
  modelYear: electionSchema.shape.modelYear,
  eligibleVoters: z.int(),
  practice: z.boolean(),
  lists: z.int(),
  candidates: z.int(),
  stations: z.int(),
  session: sessionSchema,
});
export type ElectionSummary = z.infer<typeof electionSummarySchema>;

export const electionDetailSchema = z.strictObject({
  election: electionSchema,
  session: sessionSchema,
  stations: listOf(pollingStationSchema),
});

/** How a typist is shown to colleagues: their account number and name. */
export const workerSchema = z.strictObject({ number: z.int(), name: z.string() });

export const draftSchema = z.strictObject({
  entry: z.union([z.literal(1), z.literal(2)]),
  sheet: sheetSchema,
  revision: z.int(),
  startedAt: instant,
  /** The coordinator gave this entry back to be mended. */
  returned: z.boolean(),
  /** Only these fields are typed, once more from the paper. Absent: the whole form. */
  only: listOf(fieldId).exactOptional(),
  /** What I wrote about findings, by the key of the finding. */
  explanations: z.record(z.string(), z.string()),
});

export const finishedEntrySchema = z.strictObject({
  typist: workerSchema,
  sheet: sheetSchema,
  startedAt: instant,
  finishedAt: instant,
  accepted: listOf(z.string()),
});

export const overviewRowSchema = z.strictObject({
  station: pollingStationSchema,
  status: z.enum(entryStatuses),
  /** Who is typing now. */
  typing: z.strictObject({ typist: workerSchema, since: instant, filled: z.number().min(0).max(1) }).exactOptional(),
  firstTypist: workerSchema.exactOptional(),
  secondTypist: workerSchema.exactOptional(),
  /** When the status was last changed by finishing an entry. */
  finishedAt: instant.exactOptional(),
  /** Codes of the findings on what was finished, errors first. */
  findings: listOf(z.string()),
  /** Differing rows of the paper. */
  differences: z.int(),
  /** Digest of the definitive sheet. */
  sheet: sha256.exactOptional(),
  /** Warnings that are not marked as handled. */
  openWarnings: z.int(),
  /** Digest of all warnings with what was written about them and what is handled. */
  warnings: sha256,
});
export type OverviewRow = z.infer<typeof overviewRowSchema>;

/** A warning on what was finished for a station, and what came of it. */
export const warningSchema = z.strictObject({
  station: z.strictObject({ number: z.int(), name: z.string() }),
  status: z.enum(entryStatuses),
  finding: z.strictObject({
    modelYear: z.union([z.literal(2027), z.literal(2023)]),
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    section: z.string(),
    fields: listOf(fieldId),
    list: z.int().exactOptional(),
    figures: z.record(z.string(), z.number()),
  }),
  explanations: listOf(z.strictObject({ by: workerSchema, role: z.enum(roles), at: instant, text: z.string() })),
  handled: z.strictObject({ by: workerSchema, at: instant }).exactOptional(),
});
export type StationWarning = z.infer<typeof warningSchema>;

export const totalsSchema = z.strictObject({
  stations: listOf(z.int()),
  counts: countsSchema,
  more: listOf(z.int()),
  fewer: listOf(z.int()),
  investigations: z.strictObject({
    votersRecounted: listOf(z.int()),
    otherReason: listOf(z.int()),
    ballotsRecounted: listOf(z.int()),
    unexplainedDifference: listOf(z.int()),
    otherError: listOf(z.int()),
    correctedResults: listOf(z.int()),
  }),
});

export const keyedBySchema = z.strictObject({ typist: workerSchema, finishedAt: instant });

export const packageSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(leavingKinds),
  sha256,
  /** Of the count file; a package of what was fixed before election day has none. */
  emlSha256: sha256.exactOptional(),
  /** SHA-256 of what was fixed before election day (controle/definitie.json); absent in what was made before that was kept. */
  definition: sha256.exactOptional(),
  /** The key that signed it; absent in what was made before packages were signed. */
  key: z.strictObject({ number: z.int().positive(), publicKey: z.string() }).exactOptional(),
  /** Of a package of what was fixed: entry had begun already when it was made. */
  isLate: z.boolean().exactOptional(),
  size: z.int(),
  madeAt: instant,
  /** Something was changed after it was made, or a newer one was: not to be handed over any more. */
  superseded: z.boolean(),
  files: listOf(z.strictObject({ path: z.string(), sha256 })),
});
export type PackageInfo = z.infer<typeof packageSchema>;

/** What was typed for the report; without digest nothing ever was. */
export const reportNotesReplySchema = z.strictObject({ notes: reportNotesSchema, sha256: sha256.exactOptional() });

/** A kind of paper of this election. */
export const paperSchema = z.strictObject({
  id: z.enum([...stationPaperIds, ...reportIds, ...committeePaperIds]),
  about: z.enum(['station', 'municipality', 'committee']),
  /** `Na 31-2 bijlage 1` */
  model: z.string(),
  title: z.strictObject({ nl: z.string(), en: z.string() }),
  states: listOf(z.enum(['blank', 'filled'])),
});
export type PaperInfo = z.infer<typeof paperSchema>;

/** Something that takes a while to make, and how far it is. */
export const jobSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(jobKinds),
  /** Name of the zip. */
  name: z.string(),
  state: z.enum(jobStates),
  startedAt: instant,
  /** Papers made, of so many. */
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** Of the zip; only when the job is done. */
  file: z.strictObject({ size: z.int(), sha256 }).exactOptional(),
  /** Why it failed; only, and always, when it did. */
  problem: z
    .strictObject({ code: refusalCode, params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .exactOptional(),
});
export type JobInfo = z.infer<typeof jobSchema>;
