import { command } from '../../commands/command.ts';

/** `adopt`: makes a copy of the database the one that counts. */
export const adopt = command({
  summary: 'gör en kopia eller en återställd säkerhetskopia till den databas som gäller',
  options: {
    yes: { about: 'frågar inte' },
    'nothing-more-sent': {
      about: 'efter kopian skickades inget mer än det som du har angett. Då går det att skicka igen',
    },
  },
  help: `Två kopior av databasen skulle skicka samma brev två gånger. Därför öppnas en kopia inte förrän du har sagt att det är den som gäller.

Gör så här när du har flyttat till en annan dator eller lagt tillbaka en säkerhetskopia:
1. Se till att ingen använder den gamla databasen längre.
2. Lägg nyckeln kontaktnatet.key i samma mapp som databasen: utan den går det inte att veta vilka som har avslutat brevet.
3. Kör det här kommandot.
4. Kommandot säger om någon har raderats efter att kopian gjordes: de kan vara tillbaka, så radera dem igen. Gör också om det som andra har bett om sedan dess, till exempel att avsluta brevet.
5. Ta reda på vad som skickades efter att kopian gjordes: det vet den inte, så inget skickas från den förrän du har svarat. E-postserverns logg visar vad som har skickats, och till vem.
6. Har någon redan fått ett utskick: skriv adresserna i en fil, en på varje rad, och skicka det med --already-got FIL. De får det inte igen.
7. När det inte finns fler, eller om inget skickades: kör det här kommandot med --nothing-more-sent.`,
  run: async (given) => (await import('../adopt-database.ts')).adoptDatabase(given),
});
