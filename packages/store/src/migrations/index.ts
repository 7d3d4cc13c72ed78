// All migrations in order, listed by hand. Never change one that was shipped.
import { first } from './0001-first.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [first];
