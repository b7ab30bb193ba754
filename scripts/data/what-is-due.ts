import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { addMonths, startInZone, type IsoDate } from '../../src/model/dates.ts';
import { FOLDERS, TABLES } from '../../src/model/personal-data.ts';
import { backups } from './backups.ts';
import { dueRows } from './retention.ts';
import type { Database } from './sqlite.ts';

/** A hint when something is due, for commands that open the register anyway. */
export async function pruneHint(...asked: Parameters<typeof dueLines>): Promise<string | undefined> {
  const due = await dueLines(...asked);
  return due.length > 0 ? 'Det finns uppgifter att gallra: npm run register -- due' : undefined;
}

/** What is due, a line each: rows of a table, files of a folder. @param timeZone where today is today */
export async function dueLines(
  database: Database,
  folder: string,
  today: IsoDate,
  timeZone: string,
): Promise<string[]> {
  const rows = dueRows(database, today, timeZone).map(
    ({ table, rows: number }) => `  ${TABLES[table].label}: ${number === 1 ? '1 rad' : `${number} rader`}`,
  );
  const files = Map.groupBy(await dueFiles(folder, today, timeZone), ({ label }) => label);
  return [
    ...rows,
    ...[...files].map(([label, { length }]) => `  ${label}: ${length === 1 ? '1 fil' : `${length} filer`}`),
  ];
}

/** Files of the data folder that are older than their folder's time. The newest backup stays. */
export async function dueFiles(
  folder: string,
  today: IsoDate,
  timeZone: string,
): Promise<{ label: string; file: string }[]> {
  const found: { label: string; file: string }[] = [];
  for (const [name, { label, months }] of Object.entries(FOLDERS)) {
    const files = await filesIn(path.join(folder, name));
    // The newest that is whole: what a backup left that was broken off is none, whatever its name.
    const newest = name === 'backups' ? backups(folder).at(-1) : undefined;
    const old = files.filter((file) => file !== newest);
    const began = startInZone(addMonths(today, -months), timeZone);
    for (const file of old) if ((await stat(file)).mtime < began) found.push({ label, file });
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
