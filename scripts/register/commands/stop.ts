import { command } from '../../commands/command.ts';
import { ADDRESS } from './address-word.ts';

/** `stop ADDRESS …`: the letter ends for somebody, by their own wish or as a stop that was proposed. */
export const stop = command({
  summary: 'avslutar brevet för den som inte vill ha det, och säger ja till föreslagna stopp',
  words: { addresses: { ...ADDRESS, about: 'en eller flera adresser', optional: true, rest: 'each' } },
  options: {
    all: { about: 'gäller alla föreslagna stopp' },
    wish: {
      about:
        'personen har själv sagt nej till brevet. Behövs bara när ett stopp redan är föreslaget eller gäller av ett annat skäl',
    },
  },
  help: `Har någon sagt att hen inte vill ha brevet: skriv personens adress. Det blir som när personen själv avslutar brevet med ett mejl. En prenumerant tas bort ur registret. En kontaktperson eller ersättare har kvar sin roll och kallas till mötena, men får inga brev. En lista som läses in ger inte brevet tillbaka. Ångra med kommandot allow och --reason.

Är ett stopp föreslaget för adressen säger du ja till det. Se vilka som är föreslagna: npm run register -- suppressed`,
  examples: ['namn@exempel.se', 'namn@exempel.se --wish', '--all'],
  run: async (given) => (await import('../stop-letters.ts')).stopLetters(given),
});
