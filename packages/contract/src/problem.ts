// The three kinds of "no" on the wire, as problem+json (RFC 9457): complaints about input, refusals by the process, faults of ours.
import { refusalTexts, type Complaint, type RefusalCode } from '@telstaat/core';
import { z } from 'zod';

const param = z.union([z.string(), z.number(), z.strictObject({ nl: z.string(), en: z.string() })]);

export const complaintSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  params: z.record(z.string(), param),
  path: z.string().exactOptional(),
  file: z.string().exactOptional(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
}) satisfies z.ZodType<Complaint>;

export const refusalCode = z
  .custom<RefusalCode>((value) => typeof value === 'string' && Object.hasOwn(refusalTexts, value))
  .meta({ type: 'string', enum: Object.keys(refusalTexts) });
const base = { title: z.string(), status: z.int(), detail: z.string() };

export const problemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('complaints'), ...base, complaints: z.array(complaintSchema).readonly() }),
  z.strictObject({
    kind: z.literal('refusal'),
    ...base,
    code: refusalCode,
    params: z.record(z.string(), param),
  }),
  z.strictObject({ kind: z.literal('fault'), ...base, request: z.string() }),
]);
export type Problem = z.infer<typeof problemSchema>;
