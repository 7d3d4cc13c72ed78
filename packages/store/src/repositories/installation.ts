// The identity of a data folder: practice and real can never be taken for one another.
import type { Connection } from '../connection.ts';

export interface Installation {
  /** Random identity of this data folder. */
  readonly installation: string;
  readonly practice: boolean;
}

export class InstallationRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async get(): Promise<Installation | undefined> {
    const row = await this.#connection.selectFrom('installation').selectAll().executeTakeFirst();
    return row && { installation: row.installation, practice: row.practice === 1 };
  }
}
