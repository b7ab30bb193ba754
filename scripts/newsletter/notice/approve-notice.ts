import { account } from '../../commands/account.ts';
import { recordApproval } from '../../data/approvals.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { openDatabase } from '../../data/database.ts';
import type { FoundNotice } from './find-notice.ts';

/** Records that a person stands behind the words of the notice as they are now. */
export function approveNotice({ entry, message }: FoundNotice, by: string): number {
  const name = by.trim();
  const database = openDatabase(dataFolder());
  try {
    recordApproval(database, message.id, message.hash, { name, account: account() }, new Date());
  } finally {
    database.close();
  }
  console.log(`${name} har godkänt meddelandet ”${message.subject}” (kontrollsumma ${message.hash.slice(0, 12)}).
Det är en intern kontroll, inte en signatur: vem som helst kan skriva ett namn. Nu kan någon annan skicka: npm run newsletter -- notice ${entry.id}`);
  return 0;
}
