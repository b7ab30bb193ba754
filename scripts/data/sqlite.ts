import type { DatabaseSync } from 'node:sqlite';

/** An open database, which the queries of this folder take. Who has one asks through them, never with SQL of its own. */
export type Database = DatabaseSync;
