import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { findEntry } from '../../../src/model/catalog.ts';
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
import { writeOver } from '../../files/write-over.ts';
import { runManner } from '../../outgoing/run-manner.ts';
import { sendOut } from '../../outgoing/send-out.ts';
import { UserError } from '../../user-error.ts';
import { placeOfChange, type FoundNotice } from './find-notice.ts';
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
    return code === 0 ? await recordNoticed(database, found) : code;
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

/**
 * The text says in its file when its readers were told. All else in the file stays byte for byte. To send may have taken an
 * hour: where the change stands is looked up in the text as it is now.
 */
async function recordNoticed(database: Database, { entry, mailing, change, settings }: FoundNotice): Promise<number> {
  if (change.noticed) return 0;
  const { content, site, today, isTodaySaid } = settings;
  const settled = new Date(settledDate(database, mailing.id) ?? Date.now());
  const day = isTodaySaid ? today : dateInZone(settled, site.timeZone);
  const file = path.join(content, ...entry.file.split('/'));
  const text = readFileSync(file, 'utf8');
  const now = findEntry((await loadCatalog(settings)).catalog, entry.id);
  const index = now ? placeOfChange(now, change) : -1;
  if (index < 0)
    throw new UserError(
      `Meddelandet är skickat till alla, men ändringen ${change.date} står inte kvar i ${entry.file} som den gjorde. Skriv själv raden noticed: ${day} under den, och kontrollera med npm run check.`,
    );
  writeOver(file, text, withFields(text, ['changes', index], { noticed: day }));
  console.log(
    `${entry.file} har fått noticed: ${day}, och meddelandet visas i två veckor under Aktuellt. Lägg in ändringen i git (commit), och arkivera: npm run newsletter -- notice ${entry.id} --archive arkiv`,
  );
  return 0;
}
