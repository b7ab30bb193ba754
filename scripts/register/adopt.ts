import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../commands/command.ts';
import { DATABASE_FILE, openDatabase } from '../data/database.ts';
import { dataFolder } from '../data/data-folder.ts';
import { UserError } from '../user-error.ts';
import { agreed } from '../commands/agreed.ts';

/** `adopt`: makes a copy of the database the one that counts. */
export const adopt: Command = {
  usage: '[--yes]',
  summary: 'gör en kopia eller en återställd säkerhetskopia till den databas som gäller',
  help: `Två kopior av databasen skulle skicka samma brev två gånger. Därför öppnas en kopia inte förrän du har sagt att det är den som gäller.

Gör så här när du har flyttat till en annan dator eller lagt tillbaka en säkerhetskopia:
1. Se till att ingen använder den gamla databasen längre.
2. Var den här kopian äldre än det senaste utskicket: läs npm run newsletter -- status innan du skickar något, för det som hände efter kopian vet den inte.
3. Kör det här kommandot.`,
  async run(args) {
    const { values } = parseArgs({ args, options: { yes: { type: 'boolean' } } });
    const folder = dataFolder();
    if (!existsSync(path.join(folder, DATABASE_FILE)))
      throw new UserError(`Det finns ingen databas i ${folder}. Lägg dit kopian först, med namnet ${DATABASE_FILE}.`);
    if (!(await agreed(`Ska databasen i ${folder} gälla från och med nu?`, values.yes === true))) {
      console.log('Inget är ändrat.');
      return 0;
    }
    openDatabase(folder, { adopt: true }).close();
    console.log(`Databasen i ${folder} gäller från och med nu. Använd inte den andra.`);
    return 0;
  },
};
