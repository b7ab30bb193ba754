import { inboxTables } from './inbox-tables.ts';
import { ledgerTables } from './ledger-tables.ts';
import { registerTables } from './register-tables.ts';

/** The database's versions, forward only: what makes number N of what number N - 1 left. Never change one that has been used. */
export const migrations: readonly string[] = [`${registerTables}${ledgerTables}${inboxTables}`];
