import path from 'node:path';
import { confirm } from '@clack/prompts';
import { readSettings, type Settings } from '../../src/catalog.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { personKey } from '../data/person-key.ts';
import { environment } from '../delivery/env-file.ts';
import { deliverySettings } from '../delivery/settings.ts';
import { smtpTransport } from '../delivery/smtp.ts';
import { addressIn } from '../inbox/addresses.ts';
import { answerTexts } from '../inbox/answer-texts.ts';
import { openFolder } from '../inbox/folder.ts';
import { imapSettings } from '../inbox/imap-settings.ts';
import { openImap } from '../inbox/imap.ts';
import type { Mailbox } from '../inbox/mailbox.ts';
import { relayAnswers } from '../inbox/relay-answers.ts';
import { outboxAnswers } from '../inbox/outbox-answers.ts';
import type { Read } from '../inbox/read-waiting.ts';
import { countKinds, outcomes } from '../inbox/report.ts';
import { readAll, takeIn } from '../inbox/take-in.ts';
import { workDomains } from '../inbox/work-domains.ts';
import { UserError } from '../user-error.ts';

/** Reads what came back, and acts on it. @returns 3 when something is left to do by another run */
export async function inbox(asked: Asked): Promise<number> {
  const settings = readSettings();
  const mailbox = await openMailbox(asked);
  try {
    const reads = await readAll(mailbox, ownAddresses(settings));
    if (asked.json) console.log(JSON.stringify(reads.map(asRow), undefined, 2));
    else console.log([countKinds(reads), ...mailbox.skipped.map((words) => `Rörs inte: ${words}.`)].join('\n'));
    if (asked['dry-run'] || (reads.length > 0 && !(await mayGoOn(asked)))) return 0;
    return await act(mailbox, reads, settings, asked.json ? console.error : console.log);
  } finally {
    await mailbox.close();
  }
}

interface Asked {
  from: string | undefined;
  'dry-run': boolean;
  json: boolean;
  yes: boolean;
}

async function openMailbox({ from, 'dry-run': dryRun }: Asked): Promise<Mailbox> {
  if (from !== undefined) return openFolder(path.resolve(from));
  const settings = await imapSettings(environment(dataFolder(), undefined));
  if (settings) return openImap(settings, dryRun);
  throw new UserError(
    'Ange en brevlåda i IMAP_URL (imaps://användare:lösenord@server/mapp) eller en mapp med sparade mejl efter --from.',
  );
}

/** A report quotes them; it is never about them. */
const ownAddresses = ({ site }: Settings): string[] =>
  [site.sender.email, process.env.SMTP_FROM ?? ''].map(addressIn).filter((address) => address !== '');

const asRow = ({ name, verdict: { kind, recipients } }: Read) => ({
  file: name,
  kind,
  recipients: recipients.map(({ address, hard, status, reason }) => ({ address, hard, status, reason })),
});

async function mayGoOn({ yes, json }: Asked): Promise<boolean> {
  if (yes) return true;
  if (json || !process.stdin.isTTY || !process.stdout.isTTY)
    throw new UserError(
      'Ingen kan svara på frågan här. Lägg till --yes för att hantera mejlen, eller --dry-run för att bara se dem.',
    );
  return (await confirm({ message: 'Hantera mejlen och flytta dem?', active: 'Ja', inactive: 'Nej' })) === true;
}

async function act(
  mailbox: Mailbox,
  reads: readonly Read[],
  settings: Settings,
  say: (words: string) => void,
): Promise<number> {
  const { site, today } = settings;
  const domains = await workDomains(settings);
  const folder = dataFolder();
  const { relay: found } = deliverySettings(environment(folder, undefined));
  const relay = found && smtpTransport(found);
  const now = () => new Date();
  const database = openDatabase(folder);
  try {
    const office = {
      database,
      keys: personKey(database),
      today,
      domains,
      texts: answerTexts(site),
    };
    const { settled, answered, faults } = await takeIn(
      mailbox,
      reads,
      office,
      relay ? relayAnswers(relay, site, now) : outboxAnswers(folder, site, now),
    );
    const isTerminal = process.stdout.isTTY === true;
    if (settled.length > 0) say(outcomes(settled, isTerminal));
    if (answered > 0) say(`Svar: ${answered}, till ${relay?.description ?? path.join(folder, 'outbox')}.`);
    for (const fault of faults) console.error(`${fault} Kör kommandot igen: det går vidare där det slutade.`);
    return faults.length > 0 ? 3 : 0;
  } finally {
    database.close();
  }
}
