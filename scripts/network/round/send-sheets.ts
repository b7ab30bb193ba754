import path from 'node:path';
import { unitsAsked, type FollowUpRound } from '../../../src/model/round.ts';
import { compileRound } from '../../../src/newsletter/round-letter.ts';
import { account } from '../../commands/account.ts';
import { recordApproval } from '../../data/approvals.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { openDatabase } from '../../data/database.ts';
import { unitsReached } from '../../data/deliveries.ts';
import type { Addressee, Attachment, Mailing } from '../../data/mailing.ts';
import { roleMail } from '../../data/role-mail.ts';
import type { Database } from '../../data/sqlite.ts';
import type { RunAsked } from '../../delivery/run-options.ts';
import { checkApproval } from '../../delivery/two-people.ts';
import { writeFiles } from '../../files/write-whole.ts';
import { runManner } from '../../outgoing/run-manner.ts';
import { sendOut } from '../../outgoing/send-out.ts';
import { UserError } from '../../user-error.ts';
import { changeFile } from '../change-content.ts';
import { unreachedLines, whomToAsk } from '../poll/whom-to-ask.ts';
import { withYamlFields } from '../../files/splice-fields.ts';
import { openRoundOf, roundDesk, type RoundDesk } from './round-desk.ts';
import { sheetName, sheetsOf } from './sheets-of.ts';

interface Asked extends RunAsked {
  round: string | undefined;
  out: string | undefined;
  approve: string | undefined;
  as: string | undefined;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes the sheets into a folder, approves the mail that brings them, or sends it. @returns as any run */
export async function sendSheets(asked: Asked): Promise<number> {
  if (asked.out !== undefined && asked.approve !== undefined)
    throw new UserError('Välj en sak i taget: --out eller --approve.');
  const desk = await roundDesk();
  const round = openRoundOf(desk, asked.round);
  if (asked.out !== undefined) return await writeSheets(desk, round, asked.out);
  const message = await compileRound(round, desk.settings.site);
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    const mailing: Mailing = { id: message.id, kind: 'question', message };
    if (asked.approve !== undefined) return approveSheets(database, mailing, round, asked.approve.trim());
    const code = await run({ desk, round, database, folder }, mailing, asked);
    await noteAsked(desk, round, unitsReached(database, message.id));
    return code;
  } finally {
    database.close();
  }
}

async function writeSheets(desk: RoundDesk, round: FollowUpRound, out: string): Promise<number> {
  const sheets = await sheetsOf(round, desk);
  const place = path.resolve(out);
  writeFiles(place, Object.fromEntries([...sheets].map(([unit, bytes]) => [sheetName(round.id, unit), bytes])));
  console.log(`${sheets.size} blad ligger i ${place}. Inget är skickat.`);
  return 0;
}

function approveSheets(database: Database, { id, message }: Mailing, round: FollowUpRound, name: string): number {
  recordApproval(database, id, message.hash, { name, account: account() }, new Date());
  console.log(
    `${name} har godkänt mejlet ”${message.subject}”. Nu kan någon annan skicka: npm run network -- sheets ${round.id}`,
  );
  return 0;
}

interface Sending {
  desk: RoundDesk;
  round: FollowUpRound;
  database: Database;
  folder: string;
}

/** One mail a person, each with the sheet of the own unit; those who have got it are in the ledger. */
async function run({ desk, round, database, folder }: Sending, mailing: Mailing, asked: Asked): Promise<number> {
  const house = { database, folder, site: desk.settings.site };
  const manner = runManner(house, asked);
  const { to, without, unreached, whyNot } = whoGetsSheets(round, database);
  if (unreached.length > 0) console.log(unreached.join('\n'));
  if (without.length > 0)
    console.log(
      [
        `De här enheterna har ingen kontaktperson eller ersättare som nås. Deras blad får du med: npm run network -- sheets ${round.id} --out MAPP`,
        ...without.map((unit) => `  ${desk.units.get(unit)?.name ?? unit}`),
      ].join('\n'),
    );
  if (to.length === 0) throw new UserError('Det finns ingen kontaktperson eller ersättare i registret att fråga.');
  const user = account();
  checkApproval(
    database,
    mailing,
    { name: asked.as?.trim() || user || 'okänd', account: user },
    {
      isNeeded: manner.settings.needsApproval,
      fault: `Mejlet med bladen för ${round.id} är inte godkänt`,
      how: `npm run network -- sheets ${round.id} --approve NAMN`,
    },
  );
  const attachments = new Map<string, Attachment>();
  for (const [unit, bytes] of await sheetsOf(round, desk))
    attachments.set(unit, { name: sheetName(round.id, unit), type: XLSX, bytes });
  const list = { recipients: to, left: [], whyNot };
  const how = { question: 'Ska bladen skickas nu?', again: `npm run network -- sheets ${round.id}` };
  return await sendOut(house, { ...mailing, attachments }, list, manner, how);
}

/** The contact persons of units that are asked something, or the deputies; those who cannot be written to; and the units that have nobody. */
function whoGetsSheets(round: FollowUpRound, database: Database) {
  const units = unitsAsked(round).map(({ id }) => id);
  const people = roleMail(database);
  const whom = { deputies: false };
  const to: Addressee[] = whomToAsk(people.recipients, whom).filter(({ unit }) => units.includes(unit));
  return {
    to,
    without: units.filter((id) => !to.some(({ unit }) => unit === id)),
    unreached: unreachedLines(people, whom, units),
    whyNot: people.whyNot,
  };
}

/** Which units have their sheet, written into the round: who has not been asked is not said to be silent. */
async function noteAsked({ settings }: RoundDesk, round: FollowUpRound, reached: readonly string[]): Promise<void> {
  const units = new Set(unitsAsked(round).map(({ id }) => id));
  const asked = [...new Set([...round.asked, ...reached.filter((unit) => units.has(unit))])].sort();
  if (asked.length === round.asked.length) return;
  await changeFile(settings, round.file, (text) => withYamlFields(text, [], { asked }));
  console.log(
    `${round.file} säger nu att ${asked.length} av ${units.size} enheter har fått sitt blad. Lägg in ändringen i git (commit).`,
  );
}
