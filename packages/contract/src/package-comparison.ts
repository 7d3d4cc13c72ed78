// What changed between two packages of one session, as JSON: what `telstaat compare-packages --json` writes and what a page for auditors reads.
import { z } from 'zod';
import { instant, listOf, sha256 } from './shapes.ts';

const text = z.strictObject({ nl: z.string(), en: z.string() });
const howMany = z.int().nonnegative();

/** A value in both; `–` where one of the two has none. */
const changedField = z.strictObject({ field: z.string(), old: z.string(), new: z.string() });
const comparedPackage = z.strictObject({ sha256, createdAt: instant, events: howMany });

export const packageComparisonSchema = z.strictObject({
  election: z.string(),
  old: comparedPackage,
  new: comparedPackage,
  stations: listOf(
    z.strictObject({
      station: z.int(),
      name: z.string(),
      /** `added`, `removed`: only one of the two packages has it. */
      change: z.enum(['added', 'removed', 'changed']),
      fields: listOf(changedField),
    }),
  ),
  totals: listOf(changedField),
  /** Election, session and what else stands in the report. */
  details: listOf(changedField),
  /** Of this election; of all together there are `eventsBetween`. */
  events: listOf(
    z.strictObject({
      sequence: z.int().positive(),
      at: instant,
      /** `typist:7`: a role and number, never a name. */
      actor: z.string(),
      type: z.string(),
      station: z.int().exactOptional(),
      text,
    }),
  ),
  eventsBetween: howMany,
});

export type PackageComparison = z.infer<typeof packageComparisonSchema>;
