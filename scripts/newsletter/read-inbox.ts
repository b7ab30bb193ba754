import path from 'node:path';
import { confirm } from '@clack/prompts';
import { dateInZone } from '../../src/model/dates.ts';
import { readSettings } from '../../src/settings.ts';
import { closeUncertain } from '../data/answers.ts';
import { findDelivery } from '../data/bounces.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { personKey } from '../data/person-key.ts';
import { alone } from '../data/run-lock.ts';
import { ownersOfStopCodes } from '../data/subscriptions.ts';
import type { Database } from '../data/sqlite.ts';
import { unreachedContacts } from '../data/unreached-contacts.ts';
import { allRecipients } from '../data/recipients.ts';
import { environment } from '../delivery/env-file.ts';
import { deliverySettings } from '../delivery/delivery-settings.ts';
import { outboxTransport } from '../delivery/outbox.ts';
import { smtpTransport } from '../delivery/smtp.ts';
import { stopSignal } from '../delivery/stop-signal.ts';
import { answerTexts } from '../inbox/answer-texts.ts';
import { inboxSettings, notInBox, ownAddresses, waysBack } from '../inbox/inbox-settings.ts';
import { knownMoves } from '../inbox/known-moves.ts';
import { knownPolls } from '../inbox/known-polls.ts';
import type { Mailbox } from '../inbox/mailbox.ts';
import { perhapsToRead } from '../inbox/mail-line.ts';
import { mailedAnswers } from '../inbox/mailed-answers.ts';
import { manyAlike } from '../inbox/many-alike.ts';
import type { Read } from '../inbox/read-waiting.ts';
import { openMailbox } from '../inbox/open-mailbox.ts';
import { answerLines } from '../inbox/answer-report.ts';
import { countKinds, outcomes, type Settled } from '../inbox/inbox-report.ts';
import { readAll, takeIn, type Taken } from '../inbox/take-in.ts';
import { workDomains } from '../inbox/work-domains.ts';
import { UserError } from '../user-error.ts';

/** Reads what came back, and acts on it. @returns 3 when something is left to do by another run, 4 while another reads */
export async function readInbox(asked: Asked): Promise<number> {
  const reading = readingOf(asked);
  if (asked.from === undefined && reading.warning) console.error(reading.warning);
  if (asked['dry-run']) return await readMailbox(asked, reading);
  return await alone(dataFolder(), 'inkorg', () => readMailbox(asked, reading));
}

async function readMailbox(asked: Asked, reading: Reading): Promise<number> {
  const mailbox = await openMailbox(asked.from, asked['dry-run'], reading.env);
  const { signal, release } = stopSignal();
  try {
    const taken = await readAll(mailbox, reading.own, reading.inbox.authserv, signal);
    if (signal.aborted) return told(['Avbruten med Ctrl-C medan mejlen lästes. Inget är ändrat.']);
    const { reads } = taken;
    if (asked.json) console.log(JSON.stringify(reads.map(asRow), undefined, 2));
    else console.log([countKinds(reads), ...mailbox.skipped.map((words) => `Rörs inte: ${words}.`)].join('\n'));
    const unread = asked['dry-run'] && !asked.json && perhapsToRead(reads, process.stdout.isTTY === true);
    if (unread) console.log(unread);
    if (asked['dry-run']) return told(taken.fault ? [taken.fault] : []);
    if (reads.length > 0 && !(await mayGoOn(asked, 'Hantera mejlen?'))) return 0;
    return await act(mailbox, taken, asked, reading, signal);
  } finally {
    release();
    await mailbox.close();
  }
}

interface Asked {
  from: string | undefined;
  'dry-run': boolean;
  json: boolean;
  yes: boolean;
  'count-alike': boolean;
}

/** All that is set, read once: the environment and the file of settings beside it. */
function readingOf({ from }: Asked) {
  const settings = readSettings();
  const env = environment(dataFolder(), undefined);
  const inbox = inboxSettings(env);
  const delivery = deliverySettings(env);
  const ways = waysBack(env, settings.site, delivery.from, from !== undefined);
  return { settings, env, inbox, delivery, own: ownAddresses(ways), warning: notInBox(ways) };
}

type Reading = ReturnType<typeof readingOf>;

const asRow = ({ name, verdict: { kind, recipients } }: Read) => ({
  file: name,
  kind,
  recipients: recipients.map(({ address, hard, status, reason }) => ({ address, hard, status, reason })),
});

async function mayGoOn({ yes, json }: Asked, message: string): Promise<boolean> {
  if (yes) return true;
  if (json || !process.stdin.isTTY || !process.stdout.isTTY)
    throw new UserError(
      'Ingen kan svara på frågan här. Lägg till --yes för att hantera mejlen, eller --dry-run för att bara se dem.',
    );
  return (await confirm({ message, active: 'Ja', inactive: 'Nej' })) === true;
}

async function act(
  mailbox: Mailbox,
  taken: Taken,
  asked: Asked,
  { settings, delivery, inbox }: Reading,
  stop: AbortSignal,
): Promise<number> {
  const { site, today } = settings;
  const domains = await workDomains(settings);
  const folder = dataFolder();
  const way = delivery.relay ? smtpTransport(delivery.relay) : outboxTransport(path.join(folder, 'outbox'));
  const now = () => new Date();
  const say = asked.json ? console.error : console.log;
  const database = openDatabase(folder);
  try {
    const about = ({ verdict }: Read) => findDelivery(database, verdict.refersTo)?.address;
    const alike = asked['count-alike'] ? undefined : manyAlike(taken.reads, allRecipients(database).length, about);
    if (alike && !(await countsThem(asked, alike))) return 3;
    const office = {
      database,
      keys: personKey(database),
      ownerOf: ownersOfStopCodes(database),
      today,
      domains,
      polls: await knownPolls(settings),
      moves: await knownMoves(settings),
      dayOf: (moment: Date) => dateInZone(moment, site.timeZone),
      texts: answerTexts(site),
    };
    const answers = mailedAnswers(way, site, delivery, now);
    const isTerminal = process.stdout.isTTY === true;
    const unclearLies = inbox.movesUnclear ? 'ligger bland det oförstådda' : 'ligger kvar i inkorgen';
    stop.addEventListener('abort', () => console.error(STOPPING));
    const { sent, faults } = await takeIn(mailbox, taken, office, answers, {
      movesUnclear: inbox.movesUnclear,
      stop,
      tell: (settled) =>
        settled.length > 0 && say(outcomes(settled, unreachedIn(database, settled), isTerminal, unclearLies)),
    });
    for (const words of answerLines(sent, way.description, isTerminal)) say(words);
    if (isTerminal) closeUncertain(database);
    return told(faults);
  } finally {
    database.close();
  }
}

const unreachedIn = (database: Database, settled: readonly Settled[]) =>
  unreachedContacts(
    database,
    settled.flatMap(({ vacancy, address }) => (vacancy && address ? [address] : [])),
  );

const STOPPING =
  'Avbryter när det som är på väg är klart. Ctrl-C en gång till avbryter genast: då är det osäkert om ett svar kom fram.';

/** Asks a person; where there is none, says how to go on. */
async function countsThem(asked: Asked, alike: string): Promise<boolean> {
  console.error(alike);
  if (!asked.yes && (await mayGoOn(asked, 'Ska rapporterna räknas ändå?'))) return true;
  console.error(
    'Inget är ändrat. Fråga e-postdriften. Ska rapporterna räknas ändå: kör kommandot igen med --count-alike.',
  );
  return false;
}

function told(faults: readonly string[]): number {
  for (const fault of faults) console.error(`${fault} Kör kommandot igen: det går vidare där det slutade.`);
  return faults.length > 0 ? 3 : 0;
}
