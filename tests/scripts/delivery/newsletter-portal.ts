import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../../scripts/data/database.ts';
import { portalFiles } from '../../newsletter/made-up.ts';
import { runScript } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const NEWSLETTER = fileURLToPath(new URL('../../../scripts/newsletter.ts', import.meta.url));

/** A portal with a register of its own, and the command as a user runs it. */
export function newsletterPortal() {
  const folder = temporaryFolder();
  const [content, data] = [path.join(folder, 'innehåll'), path.join(folder, 'data')];
  for (const [file, text] of Object.entries(portalFiles())) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  mkdirSync(data, { mode: 0o700 });
  const database = openDatabase(data);
  const add = database.prepare(
    "INSERT INTO recipients (address, name, unit, role, since, confirmed) VALUES (?, ?, 'intraservice', 'contact', '2026-01-01', NULL)",
  );
  for (let index = 0; index < 12; index++) add.run(`person${index}@exempelstad.example`, `Åsa ${index}`);
  database.close();
  const env: Record<string, string> = { PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_NOW: '2026-12-03', PORTAL_EDITION: 'internal', SMTP_URL: '' }; // prettier-ignore
  const newsletter = (...args: string[]) => runScript('newsletter.ts', args, env);
  const issue = path.join(content, 'newsletters', '2026-6.mdx');
  const outbox = () => readdirSync(path.join(data, 'outbox', '2026-6'));
  /** The same beside this process, which may be the mail server. */
  async function against(port: number, ...args: string[]): Promise<{ code: number | null; said: string }> {
    const own = { SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_CONNECTIONS: '1' };
    const child = fork(NEWSLETTER, args, { env: { ...process.env, ...env, ...own }, silent: true });
    let said = '';
    for (const out of [child.stdout!, child.stderr!]) out.setEncoding('utf8').on('data', (words) => (said += words));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  }
  return { newsletter, against, issue, outbox, data, env };
}
