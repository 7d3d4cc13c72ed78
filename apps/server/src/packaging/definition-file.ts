// controle/definitie.json: what is fixed before election day, and what everything that is counted afterwards rests on. Its SHA-256 is the
// definition digest: it stands in every manifest and under every signature.
import {
  canonicalJson,
  electionSchema,
  err,
  ok,
  pollingStationSchema,
  type Election,
  type Form,
  type PollingStation,
  type Result,
  type Sha256,
} from '@telstaat/core';
import { sha256Hex } from '@telstaat/seal';
import { z } from 'zod';

const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), 'not a SHA-256');
const definitionSchema = z.strictObject({
  format: z.literal('telstaat-definition'),
  version: z.literal(1),
  /** How many may vote is known for certain only on the day itself; it is no part of what is fixed. */
  election: electionSchema.omit({ eligibleVoters: true }),
  stations: z.array(pollingStationSchema.omit({ eligibleVoters: true })),
  /** Of the canonical JSON of the form that is typed: sections, rows and fields. */
  form: sha256,
});
export type DefinitionControl = Readonly<z.infer<typeof definitionSchema>>;

export interface Defined {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
}

export function definitionOf({ election, form, stations }: Defined): DefinitionControl {
  const { eligibleVoters: _, ...fixed } = election;
  const places = [...stations].sort((a, b) => a.number - b.number).map(({ eligibleVoters: __, ...place }) => place);
  const digest = sha256Hex(new TextEncoder().encode(canonicalJson(form)));
  return definitionSchema.parse({
    ...{ format: 'telstaat-definition', version: 1 },
    ...{ election: fixed, stations: places, form: digest },
  });
}

/** Canonical JSON: one definition, one file, one digest. */
export function writeDefinitionControl(defined: Defined): Uint8Array {
  return new TextEncoder().encode(canonicalJson(definitionOf(defined)));
}

/** The definition digest. */
export function definitionDigest(defined: Defined): Sha256 {
  return sha256Hex(writeDefinitionControl(defined));
}

/** The value, or where in the file the first thing is that does not belong there. */
export function readDefinitionControl(bytes: Uint8Array): Result<DefinitionControl, string> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('JSON');
  }
  const parsed = definitionSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues[0]?.path.join('.') ?? '');
}
