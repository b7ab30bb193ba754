import { command } from '../../commands/command.ts';
import { ADDRESS } from './address-word.ts';

/** `stop ADDRESS …`: yes to a stop that was proposed. */
export const stop = command({
  summary: 'säger ja till föreslagna stopp',
  words: { addresses: { ...ADDRESS, about: 'en eller flera adresser', optional: true, rest: 'each' } },
  options: { all: { about: 'gäller alla föreslagna' } },
  help: 'Se vilka som är föreslagna: npm run register -- suppressed',
  run: async (given) => (await import('../stops.ts')).confirmStops(given),
});
