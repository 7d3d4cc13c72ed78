// All migrations in order, listed by hand. Never change one that was shipped.
import { first } from './0001-first.ts';
import { people } from './0002-people.ts';
import { nightAndWarnings } from './0003-night-and-warnings.ts';
import { reportNotes } from './0004-report-notes.ts';
import { keys } from './0005-keys.ts';
import { logCheckpoint } from './0007-log-checkpoint.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [first, people, nightAndWarnings, reportNotes, keys, logCheckpoint];
