import { command } from '../../commands/command.ts';
import { ISSUE } from './issue-word.ts';

/** `resolve 2026-6`: what to do about those who may have got it. */
export const resolve = command({
  summary: 'visar dem som kanske fick brevet, och avgör om de ska räknas som skickade eller få det igen.',
  words: {
    issue: ISSUE,
    addresses: {
      name: 'ADRESS',
      about: 'de som det gäller',
      example: 'namn@exempel.se',
      rest: 'each',
      read: (given: string) => given.toLowerCase(),
    },
  },
  options: {
    sent: { about: 'de har fått det (e-postdriften kan se det i sin logg på meddelandets id)' },
    again: { about: 'de ska få det igen vid nästa send, med samma Message-ID' },
    all: { about: 'gäller alla ovissa; annars skriver du adresserna' },
  },
  help: `Utan val visas de ovissa: förbindelsen bröts när hela brevet var lämnat men innan servern svarade.

--again med en adress gäller också den som nekades, om felet var vårt och är åtgärdat.`,
  examples: ['2026-6 --sent namn@exempel.se', '2026-6 --again namn@exempel.se'],
  run: async (given) => (await import('../resolve-letter.ts')).resolveLetter(given),
});
