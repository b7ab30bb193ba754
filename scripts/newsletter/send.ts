import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '../data/sqlite.ts';
import { dateInZone } from '../../src/model/dates.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { approvals, hasApprovedOtherWords } from '../data/approvals.ts';
import { deliver } from '../delivery/deliver.ts';
import { environment } from '../delivery/env-file.ts';
import { settledDate } from '../data/ledger.ts';
import { RUN_OPTIONS, RUN_OPTIONS_HELP, runOptions } from '../delivery/run-options.ts';
import { deliverySettings } from '../delivery/settings.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import { mailable } from '../data/register.ts';
import { UserError } from '../user-error.ts';
import { agreed } from '../commands/agreed.ts';
import type { Command } from '../commands/command.ts';
import { issueMailing, type IssueMailing } from './issue-mailing.ts';
import { oneIssue } from './one-issue.ts';
import { writeSentDate } from './sent-date.ts';

const EXAMPLE = 'send 2026-6';

/** `send 2026-6`: to everybody who has not got it; run again, it goes on where it was. */
export const send: Command = {
  usage: 'BREV [--as NAMN] [--yes] [--first-pause 30s] [--keep-trying 2h] [--env-file FIL]',
  summary: 'skickar brevet till alla som inte har fått det. Kör om det tills ingen är kvar.',
  help: `Först visas vem som får brevet, vem som inte får det och varför. Sedan frågas om det ska skickas.

--as NAMN          vem du är; annars användarnamnet på datorn. Någon annan ska ha godkänt brevet.
${RUN_OPTIONS_HELP}

Exempel: npm run newsletter -- ${EXAMPLE}`,
  async run(args) {
    const { id, sender, firstPause, keepTrying, isSure, envFile } = readArgs(args);
    const folder = dataFolder();
    const settings = deliverySettings(environment(folder, envFile));
    const prepared = await issueMailing(id);
    const { mailing, site } = prepared;
    const register = openDatabase(folder);
    try {
      return await tellingStorageFaults(async () => {
        checkApproval(register, prepared, sender, settings.needsApproval);
        const ask = () => agreed('Ska brevet skickas nu?', isSure);
        const code = await deliver(mailing, mailable(register), { folder, database: register, site, settings, firstPause, keepTrying, confirm: ask }); // prettier-ignore
        return code === 0 ? await recordSent(register, prepared) : code;
      });
    } finally {
      register.close();
    }
  },
};

function readArgs(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    options: { as: { type: 'string' }, ...RUN_OPTIONS },
    allowPositionals: true,
  });
  const sender = values.as?.trim() || userInfo().username;
  return { id: oneIssue(positionals, 'send'), sender, ...runOptions(values) };
}

/** Two people: whoever approved is somebody else than whoever sends. @throws UserError */
function checkApproval(database: Database, { mailing }: IssueMailing, sender: string, isNeeded: boolean): void {
  const { id, message } = mailing;
  if (!isNeeded) {
    console.log('Kontrollen av att två personer har sett brevet är avstängd (NEWSLETTER_APPROVAL=off).');
    return;
  }
  const [first] = approvals(database, id, message.hash, sender);
  if (first) {
    console.log(`Godkänt av ${first.approver}, skickas av ${sender} (intern kontroll, inte en signatur).`);
    return;
  }
  const changed = hasApprovedOtherWords(database, id, message.hash) ? ' Texten har ändrats sedan den godkändes.' : '';
  throw new UserError(
    `Brevet ${id} är inte godkänt av någon annan än ${sender}.${changed} Låt en kollega läsa det och köra: npm run newsletter -- approve ${id} --by NAMN\nHeter du något annat än ${sender}? Skriv --as NAMN.`,
  );
}

/** The issue says in its file when it was sent; the words must still be those that were. */
async function recordSent(database: Database, { mailing, issue, settings }: IssueMailing): Promise<number> {
  const file = path.join(settings.content, ...issue.file.split('/'));
  const now = await issueMailing(issue.id).catch(() => undefined);
  if (now?.mailing.message.hash !== mailing.message.hash) {
    console.error(`Brevet är skickat till alla, men ${issue.file} (eller något som det länkar till) ändrades under tiden. Återställ texten och kör send ${issue.id} igen, så skrivs datumet in.`); // prettier-ignore
    return 1;
  }
  const settled = new Date(settledDate(database, issue.id) ?? Date.now());
  const date = process.env.PORTAL_NOW ? settings.today : dateInZone(settled, settings.site.timeZone);
  if (writeSentDate(file, date)) console.log(`${issue.file} har fått sent: ${date}. Lägg in ändringen i git (commit).`);
  return 0;
}
