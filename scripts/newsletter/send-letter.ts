import path from 'node:path';
import type { Database } from '../data/sqlite.ts';
import { ContentError } from '../../src/model/problem.ts';
import { dateInZone } from '../../src/model/dates.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { hashOf, settledDate } from '../data/ledger.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import { checkApproval } from '../delivery/two-people.ts';
import { mailable } from '../data/mailable.ts';
import { UserError } from '../user-error.ts';
import { runManner } from '../outgoing/run-manner.ts';
import { sendOut } from '../outgoing/send-out.ts';
import { account } from '../commands/account.ts';
import { askIfEarly, refuseMadeUp, refuseSentElsewhere } from './already-sent.ts';
import { issueMailing, type IssueMailing } from './issue-mailing.ts';
import { refuseFaults } from './refuse-faults.ts';
import { refuseNames, wordsOf } from './refuse-names.ts';
import { writeSentDate } from './sent-date.ts';

/** Sends to everybody who has not got it; run again, it goes on where it was. @returns 0 when all have been told */
export async function sendLetter({
  issue: id,
  as,
  'names-agreed': isAgreed,
  ...asked
}: RunAsked & { issue: string; as: string | undefined; 'names-agreed': boolean }): Promise<number> {
  const user = account();
  const sender = { name: as?.trim() || user || 'okänd', account: user };
  const folder = dataFolder();
  const prepared = await issueMailing(id);
  const { mailing, site } = prepared;
  const manner = runManner({ folder, site }, asked);
  const register = openDatabase(folder);
  try {
    return await tellingStorageFaults(async () => {
      if (manner.settings.relay) refuseMadeUp(prepared.issue);
      refuseSentElsewhere(register, prepared.issue, folder);
      // Of one that has begun the rest get the same letter: its words are held.
      if (hashOf(register, id) === undefined) await refuseFaults(prepared, 'skickas');
      // Who has approved it has been asked.
      if (!manner.settings.needsApproval)
        refuseNames(register, wordsOf(mailing.message), { place: 'brevet', isAgreed });
      checkApproval(register, mailing, sender, {
        isNeeded: manner.settings.needsApproval,
        fault: `Brevet ${id} är inte godkänt`,
        how: `npm run newsletter -- approve ${id} --by NAMN`,
      });
      if (!prepared.issue.sent) await askIfEarly(prepared.issue, prepared.settings.today);
      const how = { question: 'Ska brevet skickas nu?', again: `npm run newsletter -- send ${id}` };
      const code = await sendOut({ database: register, folder, site }, mailing, mailable(register), manner, how);
      return code === 0 ? await recordSent(register, prepared) : code;
    });
  } finally {
    register.close();
  }
}

/** The hash of the words as they are now; undefined when they cannot be made into a letter any more, which is a change too. */
async function hashNow(id: string): Promise<string | undefined> {
  try {
    return (await issueMailing(id)).mailing.message.hash;
  } catch (error) {
    if (error instanceof UserError || error instanceof ContentError) return undefined;
    throw error;
  }
}

/** The issue says in its file when it was sent; the words must still be those that were. */
async function recordSent(database: Database, { mailing, issue, settings }: IssueMailing): Promise<number> {
  const file = path.join(settings.content, ...issue.file.split('/'));
  const now = await hashNow(issue.id);
  if (now !== mailing.message.hash) {
    console.error(
      `Brevet är skickat till alla, men ${issue.file} (eller något som det länkar till) ändrades under tiden. Återställ texten och kör send ${issue.id} igen, så skrivs datumet in.`,
    );
    return 1;
  }
  const settled = new Date(settledDate(database, issue.id) ?? Date.now());
  const date = settings.isTodaySaid ? settings.today : dateInZone(settled, settings.site.timeZone);
  if (writeSentDate(file, date)) console.log(`${issue.file} har fått sent: ${date}. Lägg in ändringen i git (commit).`);
  return 0;
}
