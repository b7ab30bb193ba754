import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `approve MEETING`: a second person stands behind the record as it is now. */
export const approve = command({
  summary: 'justerar anteckningarna från ett möte, så som de är nu.',
  words: { meeting: MEETING },
  options: {
    by: { value: 'NAMN', about: 'den som justerar', example: 'Förnamn Efternamn', needed: true },
    function: {
      value: 'FUNKTION',
      about: 'den justerandes enhet eller funktion; den syns på sidan',
      example: 'Grundskoleförvaltningen',
      needed: true,
    },
    reason: {
      value: 'SKÄL',
      about: 'varför anteckningarna ändrades sedan förra justeringen',
      example: 'Ett beslut saknades.',
    },
  },
  help: `Den som justerar är någon annan än den som ansvarar för anteckningarna. Namnet sparas bara i den privata databasen; i mötets fil står funktionen och en kontrollsumma.

Justeringen gäller exakt den text som står nu. Ändras den efteråt säger sidan vad som är ändrat, och en ny justering blir version 2. Att en uppgift blir klar ändrar ingenting.`,
  run: async (given) => (await import('../approve-record.ts')).approveRecord(given),
});
