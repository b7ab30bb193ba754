import type { Command } from '../commands/command.ts';
import { backUp, backups } from '../data/backup.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';

/** `backup`: a copy of the whole database, to be put back if the file is lost. */
export const backup: Command = {
  usage: '',
  summary: 'sparar en säkerhetskopia av databasen i datamappen',
  help: `Kopian läggs i datamappen, i backups, och kan bara läsas av dig. Gör en efter varje utskick, och spara den också på en annan plats som
bara ni kommer åt. Den innehåller personuppgifter: ta bort de kopior som inte behövs.

Lägga tillbaka: kopiera filen till datamappen med namnet kontaktnatet.sqlite och kör npm run register -- adopt.`,
  async run(args) {
    if (args.length > 0) throw new UserError(`Ta bort ”${args.join(' ')}”: kommandot tar inget mer.`);
    return atDesk(({ database, folder }) => {
      const file = backUp(database, folder, new Date().toISOString());
      console.log(`Säkerhetskopian ligger i ${file}. Det finns ${backups(folder).length} i mappen.`);
      return 0;
    });
  },
};
