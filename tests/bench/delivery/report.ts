import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { readSettings } from '../../../src/settings.ts';
import { compileIssue } from '../../../src/newsletter/message.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { transaction } from '../../../scripts/data/transaction.ts';
import { median, medianRatio } from '../figures.ts';
import { REPOSITORY, temporaryFolder } from '../folders.ts';
import { table } from '../table.ts';
import { killedRuns } from '../../support/killed-runs.ts';
import { madeUpRecipients } from '../../support/made-up-mail.ts';
import { startMailServer } from '../../support/mail-server.ts';
import type { Used } from './measured-run.ts';

const RUN = fileURLToPath(new URL('./measured-run.ts', import.meta.url));
const ROUNDS = 9;
/** The ledger's share is small beside the noise of a computer that does other things too. */
const LEDGER_PAIRS = 7;
const MESSAGES = 1000;
const INVITED = 500;
const [FEW, MANY] = [5000, 55_000] as const;
const KILLS = 200;

type How = 'ours' | 'no-ledger' | 'plain' | 'ours-invitation' | 'plain-invitation';

/** What the sending costs beside nodemailer's own, what its record costs, how it grows, and 200 kills. */
export async function deliveryReport(): Promise<string> {
  const folder = temporaryFolder();
  const letter = await realLetter(path.join(folder, LETTER));
  const parts = [
    await processorReport(folder, letter),
    await invitationReport(folder),
    await ledgerReport(folder),
    await memoryReport(folder),
  ];
  return [...parts, await killsReport(folder)].join('\n\n');
}

const LETTER = 'brev.json';

/** The largest letter of the real content, as it is sent, in a file. @returns what it weighs, in words */
async function realLetter(file: string): Promise<string> {
  const settings = readSettings();
  const { catalog } = await loadCatalog(settings);
  const letters = await Promise.all(catalog.issues.map((issue) => compileIssue(issue, catalog, settings.site)));
  const [largest] = letters.sort((a, b) => b.html.length - a.html.length);
  if (!largest) throw new Error('The content has no letter to send.');
  writeFileSync(file, JSON.stringify(largest));
  const kilobytes = (words: string) => (Buffer.byteLength(words) / 1000).toFixed(0);
  return `${largest.id}: ${kilobytes(largest.html)} kB HTML, ${kilobytes(largest.text)} kB text`;
}

/** What `npm run newsletter` gives Node. */
const FLAGS = scriptsOf(REPOSITORY).newsletter!.match(/--\S+/g) ?? [];

function scriptsOf(root: string): Record<string, string> {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts;
}

let runs = 0;

/** A register of nobody's, as a run finds it. */
function fillRegister(folder: string, count: number): void {
  mkdirSync(folder, { mode: 0o700 });
  const database = openDatabase(folder);
  const facts = { role: 'contact', since: '2026-01-02', confirmed: null } as const;
  const people = madeUpRecipients(count).map((person) => ({ ...person, ...facts }));
  transaction(database, () => putRecipients(database, people));
  database.close();
}

/** One run in a process of its own, against a server in this one. */
async function measured(root: string, how: How, count: number, port: number, env: Record<string, string> = {}) {
  const folder = path.join(root, String((runs += 1)));
  fillRegister(folder, count);
  const child = fork(RUN, [how, folder, String(count), path.join(root, LETTER)], {
    execArgv: how.startsWith('plain') ? [] : FLAGS,
    env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_STARTTLS: 'off', ...env },
  });
  let used: Used | undefined;
  child.on('message', (message: Used) => (used = message));
  const [code] = await once(child, 'close');
  if (!used) throw new Error(`The run ${how} ended with ${code}.`);
  return used;
}

async function processorReport(root: string, letter: string): Promise<string> {
  const server = await startMailServer({}, { keep: false });
  const key = path.join(root, 'dkim.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const dkim = { SMTP_DKIM_DOMAIN: 'exempelstad.example', SMTP_DKIM_SELECTOR: 'brev', SMTP_DKIM_KEY: key };
  const [plain, ours, signed]: [Used[], Used[], Used[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await measured(root, 'plain', MESSAGES, server.port));
    ours.push(await measured(root, 'ours', MESSAGES, server.port));
    signed.push(await measured(root, 'ours', MESSAGES, server.port, dkim));
  }
  await server.close();
  const each = (used: Used[], of: 'cpu' | 'wholeCpu') => used.map((one) => one[of] / MESSAGES);
  const row = (name: string, used: Used[]) => [
    name,
    ...(['cpu', 'wholeCpu'] as const).flatMap((of) => [
      median(each(used, of)).toFixed(2),
      medianRatio(each(used, of), each(plain, of)).toFixed(2),
    ]),
  ];
  return `Delivery: CPU per message, ${MESSAGES} messages (${letter}), 5 connections, median of ${ROUNDS} (targets: 0.30, with DKIM 0.45); then with the start of the process\n${table(['', 'ms', 'ratio', 'whole ms', 'ratio'], [row('nodemailer sendMail', plain), row('ours', ours), row('ours with DKIM', signed)])}`;
}

/** As many as a city invites, with the words of the letter: what an event of each one's own costs. */
async function invitationReport(root: string): Promise<string> {
  const server = await startMailServer({}, { keep: false });
  const [plain, letter, ours]: [Used[], Used[], Used[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await measured(root, 'plain-invitation', INVITED, server.port));
    letter.push(await measured(root, 'ours', INVITED, server.port));
    ours.push(await measured(root, 'ours-invitation', INVITED, server.port));
  }
  await server.close();
  const each = (used: Used[]) => used.map((one) => one.cpu / INVITED);
  const row = (name: string, used: Used[]) => [
    name,
    median(each(used)).toFixed(2),
    medianRatio(each(used), each(plain)).toFixed(2),
    (median(used.map(({ peak }) => peak)) / 1e6).toFixed(0),
  ];
  return `Delivery: ${INVITED} invitations with the words of that letter, 5 connections, median of ${ROUNDS} (target: the letter’s, 0.30)\n${table(['', 'ms', 'ratio', 'peak MB'], [row('nodemailer sendMail', plain), row('ours, the letter', letter), row('ours, invitations', ours)])}`;
}

async function ledgerReport(root: string): Promise<string> {
  const server = await startMailServer({}, { keep: false, delay: () => 20 });
  const env = { SMTP_CONNECTIONS: '10' };
  const [without, withLedger]: [number[], number[]] = [[], []];
  const sides = [
    async () => without.push((await measured(root, 'no-ledger', MESSAGES, server.port, env)).wall),
    async () => withLedger.push((await measured(root, 'ours', MESSAGES, server.port, env)).wall),
  ];
  // Every other pair begins with the other one: what drifts during a pair hits both as often.
  for (let pair = 0; pair < LEDGER_PAIRS; pair++)
    for (const run of pair % 2 === 0 ? sides : sides.toReversed()) await run();
  await server.close();
  const added = (medianRatio(withLedger, without) - 1) * 100;
  const rows = [
    ['without a ledger', (median(without) / 1000).toFixed(2)],
    ['with it', (median(withLedger) / 1000).toFixed(2)],
  ];
  return `Delivery: wall time of ${MESSAGES} messages, 10 connections, a server that answers in 20 ms, median of ${LEDGER_PAIRS} pairs\n${table(['', 's'], rows)}\nThe ledger adds ${added.toFixed(0)} % (target: under 15 %)`;
}

async function memoryReport(root: string): Promise<string> {
  const server = await startMailServer({}, { keep: false });
  const few = await measured(root, 'ours', FEW, server.port);
  const many = await measured(root, 'ours', MANY, server.port);
  await server.close();
  const row = (count: number, { peak, wall }: Used) => [`${count} recipients`, (peak / 1e6).toFixed(0), (wall / 1000).toFixed(0)]; // prettier-ignore
  return `Delivery: peak memory\n${table(['', 'MB', 's'], [row(FEW, few), row(MANY, many)])}\nRatio ${(many.peak / few.peak).toFixed(2)} (target: at most 1.10)`;
}

async function killsReport(root: string): Promise<string> {
  const folder = path.join(root, 'killed');
  mkdirSync(folder, { mode: 0o700 });
  const { kills, killsInFlight, messages, uncertain, lost, again, renamed, tooUncertain, endedWith } = await killedRuns(folder, 'letter', { kills: KILLS, recipients: 20 * KILLS, seed: 2026 }); // prettier-ignore
  const broken = lost.length + again.length + renamed.length + tooUncertain.length + (endedWith === 0 ? 0 : 1);
  if (broken > 0) process.exitCode = 1;
  return `Delivery: ${kills} kills over ${20 * KILLS} recipients, ${killsInFlight} with messages under way: ${messages} messages, ${uncertain} uncertain\nLost ${lost.length}, known as sent and sent again ${again.length}, another Message-ID ${renamed.length}, kills with too many uncertain ${tooUncertain.length}`;
}
