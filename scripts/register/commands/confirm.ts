import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';

/** `confirm`: the half-yearly ”stämmer uppgifterna?”, and the notes of who has answered. */
export const confirm = command({
  summary: 'frågar halvårsvis om uppgifterna stämmer, eller noterar ett svar (--done)',
  options: {
    ...RUN_OPTIONS,
    done: {
      value: 'ADRESS',
      about: 'noterar att personen har svarat att uppgifterna stämmer. Har något ändrats: använd add eller remove',
      example: 'namn@exempel.se',
      alone: true,
    },
  },
  help: `Utan --done: skickar frågan ”stämmer uppgifterna?” för det här halvåret. Kontaktpersoner och ersättare som varken har tillkommit eller bekräftat under halvåret får den. Den som har avslutat informationsbrevet får den ändå: uppdraget är kvar. Mejlet är lika för alla och innehåller inga personuppgifter. Först visas hur många det gäller, och sedan frågas om det ska skickas.
Se hur det gick: npm run newsletter -- status bekrafta-2026-2

${RUN_HELP}`,
  examples: ['--done namn@exempel.se'],
  run: async ({ done, ...asked }) => {
    const { askAll, noteAnswer } = await import('../ask-to-confirm.ts');
    return done === undefined ? askAll(asked) : noteAnswer(done);
  },
});
