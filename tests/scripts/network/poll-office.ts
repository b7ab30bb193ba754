import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runProgram } from '../../../scripts/commands/run-program.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import type { Recipient } from '../../../scripts/data/person.ts';
import type { Database } from '../../../scripts/data/sqlite.ts';
import { network } from '../../../scripts/network/network-program.ts';
import { newsletter } from '../../../scripts/newsletter/newsletter-program.ts';
import { register } from '../../../scripts/register/register-program.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { person } from '../register/made-up.ts';

export const POLL = `question: Vilken dag passar vintermötet?
why: Vi väljer den dag som passar flest.
answers:
  - Tisdag 12 januari
  - Torsdag 14 januari
  - Ingen av dem
closes: 2026-12-11
`;

const PROGRAMS = { network, newsletter, register };

/** Exempelstad's content and a register of its own: 12 contact persons in a förvaltning and 8 in a bolag, two deputies, a subscriber. */
export function pollOffice(poll = POLL) {
  const root = temporaryFolder();
  const [content, data] = [path.join(root, 'innehåll'), path.join(root, 'data')];
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const file = path.join(content, 'network', 'polls', 'dag.yaml');
  writeFileSync(file, poll);
  mkdirSync(data, { mode: 0o700 });
  const database = <T>(work: (opened: Database) => T): T => {
    const opened = openDatabase(data, { warn: () => {} });
    try {
      return work(opened);
    } finally {
      opened.close();
    }
  };
  database((opened) => putRecipients(opened, PEOPLE));
  onTestFinished(() => void vi.unstubAllEnvs());
  let today = '2026-12-01';
  /** A command as npm would run it, in this process: what it says and its exit code. A bug is thrown. */
  async function command(program: keyof typeof PROGRAMS, args: string[], env: Record<string, string> = {}) {
    const all = {
      PORTAL_CONTENT: content,
      PORTAL_DATA: data,
      PORTAL_NOW: today,
      PORTAL_EDITION: 'network',
      SMTP_URL: '',
      SMTP_CONNECTIONS: '2',
      IMAP_URL: '',
      ...env,
    };
    for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
    const said: string[] = [];
    const hear = (words: unknown) => void said.push(`${String(words)}\n`);
    const spies = [
      ...(['log', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation(hear)),
      vi.spyOn(process.stdout, 'write').mockImplementation((words) => said.push(String(words)) > 0),
    ];
    try {
      const code = await runProgram(PROGRAMS[program], args).catch((error: unknown) => {
        if (!(error instanceof UserError) && !(error instanceof ContentError)) throw error;
        hear(error.message);
        return 1;
      });
      return { code, said: said.join('') };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }
  return {
    content,
    data,
    file,
    database,
    command,
    ask: (args: string[], env?: Record<string, string>) => command('network', ['ask', ...args], env),
    read: () => readFileSync(file, 'utf8'),
    write: (text: string) => writeFileSync(file, text),
    protocols: () =>
      readdirSync(path.join(data, 'protocols')).map((name) => readFileSync(path.join(data, 'protocols', name), 'utf8')),
    setToday: (day: string) => void (today = day),
  };
}

const contact = (index: number, unit: string): Recipient =>
  person({ address: `person${index}@exempelstad.example`, name: `Person ${index}`, unit });

const PEOPLE: Recipient[] = [
  ...Array.from({ length: 12 }, (_, index) => contact(index, 'trygghetskontoret')),
  ...Array.from({ length: 8 }, (_, index) => contact(index + 12, 'exempelbostader-ab')),
  // A deputy of a unit that has a contact person, and one of a unit that has none.
  person({ address: 'ersattare@exempelstad.example', unit: 'trygghetskontoret', role: 'deputy' }),
  person({ address: 'ensam@exempelstad.example', unit: 'ovningsforvaltningen', role: 'deputy' }),
  person({ address: 'prenumerant@exempelstad.example', role: 'subscriber' }),
];
