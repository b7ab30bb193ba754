import { command } from '../../commands/command.ts';
import { ADDRESS } from './address-word.ts';

/** `add ADDRESS …`: one person, by the same rules as a row of a list. */
export const add = command({
  summary: 'lägger till en person, eller ändrar den som redan har adressen',
  words: { address: { ...ADDRESS, example: 'fornamn.efternamn@intraservice.goteborg.se' } },
  options: {
    name: { value: 'NAMN', about: 'personens namn', example: 'Förnamn Efternamn', needed: true },
    unit: { value: 'ENHET', about: 'enhetens id, namn eller kortnamn', example: 'intraservice', needed: true },
    role: {
      value: 'ROLL',
      about: 'kontaktperson, ersättare eller prenumerant',
      example: 'kontaktperson',
      needed: true,
    },
  },
  run: async (given) => (await import('../add-person.ts')).addPerson(given),
});
