// Brings a database to the newest version, and refuses one that is not ours or newer than we are.
import type Database from 'better-sqlite3';
import { err, ok, type Result, type Text } from '@telstaat/core';
import { migrations } from './migrations/index.ts';

export interface StoreProblem {
  readonly code: 'notADatabase' | 'damaged' | 'unknownHistory' | 'unreadable' | 'otherKind' | 'inUse' | 'disk';
  readonly text: Text;
}

/** Runs what is missing, all in one transaction. A history that is not a prefix of ours is refused. */
export function migrate(database: Database.Database): Result<null, StoreProblem> {
  database.exec('create table if not exists migrations (position integer primary key, name text not null) strict');
  const applied = database.prepare('select name from migrations order by position').pluck().all() as string[];
  const isPrefix = applied.every((name, index) => migrations[index]?.name === name);
  if (!isPrefix) {
    return err({
      code: 'unknownHistory',
      text: {
        nl: 'Deze gegevens zijn gemaakt met een andere of nieuwere versie van Telstaat. Er is niets gewijzigd. Gebruik die versie.',
        en: 'These data were made with another or newer version of Telstaat. Nothing was changed. Use that version.',
      },
    });
  }
  const run = database.transaction(() => {
    for (const [index, migration] of migrations.entries()) {
      if (index < applied.length) continue;
      for (const statement of migration.statements) database.exec(statement);
      database.prepare('insert into migrations (position, name) values (?, ?)').run(index + 1, migration.name);
    }
  });
  run.immediate();
  return ok(null);
}
