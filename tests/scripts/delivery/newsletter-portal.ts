import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../../scripts/data/database.ts';
import { portalFiles } from '../../newsletter/made-up.ts';
import { runScript } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

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
  const env = { PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_NOW: '2026-12-03', PORTAL_EDITION: 'internal', SMTP_URL: '' }; // prettier-ignore
  const newsletter = (...args: string[]) => runScript('newsletter.ts', args, env);
  const issue = path.join(content, 'newsletters', '2026-6.mdx');
  const outbox = () => readdirSync(path.join(data, 'outbox', '2026-6'));
  return { newsletter, issue, outbox, data, env };
}
