// Files as bytes: the official sources as received, and the packages that left.
import type { ElectionId, Sha256 } from '@telstaat/core';
import type { Connection } from '../connection.ts';

export interface StoredPackage {
  readonly sha256: Sha256;
  readonly election: ElectionId;
  readonly madeAt: string;
  /** Something changed after it was made, or a newer one was. */
  readonly superseded: boolean;
  /** Canonical JSON of what the package holds. */
  readonly info: string;
}

export class FileRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async putSource(file: { sha256: Sha256; name: string; bytes: Uint8Array }): Promise<void> {
    await this.#connection
      .insertInto('source_files')
      .values({ ...file, bytes: Buffer.from(file.bytes) })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
  }

  async source(sha256: Sha256): Promise<Uint8Array | undefined> {
    const row = await this.#connection
      .selectFrom('source_files')
      .select('bytes')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return row && new Uint8Array(row.bytes);
  }

  /** What the log says of a package; its bytes come beside it. */
  async announcePackage(
    item: Pick<StoredPackage, 'sha256' | 'election' | 'madeAt'> & { sequence: number },
  ): Promise<void> {
    const { sha256, election, madeAt, sequence } = item;
    await this.#connection
      .insertInto('packages')
      .values({ sha256, election, made_at: madeAt, sequence, superseded: 0, info: '{}', bytes: Buffer.alloc(0) })
      .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ superseded: 0, sequence }))
      .execute();
  }

  /** The bytes of a package that the log speaks of, in the same transaction. Throws when it does not. */
  async putPackage(item: Pick<StoredPackage, 'sha256' | 'info'> & { bytes: Uint8Array }): Promise<void> {
    const { numUpdatedRows } = await this.#connection
      .updateTable('packages')
      .set({ info: item.info, bytes: Buffer.from(item.bytes) })
      .where('sha256', '=', item.sha256)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Error(`The log holds no package ${item.sha256}`);
  }

  /** Newest first: in the order of the log, whatever the clock said. */
  async packages(election: ElectionId): Promise<readonly StoredPackage[]> {
    const rows = await this.#connection
      .selectFrom('packages')
      .select(['sha256', 'election', 'made_at', 'superseded', 'info'])
      .where('election', '=', election)
      .orderBy('sequence', 'desc')
      .execute();
    return rows.map((row) => ({
      sha256: row.sha256 as Sha256,
      election: row.election as ElectionId,
      madeAt: row.made_at,
      superseded: row.superseded === 1,
      info: row.info,
    }));
  }

  async supersedePackages(election: ElectionId): Promise<void> {
    await this.#connection.updateTable('packages').set({ superseded: 1 }).where('election', '=', election).execute();
  }

  async packageBytes(election: ElectionId, sha256: Sha256): Promise<Uint8Array | undefined> {
    const row = await this.#connection
      .selectFrom('packages')
      .select('bytes')
      .where('election', '=', election)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return row && new Uint8Array(row.bytes);
  }
}
