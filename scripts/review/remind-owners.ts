import type { IsoDate } from '../../src/model/dates.ts';
import { compileReview } from '../../src/newsletter/review-letter.ts';
import type { Site } from '../../src/site.ts';
import type { OwnerDue } from '../../src/views/review-list.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { roleStop } from '../data/role-mail.ts';
import type { Database } from '../data/sqlite.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { isReserved } from '../outgoing/placeholder.ts';
import { runManner, type RunManner } from '../outgoing/run-manner.ts';
import { sendOut } from '../outgoing/send-out.ts';
import { NO_MAILBOX } from './review-words.ts';

interface Days {
  today: IsoDate;
  until: IsoDate;
  site: Site;
}

/** Mails each function what it has to look at, after a question for each. @returns as any run, the worst of them */
export async function remindOwners(due: readonly OwnerDue[], days: Days, asked: RunAsked): Promise<number> {
  if (due.length === 0) console.log('Inget att granska, så ingen behöver påminnas.');
  const folder = dataFolder();
  const manner = runManner({ folder, site: days.site }, asked);
  const database = openDatabase(folder);
  try {
    let worst = 0;
    for (const each of due) worst = Math.max(worst, await remindOne(each, days, { database, folder, manner }));
    return worst;
  } finally {
    database.close();
  }
}

/** The program's own words, made of the content: nobody has to approve them. The ledger holds that they are said once a day. */
async function remindOne(
  { owner, email, items }: OwnerDue,
  { today, until, site }: Days,
  { database, folder, manner }: { database: Database; folder: string; manner: RunManner },
): Promise<number> {
  const reason = email === undefined ? NO_MAILBOX : whyNot(database, email, manner);
  if (email === undefined || reason) {
    console.error(`${owner}: inget mejl. ${reason}`);
    return 1;
  }
  const message = await compileReview(owner, items, { today, until }, site);
  const mailing = { id: message.id, kind: 'review', message } as const;
  const recipients = [{ address: email, name: owner, unit: owner }];
  const how = {
    question: `Ska påminnelsen skickas nu till ${owner}, ${email}?`,
    again: 'npm run review -- --send',
  };
  const to = { recipients, left: [], whyNot: (address: string) => whyNot(database, address, manner) };
  return sendOut({ database, folder, site }, mailing, to, manner, how);
}

/** What a function answers for is role mail: that its mailbox has ended the letter stops no reminder. */
function whyNot(database: Database, email: string, { settings }: RunManner): string | undefined {
  const stopped = roleStop(database)(email);
  if (stopped) return `Brevlådan ${email} får inga mejl (${stopped}).`;
  return isReserved(email, settings) ? `${email} är en platshållare: skriv en riktig funktionsbrevlåda.` : undefined;
}
