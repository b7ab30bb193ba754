import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { runProgram } from '../../../scripts/commands/run-program.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { allRecipients } from '../../../scripts/data/recipients.ts';
import { register as program } from '../../../scripts/register/register-program.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A place of one's own for the private data of a test, and the commands run on it. */
export function office(portal: Record<string, string> = PORTAL) {
  const root = temporaryFolder();
  const data = path.join(root, 'data');
  const file = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
    return path.join(root, name);
  };
  const database = <T>(work: (opened: ReturnType<typeof openDatabase>) => T): T => {
    const opened = openDatabase(data, { warn: () => {} });
    try {
      return work(opened);
    } finally {
      opened.close();
    }
  };
  const register = (...args: string[]) => inProcess(args, { ...portal, PORTAL_DATA: data });
  return { root, data, file, register, database, people: () => database(allRecipients) };
}

export const PORTAL = { PORTAL_CONTENT: EXEMPELSTAD, PORTAL_NOW: TODAY, PORTAL_EDITION: 'internal', SMTP_URL: '' };

/** A command as `npm run register` would do it, without the half second that a new process costs; a bug is thrown. */
async function inProcess(args: string[], env: Record<string, string>): Promise<{ code: number; said: string }> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const said: string[] = [];
  const hear = (words: unknown) => void said.push(`${String(words)}\n`);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear),
    vi.spyOn(console, 'error').mockImplementation(hear),
    vi.spyOn(process.stdout, 'write').mockImplementation((words) => said.push(String(words)) > 0),
  ];
  try {
    const code = await runProgram(program, args).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      hear(error.message);
      return 1;
    });
    return { code, said: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Three people, a row each. */
export const LIST = `epost;namn;enhet;roll
kim.ek@exempelstad.example;"Ek, Kim";TRK;kontaktperson
lo@ovning.exempelstad.example;Lo Ström;ovningsforvaltningen;ersättare
noa@exempelstad.example;Noa;Trygghetskontoret (påhittad);prenumerant
`;
