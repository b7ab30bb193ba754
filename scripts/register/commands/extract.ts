import { command } from '../../commands/command.ts';
import { ADDRESS } from './address-word.ts';

/** `extract ADDRESS`: what we hold about a person, as a file that the person can read. */
export const extract = command({
  summary: 'skriver ett registerutdrag: allt vi har om en person',
  words: { address: ADDRESS },
  options: {
    name: {
      value: 'NAMN',
      about: 'personens namn, om adressen inte längre finns i registret',
      example: 'Förnamn Efternamn',
    },
    out: { value: 'FIL', about: 'var utdraget läggs; annars i datamappen, i extracts', example: '../utdrag.txt' },
  },
  help: `Utdraget är en textfil som personen kan läsa. Med står också det som finns kvar under en nyckel när personen har lämnat registret. Kontrollera att det är rätt person som frågar innan du lämnar ut den.`,
  run: async (given) => (await import('../extract-person.ts')).extractPerson(given),
});
