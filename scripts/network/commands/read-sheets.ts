import { command } from '../../commands/command.ts';

/** `read-sheets FILES|FOLDER`: what the units have answered. */
export const readSheets = command({
  summary: 'läser in ifyllda blad i den öppna omgången, när du har sett vad som ändras.',
  words: {
    files: {
      name: 'BLAD',
      about: 'bladens filnamn, eller mappen där de ligger',
      example: 'blad',
      rest: 'each',
    },
  },
  options: {
    yes: { about: 'svarar ja på frågan' },
    'names-seen': {
      about: 'det som kan vara förnamn är inga namn: du har sett efter. Utan den frågar kommandot, också med --yes',
    },
  },
  help: `Varje fel skrivs ut med fil, rad, vad som är fel och vad du gör åt det, alla på en gång. Ett blad med fel läses inte in alls; de andra kan du läsa in ändå. En tom ruta ändrar inget, och ett ensamt minustecken tar bort det som stod. Det som du själv har skrivit under seen står kvar.

Namn får inte stå i filen. Ett blad med ett namn ur registret läses inte in, hur namnet än är skrivet. Ett ord som kan vara förnamnet på enhetens egen kontaktperson eller ersättare visas, och du får säga om det är ett namn.`,
  run: async (given) => (await import('../round/take-in-sheets.ts')).takeInSheets(given),
});
