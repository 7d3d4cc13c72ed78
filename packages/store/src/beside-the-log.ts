// What stands beside the log because of its size, or because people are named in it: the log holds the digest, and the content must be of that digest.
// Names and passwords are not asked for: the log knows nothing of them (decision 11).
import { notesText, type Digest, type Election, type ReportNotes } from '@telstaat/core';
import type { Connection } from './connection.ts';

export const besideKinds = ['source', 'package', 'report'] as const;

export interface BesideFault {
  readonly kind: (typeof besideKinds)[number];
  /** Digest that the log holds. */
  readonly sha256: string;
  /** What is there has this digest; absent: nothing is there. */
  readonly found?: string;
}

/** Everything whose content is not what the log says of it; none when all is well. */
export async function besideFaults(connection: Connection, digest: Digest): Promise<readonly BesideFault[]> {
  const hex = (bytes: Uint8Array): string => Buffer.from(digest(bytes)).toString('hex');
  const fault = (
    kind: BesideFault['kind'],
    sha256: string,
    content: Uint8Array | undefined,
  ): readonly BesideFault[] => {
    const found = content && hex(content);
    return found === sha256 ? [] : [{ kind, sha256, ...(found !== undefined && { found }) }];
  };
  const sources = await connection.selectFrom('source_files').select(['sha256', 'bytes']).execute();
  const elections = await connection.selectFrom('elections').select('state').execute();
  const named = elections.flatMap(({ state }) => {
    const { definition, candidates } = JSON.parse(state) as Election;
    return [definition.sha256, candidates.sha256];
  });
  const packages = await connection.selectFrom('packages').select(['sha256', 'bytes']).execute();
  const notes = await connection
    .selectFrom('report_notes')
    .leftJoin('report_note_texts', 'report_note_texts.election', 'report_notes.election')
    .select(['sha256', 'salt', 'notes'])
    .execute();
  return [
    ...named.flatMap((sha256) => fault('source', sha256, sources.find((one) => one.sha256 === sha256)?.bytes)),
    ...packages.flatMap(({ sha256, bytes }) => fault('package', sha256, bytes.length === 0 ? undefined : bytes)),
    ...notes.flatMap(({ sha256, salt, notes: text }) => fault('report', sha256, typedText(text, salt))),
  ];
}

function typedText(notes: string | null, salt: string | null): Uint8Array | undefined {
  if (notes === null || salt === null) return undefined;
  return Buffer.from(notesText(JSON.parse(notes) as ReportNotes, salt), 'utf8');
}
