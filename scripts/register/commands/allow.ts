import { command } from '../../commands/command.ts';
import { ADDRESS } from './address-word.ts';

/** `allow ADDRESS …`: a stop is lifted, or a proposed one turned down. */
export const allow = command({
  summary: 'häver stopp, så att breven skickas igen, och säger nej till föreslagna stopp',
  words: { addresses: { ...ADDRESS, about: 'en eller flera adresser', optional: true, rest: 'each' } },
  options: {
    mailing: { value: 'BREV', about: 'alla som stoppades för ett brev som inte kom fram', example: '2026-6' },
    day: {
      value: 'DATUM',
      about: 'alla som stoppades den dagen för ett brev som inte kom fram',
      example: '2026-11-26',
    },
    wish: { about: 'personen vill ha brevet igen. Behövs bara när adressen är stoppad av ett annat skäl också' },
    reason: { value: 'SKÄL', about: 'varför, utan namn och adress; antecknas', example: 'Mejlservern var spärrad' },
    'dry-run': { about: 'visar bara vilka det gäller' },
  },
  help: `Det antecknas att stoppet har hävts, när och varför. Den som själv har avslutat brevet får det igen bara en i taget, och med --reason. Den som är raderad ur registret kan bara själv börja få brevet igen.`,
  examples: ['namn@exempel.se', '--mailing 2026-6 --reason "Mejlservern var spärrad"'],
  run: async (given) => (await import('../stops.ts')).liftStops(given),
});
