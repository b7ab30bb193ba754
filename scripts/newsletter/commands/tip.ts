import { command } from '../../commands/command.ts';
import { NAMES_AGREED } from './names-agreed.ts';

/** `tip ADDRESS "why"`: collects something for the next draft. `tip` alone lists what is collected. */
export const tip = command({
  summary: 'samlar ett tips till nästa brev. Utan adress: visar tipsen som är samlade.',
  words: {
    address: {
      name: 'ADRESS',
      about: 'en webbadress, eller adressen till en text i portalen',
      example: 'https://www.bra.se/rapport',
      optional: true,
    },
    why: {
      name: 'VARFÖR',
      about: 'en mening om varför det är värt att ta med',
      example: 'Ny lägesbild, bra för socialtjänsten.',
      rest: 'text',
    },
  },
  options: NAMES_AGREED,
  help: `Tipset läggs i content/newsletters/tips.yaml och kommer med i nästa brev som ”draft” föreslår. Det ligger kvar tills brevet är skickat. Ingen får veta vem som tipsade.`,
  examples: ['https://www.bra.se/rapport "Ny lägesbild, bra för socialtjänsten."'],
  run: async (given) => (await import('../note-tip.ts')).noteTip(given),
});
