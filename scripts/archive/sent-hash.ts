import { askDatabase } from '../data/database.ts';
import { hashOf } from '../data/ledger.ts';

/**
 * The hash under which a mailing went out from this machine; undefined when the ledger does not know it. A machine
 * without a ledger gets none.
 * @param folder where private data is kept (`dataFolder()`)
 * @param mailing an issue's id: `2026-6`
 */
export const sentHash = (folder: string, mailing: string): string | undefined =>
  askDatabase(folder, (database) => hashOf(database, mailing));
