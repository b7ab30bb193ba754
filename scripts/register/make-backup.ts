import { backUp, backups } from '../data/backups.ts';
import { atDesk } from './open.ts';

/** Copies the whole database, to be put back if the file is lost. */
export async function makeBackup(): Promise<number> {
  return atDesk(({ database, folder }) => {
    const file = backUp(database, folder, new Date().toISOString());
    console.log(`Säkerhetskopian ligger i ${file}. Det finns ${backups(folder).length} i mappen.`);
    return 0;
  });
}
