import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { recordApproval as record } from '../data/approvals.ts';
import { account } from '../commands/account.ts';
import { issueMailing } from './issue-mailing.ts';
import { refuseFaults } from './refuse-faults.ts';
import { refuseNames, wordsOf } from './refuse-names.ts';

/** Records that a person stands behind the words as they are now. @throws UserError for a letter with faults, or that names a contact person */
export async function approveLetter({
  issue: id,
  by,
  'names-agreed': isAgreed,
}: {
  issue: string;
  by: string;
  'names-agreed': boolean;
}): Promise<number> {
  const approver = by.trim();
  const prepared = await issueMailing(id);
  await refuseFaults(prepared, 'godkännas');
  const { mailing } = prepared;
  const database = openDatabase(dataFolder());
  try {
    refuseNames(database, wordsOf(mailing.message), { place: 'brevet', isAgreed });
    record(database, id, mailing.message.hash, { name: approver, account: account() }, new Date());
  } finally {
    database.close();
  }
  console.log(
    `${approver} har godkänt ${id}, ”${mailing.message.subject}” (kontrollsumma ${mailing.message.hash.slice(0, 12)}).
Det är en intern kontroll, inte en signatur: vem som helst kan skriva ett namn. Nu kan någon annan skicka: npm run newsletter -- send ${id}`,
  );
  return 0;
}
