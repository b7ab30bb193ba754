import { existsSync } from 'node:fs';
import path from 'node:path';
import { DATABASE_FILE, openDatabase } from '../data/database.ts';
import { dataFolder } from '../data/data-folder.ts';
import { UserError } from '../user-error.ts';
import { agreed } from '../commands/agreed.ts';

/** Makes a copy of the database the one that counts. */
export async function adoptDatabase({ yes }: { yes: boolean }): Promise<number> {
  const folder = dataFolder();
  if (!existsSync(path.join(folder, DATABASE_FILE)))
    throw new UserError(`Det finns ingen databas i ${folder}. Lägg dit kopian först, med namnet ${DATABASE_FILE}.`);
  if (!(await agreed(`Ska databasen i ${folder} gälla från och med nu?`, yes))) {
    console.log('Inget är ändrat.');
    return 0;
  }
  openDatabase(folder, { adopt: true }).close();
  console.log(`Databasen i ${folder} gäller från och med nu. Använd inte den andra.`);
  return 0;
}
