import { dateInZone, formatDate } from '../../../src/model/dates.ts';
import { compilePoll } from '../../../src/newsletter/poll-letter.ts';
import { account } from '../../commands/account.ts';
import { hashOf, settledDate } from '../../data/ledger.ts';
import type { Addressee, Mailing } from '../../data/mailing.ts';
import { silentOf } from '../../data/poll-answers.ts';
import { roleMail } from '../../data/role-mail.ts';
import type { RunAsked } from '../../delivery/run-options.ts';
import { checkApproval } from '../../delivery/two-people.ts';
import { runManner } from '../../outgoing/run-manner.ts';
import { sendOut } from '../../outgoing/send-out.ts';
import { UserError } from '../../user-error.ts';
import type { PollDesk } from './poll-desk.ts';
import { writeSent } from './poll-file.ts';
import { unreachedLines, whomToAsk } from './whom-to-ask.ts';

type Asked = RunAsked & { as: string | undefined };

/** Asks everybody who has not been asked; run again, it goes on where it was. @returns as any run */
export async function sendPoll(desk: PollDesk, asked: Asked): Promise<number> {
  const { poll, message, database, file, settings } = desk;
  refuseLate(desk);
  const people = roleMail(database);
  const to = whomToAsk(people.recipients, poll);
  tell(unreachedLines(people, poll));
  if (to.length === 0) throw new UserError('Det finns ingen kontaktperson eller ersättare i registret att fråga.');
  const mailing: Mailing = { id: message.id, kind: 'question', message };
  const code = await run(desk, mailing, to, asked, 'Ska frågan skickas nu?');
  if (code !== 0 || poll.sent) return code;
  const settled = new Date(settledDate(database, message.id) ?? Date.now());
  const sent = settings.isTodaySaid ? settings.today : dateInZone(settled, settings.site.timeZone);
  writeSent(file, poll, sent);
  console.log(
    `${poll.file} har fått sent: ${sent}. Lägg in ändringen i git (commit). Svaren läses av: npm run newsletter -- inbox`,
  );
  return 0;
}

/** Reminds those who have not answered, once: whoever was reminded is in the ledger. @returns as any run */
export async function remindOfPoll(desk: PollDesk, asked: Asked): Promise<number> {
  const { poll, message, database, settings } = desk;
  refuseLate(desk);
  if (!poll.sent || !settledDate(database, message.id))
    throw new UserError(`Frågan ${poll.id} är inte skickad till alla än. Kör först: npm run network -- ask ${poll.id}`);
  if (hashOf(database, message.id) !== message.hash)
    throw new UserError(
      `Frågan ${poll.id} har en annan text nu än när den skickades. Återställ filen (git visar vad som ändrats).`,
    );
  const reminder = await compilePoll(poll, settings.site, { isReminder: true });
  const silent = silentOf(database, message.id);
  const { recipients, unreached } = roleMail(database);
  const to = recipients.filter(({ address }) => silent.has(address));
  if (silent.size === 0) {
    console.log('Alla som fick frågan har svarat. Ingen behöver påminnas.');
    return 0;
  }
  const missed = unreached.filter(({ person }) => silent.has(person.address));
  const gone = silent.size - to.length - missed.length;
  tell([
    ...missed.map(
      ({ person: { address, unit }, reason }) =>
        `Har inte svarat och får ingen påminnelse: ${address} · ${unit}: ${reason}`,
    ),
    ...(gone > 0
      ? [
          `Har inte svarat och får ingen påminnelse, eftersom de inte är kontaktpersoner eller ersättare längre: ${gone}.`,
        ]
      : []),
  ]);
  if (to.length === 0) {
    console.log('Ingen av dem som inte har svarat går att påminna. Inget är skickat.');
    return 0;
  }
  console.log('Svar som ligger i inkorgen är inte räknade än. Läs dem först: npm run newsletter -- inbox');
  return await run(
    desk,
    { id: reminder.id, kind: 'question', message: reminder },
    to,
    asked,
    'Ska påminnelsen skickas nu?',
  );
}

/** The same for the question and its reminder: the words that two people have seen are those of the question. */
async function run(desk: PollDesk, mailing: Mailing, to: readonly Addressee[], asked: Asked, question: string) {
  const { poll, message, database, folder, settings } = desk;
  const house = { database, folder, site: settings.site };
  const manner = runManner(house, asked);
  const user = account();
  const again = `npm run network -- ask ${poll.id}${mailing.id === message.id ? '' : ' --remind'}`;
  checkApproval(
    database,
    { id: message.id, message },
    { name: asked.as?.trim() || user || 'okänd', account: user },
    {
      isNeeded: manner.settings.needsApproval,
      fault: `Frågan ${poll.id} är inte godkänd`,
      how: `npm run network -- ask ${poll.id} --approve NAMN`,
    },
  );
  const list = { recipients: to, left: [], whyNot: roleMail(database).whyNot };
  return sendOut(house, mailing, list, manner, { question, again });
}

/** @throws UserError when nobody would have time to answer, or it has been counted */
function refuseLate({ poll, settings }: PollDesk): void {
  if (poll.outcome) throw new UserError(`Frågan ${poll.id} är stängd och räknad. Inget är skickat.`);
  if (settings.today < poll.closes) return;
  throw new UserError(
    `Sista dagen att svara på frågan ${poll.id} är ${formatDate(poll.closes)}, så ingen hinner svara. Inget är skickat. Välj en senare dag i raden ”closes”.`,
  );
}

/** Who gets no mail is told of: the answers are not the network's without them. */
function tell(lines: readonly string[]): void {
  if (lines.length > 0) console.log(lines.join('\n'));
}
