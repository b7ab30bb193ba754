import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { IsoDate } from '../../src/model/dates.ts';
import { FOLDERS, TABLES } from '../../src/model/personal-data.ts';
import { agreed } from '../commands/agreed.ts';
import { wipe } from '../data/erase.ts';
import { dueRows, monthsBefore, pruneRows } from '../data/retention.ts';
import type { Database } from '../data/sqlite.ts';
import { UserError } from '../user-error.ts';
import { writePrivate } from './export.ts';
import { forgetGround } from './forget-ground.ts';
import { protocolFile } from './forget-protocol.ts';
import { atDesk } from './open.ts';

/** Takes out what has been kept as long as the privacy page says, and writes a protocol. */
export async function prune({ reason, yes }: { reason: string | undefined; yes: boolean }): Promise<number> {
  return atDesk(async ({ database, folder, site, today }) => {
    const due = await dueLines(database, folder, today);
    if (due.length === 0) return say('Det finns inget att gallra.');
    console.log(['Tiden är ute för:', ...due].join('\n'));
    const judged = forgetGround({ decision: site.disposalDecision, reason }, { address: '', name: undefined });
    if ('fault' in judged) throw new UserError(judged.fault);
    if (!(await agreed('Gallra? Det går inte att ångra.', yes))) return say('Inget är gallrat.');
    for (const { file } of await dueFiles(folder, today)) await rm(file);
    pruneRows(database, today);
    wipe(database);
    const text = [`Protokoll över gallring ${today}`, `Grund: ${judged.ground}`, ...due].join('\n');
    return say(`Gallrat. Protokollet ligger i ${await writePrivate(protocolFile(folder, 'gallring'), `${text}\n`)}.`);
  });
}

/** A hint when something is due, for commands that open the register anyway. */
export async function pruneHint(database: Database, folder: string, today: IsoDate): Promise<string | undefined> {
  const due = await dueLines(database, folder, today);
  return due.length > 0 ? 'Det finns uppgifter att gallra: npm run register -- prune' : undefined;
}

async function dueLines(database: Database, folder: string, today: IsoDate): Promise<string[]> {
  const rows = dueRows(database, today).map(
    ({ table, rows: number }) => `  ${TABLES[table].label}: ${number === 1 ? '1 rad' : `${number} rader`}`,
  );
  const files = Map.groupBy(await dueFiles(folder, today), ({ label }) => label);
  return [
    ...rows,
    ...[...files].map(([label, { length }]) => `  ${label}: ${length === 1 ? '1 fil' : `${length} filer`}`),
  ];
}

/** Files of the data folder that are older than their folder's time. The newest backup stays. */
async function dueFiles(folder: string, today: IsoDate): Promise<{ label: string; file: string }[]> {
  const found: { label: string; file: string }[] = [];
  for (const [name, { label, months }] of Object.entries(FOLDERS)) {
    const files = await filesIn(path.join(folder, name));
    const kept = name === 'backups' ? files.toSorted().slice(0, -1) : files;
    for (const file of kept)
      if ((await stat(file)).mtime.toISOString().slice(0, 10) < monthsBefore(today, months))
        found.push({ label, file });
  }
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return items.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
}

function say(words: string): number {
  console.log(words);
  return 0;
}
