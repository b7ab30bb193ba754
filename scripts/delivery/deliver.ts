import type { Database } from '../data/sqlite.ts';
import path from 'node:path';
import { dateInZone } from '../../src/model/dates.ts';
import type { Site } from '../../src/site.ts';
import { lastClaim } from '../data/deliveries.ts';
import { NOT_REGISTERED } from '../data/mailable.ts';
import { personKey } from '../data/person-key.ts';
import { UserError } from '../user-error.ts';
import { systemClock } from './clock.ts';
import {
  checkWords,
  countsOf,
  nextTryIn,
  openLedger,
  retriedIn,
  settledDate,
  standingIn,
  type Ledger,
} from '../data/ledger.ts';
import { mailer } from './letterhead.ts';
import type { Mailing, RecipientList, StatusCounts } from '../data/mailing.ts';
import { outboxTransport } from './outbox.ts';
import { sinceMoment } from './pace.ts';
import { numbersOf, plan, type Plan } from './plan.ts';
import { progress } from './progress.ts';
import { alone } from '../data/run-lock.ts';
import { recognise } from '../data/pseudonyms.ts';
import type { Ending } from './effects.ts';
import { goneMailboxes, tellRegister, vacancies } from './gone.ts';
import { sendMailing } from './send-mailing.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { smtpTransport } from './smtp.ts';
import { stopSignal } from './stop-signal.ts';
import type { Transport } from './transport.ts';
import { allTold, endWords, manyGone, notStopped, planWords, type Waiting } from './run-words.ts';
import { vacancyWords } from './vacancy-words.ts';

/** What `deliver` needs besides the mailing and its recipients. */
export interface Delivery {
  /** Where private data is kept. */
  folder: string;
  database: Database;
  site: Site;
  settings: DeliverySettings;
  /** Milliseconds before a deferred recipient's second try. */
  firstPause: number;
  /** Milliseconds that the run keeps trying without getting anywhere. */
  keepTrying: number;
  /** Asks whether to go on, when the plan has been shown. */
  confirm: () => Promise<boolean>;
  /** Asks a person, whom no option stands in for; no where there is nobody to ask. */
  askPerson: (question: string) => Promise<boolean>;
  /** Asked when no other run can begin, before anything is sent. Throws where it may not. */
  mayBegin?: () => void;
  /** What is run to go on with the same mailing: `npm run newsletter -- send 2026-6`. */
  again: string;
}

/** 0: everybody settled as sent or refused, and somebody got it. 1: something to mend. 3: run it again, or resolve. 4: another run is at work. */
export type ExitCode = 0 | 1 | 3 | 4;

/**
 * Sends a mailing to those who have not got it: shows the plan, asks, sends, tells how it went. The same for every kind of
 * mailing. Run again, it goes on where it was.
 * @throws UserError for a mistake of the user's, when words have changed since the first claim, and when the disk is full
 */
export async function deliver(mailing: Mailing, list: RecipientList, delivery: Delivery): Promise<ExitCode> {
  return alone(delivery.folder, 'utskick', async () => {
    const { database } = delivery;
    checkWords(database, mailing);
    if (settledDate(database, mailing.id)) {
      const late = latecomers(database, mailing, list);
      if (late === 0 || NEWS.has(mailing.kind)) {
        console.log(allTold(mailing, countsOf(database, mailing.id), late));
        return 0;
      }
    }
    delivery.mayBegin?.();
    return run(mailing, list, delivery);
  });
}

/** What is news on its day: whoever comes later reads it in the portal. What a role is asked or told is for whoever comes later, too. */
const NEWS: ReadonlySet<Mailing['kind']> = new Set(['issue', 'notice']);

/** How many were not there when a mailing went to all. Whoever has left and come back was. */
function latecomers(database: Database, mailing: Mailing, { recipients }: RecipientList): number {
  const all = [...recipients];
  const addresses = all.map(({ address }) => address);
  recognise(database, addresses, [mailing.id]);
  return numbersOf(all, { standing: standingIn(database, mailing.id) }).remaining;
}

const waitingIn = (database: Database, mailing: string): Waiting => ({
  retried: retriedIn(database, mailing),
  nextTry: nextTryIn(database, mailing, new Date().toISOString()),
});

async function run(mailing: Mailing, list: RecipientList, delivery: Delivery): Promise<ExitCode> {
  const { database, settings } = delivery;
  const clock = systemClock();
  const ledger = openLedger(database, mailing, list.whyNot, clock.now);
  const planned = plan(list, ledger);
  const transport = transportOf(mailing.id, delivery);
  if (planned.all === 0)
    throw new UserError(
      'Det finns ingen att skicka till i registret. Lägg till mottagare med: npm run register -- import',
    );
  const waiting = waitingIn(database, mailing.id);
  console.log(planWords(mailing, planned, settings, transport.description, process.stdout.isTTY === true, waiting));
  const isWorkLeft = planned.remaining > 0;
  if (isWorkLeft && !(await delivery.confirm())) {
    console.log('Ingenting skickades.');
    return 1;
  }
  dropGone(ledger, planned);
  const ending = isWorkLeft ? await sendPlanned(mailing, planned, ledger, transport, delivery, clock) : {};
  return await conclude(mailing, numbersOf(planned.to, ledger, list.whyNot).remaining, ledger, ending, delivery);
}

function transportOf(id: string, { folder, settings }: Delivery): Transport {
  return settings.relay ? smtpTransport(settings.relay) : outboxTransport(path.join(folder, 'outbox', id));
}

/** Whoever has left the register since they were deferred is not written to. */
function dropGone(ledger: Ledger, { to }: Plan): void {
  const gone = new Set(ledger.deferred());
  if (gone.size === 0) return;
  for (const { address } of to) gone.delete(address);
  for (const address of gone) ledger.drop(address, NOT_REGISTERED);
}

async function sendPlanned(
  mailing: Mailing,
  planned: Plan,
  ledger: Ledger,
  transport: Transport,
  { database, site, settings, firstPause, keepTrying }: Delivery,
  clock: ReturnType<typeof systemClock>,
): Promise<Ending> {
  const { messageId, parcel } = await mailer(mailing, site, settings, personKey(database), clock.now());
  const shown = progress(planned.remaining, process.stdout);
  const { signal, release } = stopSignal();
  const { connections, pace } = settings;
  const manner = {
    connections,
    pace,
    sinceLast: sinceMoment(lastClaim(database, clock.now().toISOString()), clock.now()),
    firstPause,
    keepTrying,
  };
  const effects = { ledger, transport, parcel, messageId, clock, report: shown.report, note: shown.note, stop: signal };
  try {
    return await sendMailing(planned.to, manner, effects);
  } finally {
    shown.end();
    release();
  }
}

async function conclude(
  { id }: Mailing,
  left: number,
  ledger: Ledger,
  ending: Ending,
  { database, site, askPerson, again }: Delivery,
): Promise<ExitCode> {
  const counts = countsOf(database, id);
  const isSettled = left === 0 && counts.deferred + counts.uncertain + counts.claimed === 0;
  const isDone = isSettled && counts.sent > 0;
  if (isDone) ledger.settle();
  const say = ending.stopped || (isSettled && !isDone) ? console.error : console.log;
  say(endWords(id, counts, left, { stopped: ending.stopped, again, ...waitingIn(database, id) }));
  if (!ending.stopped) await tellGone(database, id, counts, dateInZone(new Date(), site.timeZone), askPerson);
  if (ending.isMistake || (isSettled && !isDone)) return 1;
  return isDone ? 0 : 3;
}

/**
 * Mailboxes that do not exist are not written to again. Told when a run has ended by itself: a relay that refuses everybody
 * for a fault of ours must not empty the register.
 */
async function tellGone(
  database: Database,
  mailing: string,
  counts: StatusCounts,
  today: string,
  askPerson: Delivery['askPerson'],
): Promise<void> {
  const gone = goneMailboxes(database, mailing);
  const words = vacancyWords(vacancies(database, gone));
  if (words) console.log(words);
  const question = manyGone(gone, counts);
  if (question && !(await askPerson(question))) return console.log(notStopped(mailing, gone));
  tellRegister(database, mailing, gone, today);
}
