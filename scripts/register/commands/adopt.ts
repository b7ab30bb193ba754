import { command } from '../../commands/command.ts';

/** `adopt`: makes a copy of the database the one that counts. */
export const adopt = command({
  summary: 'gör en kopia eller en återställd säkerhetskopia till den databas som gäller',
  options: { yes: { about: 'frågar inte' } },
  help: `Två kopior av databasen skulle skicka samma brev två gånger. Därför öppnas en kopia inte förrän du har sagt att det är den som gäller.

Gör så här när du har flyttat till en annan dator eller lagt tillbaka en säkerhetskopia:
1. Se till att ingen använder den gamla databasen längre.
2. Lägg nyckeln kontaktnatet.key i samma mapp som databasen: utan den går det inte att veta vilka som har avslutat brevet.
3. Var den här kopian äldre än det senaste utskicket: läs npm run newsletter -- status innan du skickar något, för det som hände efter kopian vet den inte.
4. Kör det här kommandot.`,
  run: async (given) => (await import('../adopt-database.ts')).adoptDatabase(given),
});
