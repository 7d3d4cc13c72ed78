// HANDTEKENING.txt: the statement that is signed. Everything that makes a package this one stands in it, the purpose first, so that no
// signature ever serves for something else. One statement, one text: what is read must be written again to the same bytes.
import { err, ok, type ElectionId, type Result, type Sha256 } from '@telstaat/core';
import { z } from 'zod';
import { isPublicKey, type PublicKey } from './key-pair.ts';

/** What a signature is for: the kind of package. */
export const statementPurposes = ['definition', 'results', 'publication'] as const;
export type StatementPurpose = (typeof statementPurposes)[number];

export const statementVersion = 1;

export interface Statement {
  readonly purpose: StatementPurpose;
  readonly election: ElectionId;
  /** Random identity of the installation: 32 hexadecimal digits. */
  readonly installation: string;
  /** The definition digest: SHA-256 of controle/definitie.json. */
  readonly definition: Sha256;
  /** How far the log reaches, and its head there. */
  readonly ledger: { readonly events: number; readonly head: Sha256 };
  /** The key that signs: its number in this installation, from 1. */
  readonly key: { readonly number: number; readonly publicKey: PublicKey };
  /** SHA-256 of the bytes of SHA256SUMS. */
  readonly sums: Sha256;
}

/** `newer`: of a later version. `unreadable`: not a statement, or not written exactly as one is. */
export type StatementFault = 'newer' | 'unreadable';

/** More bytes than any statement has. */
const largest = 1_000;
const firstLine = /^telstaat-handtekening ([1-9]\d{0,8})\n/;
const fields = new RegExp(
  [
    /^telstaat-handtekening 1/,
    /doel: pakket (?<purpose>\S+)/,
    /verkiezing: (?<election>\S+)/,
    /installatie: (?<installation>\S+)/,
    /definitie: (?<definition>\S+)/,
    /logboek: (?<events>\d+) (?<head>\S+)/,
    /sleutel: (?<number>\d+) (?<publicKey>\S+)/,
    /sha256sums: (?<sums>\S+)\n$/,
  ]
    .map(({ source }) => source)
    .join('\\n'),
);

const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), 'not a SHA-256');
const schema = z.strictObject({
  purpose: z.enum(statementPurposes),
  election: z.custom<ElectionId>((value) => typeof value === 'string' && /^[A-Za-z0-9_-]{3,80}$/.test(value)),
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  definition: sha256,
  ledger: z.strictObject({ events: z.int().nonnegative(), head: sha256 }),
  key: z.strictObject({
    number: z.int().positive(),
    publicKey: z.custom<PublicKey>((value) => typeof value === 'string' && isPublicKey(value), 'not a public key'),
  }),
  sums: sha256,
});

/** The bytes of HANDTEKENING.txt: ASCII, LF after each line. Throws on what cannot stand in a statement. */
export function writeStatement(statement: Statement): Uint8Array {
  const { purpose, election, installation, definition, ledger, key, sums } = schema.parse(statement);
  const lines = [
    `telstaat-handtekening ${statementVersion}`,
    `doel: pakket ${purpose}`,
    `verkiezing: ${election}`,
    `installatie: ${installation}`,
    `definitie: ${definition}`,
    `logboek: ${ledger.events} ${ledger.head}`,
    `sleutel: ${key.number} ${key.publicKey}`,
    `sha256sums: ${sums}`,
  ];
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

/** Reads a statement. One of a later version is told apart before anything else is asked of it. */
export function readStatement(bytes: Uint8Array): Result<Statement, StatementFault> {
  const text = bytes.length > largest ? '' : Buffer.from(bytes).toString('latin1');
  const version = firstLine.exec(text)?.[1];
  if (version !== undefined && Number(version) > statementVersion) return err('newer');
  const found = fields.exec(text)?.groups;
  if (!found) return err('unreadable');
  const { events, head, number, publicKey, ...rest } = found;
  const read = schema.safeParse({
    ...rest,
    ledger: { events: Number(events), head },
    key: { number: Number(number), publicKey },
  });
  if (!read.success || Buffer.compare(writeStatement(read.data), bytes) !== 0) return err('unreadable');
  return ok(read.data);
}
