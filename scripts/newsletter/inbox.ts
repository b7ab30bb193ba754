import path from 'node:path';
import { parseArgs } from 'node:util';
import { confirm } from '@clack/prompts';
import { readSettings, type Settings } from '../../src/catalog.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { personKey } from '../data/person-key.ts';
import { environment } from '../delivery/env-file.ts';
import { deliverySettings } from '../delivery/settings.ts';
import { outboxTransport } from '../delivery/outbox.ts';
import { smtpTransport } from '../delivery/smtp.ts';
import { addressIn } from '../inbox/addresses.ts';
import { answerTexts } from '../inbox/answer-texts.ts';
import { openFolder } from '../inbox/folder.ts';
import { imapSettings } from '../inbox/imap-settings.ts';
import { openImap } from '../inbox/imap.ts';
import type { Mailbox } from '../inbox/mailbox.ts';
import { mailedAnswers } from '../inbox/mailed-answers.ts';
import type { Read } from '../inbox/read-waiting.ts';
import { countKinds, outcomes } from '../inbox/report.ts';
import { readAll, takeIn } from '../inbox/take-in.ts';
import { workDomains } from '../inbox/work-domains.ts';
import { UserError } from '../user-error.ts';
import type { Command } from '../commands/command.ts';

/** `inbox`: reads what came back, and acts on it. */
export const inbox: Command = {
  usage: '[--from MAPP] [--dry-run] [--json] [--yes]',
  summary: 'läser det som kommit tillbaka: studsar, klagomål, ”Avsluta” och ”Prenumerera”.',
  help: `Läser brevlådan som IMAP_URL anger, eller med --from en mapp med sparade mejl (.eml och .msg från Outlook).

--dry-run  visar vad mejlen är. Inget ändras, flyttas eller besvaras.
--json     skriver en rad uppgifter per mejl, för program.
--yes      frågar inget.

Hanterade mejl flyttas till Hanterat (hanterat i en mapp), det som en människa måste läsa till Oförstått (oforstatt).
Inget mejl tas bort. Kör kommandot hur ofta som helst: samma mejl räknas en gång.

Exempel: npm run newsletter -- inbox --from studsar --dry-run`,
  async run(args) {
    const asked = readArgs(args);
    const settings = readSettings();
    const mailbox = await openMailbox(asked);
    try {
      const reads = await readAll(mailbox, ownAddresses(settings));
      if (asked.json) console.log(JSON.stringify(reads.map(asRow), undefined, 2));
      else console.log([countKinds(reads), ...mailbox.skipped.map((words) => `Rörs inte: ${words}.`)].join('\n'));
      if (asked.dryRun || (reads.length > 0 && !(await mayGoOn(asked)))) return 0;
      return await act(mailbox, reads, settings, asked.json ? console.error : console.log);
    } finally {
      await mailbox.close();
    }
  },
};

interface Asked {
  from: string | undefined;
  dryRun: boolean;
  json: boolean;
  yes: boolean;
}

function readArgs(args: string[]): Asked {
  // A bare --from is the same mistake as an empty one.
  const { values } = parseArgs({
    args: args.at(-1) === '--from' ? [...args, ''] : args,
    options: {
      from: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      yes: { type: 'boolean' },
    },
  });
  if (values.from === '') throw new UserError('Skriv mappen med sparade mejl efter --from.');
  return {
    from: values.from,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    yes: values.yes ?? false,
  };
}

async function openMailbox({ from, dryRun }: Asked): Promise<Mailbox> {
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
  const sender = deliverySettings(environment(folder, undefined));
  const way = sender.relay ? smtpTransport(sender.relay) : outboxTransport(path.join(folder, 'outbox'));
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
    const { settled, answered, faults } = await takeIn(mailbox, reads, office, mailedAnswers(way, site, sender, now));
    const isTerminal = process.stdout.isTTY === true;
    if (settled.length > 0) say(outcomes(settled, isTerminal));
    if (answered > 0) say(`Svar: ${answered}, till ${way.description}.`);
    for (const fault of faults) console.error(`${fault} Kör kommandot igen: det går vidare där det slutade.`);
    return faults.length > 0 ? 3 : 0;
  } finally {
    database.close();
  }
}
