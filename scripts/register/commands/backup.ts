import { command } from '../../commands/command.ts';

/** `backup`: a copy of the whole database, to be put back if the file is lost. */
export const backup = command({
  summary: 'sparar en säkerhetskopia av databasen i datamappen',
  help: `Kopian läggs i datamappen, i backups, och kan bara läsas av dig. Gör en efter varje utskick, och spara den också på en annan plats som bara ni kommer åt. Den innehåller personuppgifter: ta bort de kopior som inte behövs.

Nyckeln kontaktnatet.key i datamappen är inte med i kopian. Spara den en gång, på en annan plats än kopiorna: med båda går det att pröva vem som har avslutat brevet.

Lägga tillbaka: kopiera filen till datamappen med namnet kontaktnatet.sqlite och kör npm run register -- adopt.`,
  run: async () => (await import('../make-backup.ts')).makeBackup(),
});
