import { command } from '../../commands/command.ts';
import { ADDRESS } from './address-word.ts';

/** `forget ADDRESS`: erases a person everywhere, and writes a protocol that does not say whom. */
export const forget = command({
  summary: 'raderar en person överallt och skriver ett protokoll',
  words: { address: ADDRESS },
  options: {
    name: {
      value: 'NAMN',
      about: 'personens namn, om adressen inte längre finns i registret',
      example: 'Förnamn Efternamn',
    },
    reason: { value: 'SKÄL', about: 'varför, utan namn och adress', example: 'Begäran om radering, dnr 0123/26' },
    yes: { about: 'frågar inte' },
  },
  help: `Personen raderas ur registret, ur utskickens historik, ur godkännanden, ur egna filer i datamappen (brev, listor, utdrag, personens egna mejl) och ur säkerhetskopiorna. Andras mejl som nämner personen raderas inte: de visas, så att du kan gå igenom dem. Kvar blir att ett uppdrag var besatt, hur många brev som skickades, och en nyckel som hindrar att en import tar tillbaka personen. Det går inte att ångra.

Radering kräver ett gallringsbeslut i src/site.ts (disposalDecision) eller ett skäl (--reason). Protokollet läggs i datamappen, i protocols. Kopior som ni själva har tagit nås inte.`,
  examples: ['namn@exempel.se --reason "Begäran om radering, dnr 0123/26"'],
  run: async (given) => (await import('../forget-person.ts')).forgetPerson(given),
});
