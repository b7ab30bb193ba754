import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { dateInZone, formatDate } from '../../../src/model/dates.ts';
import { account } from '../../commands/account.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { openDatabase } from '../../data/database.ts';
import { settledDate } from '../../data/ledger.ts';
import type { Database } from '../../data/sqlite.ts';
import { mailable } from '../../data/mailable.ts';
import type { RunAsked } from '../../delivery/run-options.ts';
import { checkApproval } from '../../delivery/two-people.ts';
import { withFields } from '../../files/splice-fields.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { runManner } from '../../outgoing/run-manner.ts';
import { sendOut } from '../../outgoing/send-out.ts';
import { UserError } from '../../user-error.ts';
import type { FoundNotice } from './find-notice.ts';
import { refuseSecondNotice } from './one-a-day.ts';

/** Sends to everybody who has not got it; run again, it goes on where it was. @returns 0 when all have been told */
export async function sendNotice(found: FoundNotice, asked: RunAsked & { as: string | undefined }): Promise<number> {
  const { entry, mailing, settings } = found;
  const { site } = settings;
  const folder = dataFolder();
  const manner = runManner({ folder, site }, asked);
  const database = openDatabase(folder);
  try {
    refuseToldElsewhere(database, found, folder);
    const user = account();
    checkApproval(
      database,
      mailing,
      { name: asked.as?.trim() || user || 'okänd', account: user },
      {
        isNeeded: manner.settings.needsApproval,
        fault: `Meddelandet om ${entry.id} är inte godkänt`,
        how: `npm run newsletter -- notice ${entry.id} --approve NAMN`,
      },
    );
    const how = {
      question: 'Ska meddelandet skickas nu?',
      again: `npm run newsletter -- notice ${entry.id}`,
      mayBegin: () => refuseSecondNotice(database, mailing.id, new Date(), site.timeZone),
    };
    const code = await sendOut({ database, folder, site }, mailing, mailable(database), manner, how);
    return code === 0 ? recordNoticed(database, found) : code;
  } finally {
    database.close();
  }
}

/** `noticed` binds, as `sent` does in an issue: a list of mailings that is new or another computer's must not tell all again. */
function refuseToldElsewhere(database: Database, { mailing, change, entry }: FoundNotice, folder: string): void {
  if (!change.noticed || settledDate(database, mailing.id) !== null) return;
  throw new UserError(
    `Meddelandet om ${entry.id} är redan skickat, ${formatDate(change.noticed)} (raden ”noticed” i ${entry.file}), men listan över utskick i ${folder} känner inte till det. Ingenting är skickat.
Hämta datamappen därifrån meddelandet skickades. Har det aldrig gått ut: ta bort raden ”noticed” ur filen.`,
  );
}

/** The text says in its file when its readers were told. All else in the file stays byte for byte. */
function recordNoticed(database: Database, { entry, mailing, change, index, settings }: FoundNotice): number {
  if (change.noticed) return 0;
  const { content, site, today, isTodaySaid } = settings;
  const settled = new Date(settledDate(database, mailing.id) ?? Date.now());
  const day = isTodaySaid ? today : dateInZone(settled, site.timeZone);
  const file = path.join(content, ...entry.file.split('/'));
  writeWhole(file, withFields(readFileSync(file, 'utf8'), ['changes', index], { noticed: day }), statSync(file).mode);
  console.log(
    `${entry.file} har fått noticed: ${day}, och meddelandet visas i två veckor under Aktuellt. Lägg in ändringen i git (commit), och arkivera: npm run newsletter -- notice ${entry.id} --archive arkiv`,
  );
  return 0;
}
