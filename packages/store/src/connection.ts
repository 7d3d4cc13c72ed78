// The one type that repositories use: a connection inside a transaction. The root database is never handed out.
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

export type Connection = Kysely<Tables>;
