import { command } from '../../commands/command.ts';
import { ISSUE } from './issue-word.ts';

/** `status`: the year's rhythm. `status 2026-6`: one issue's place in it, and how its sending went, or goes. */
export const status = command({
  summary: 'visar årets brev: skickade, planerade, sena och nästa. Med ett nummer: hur utskicket av det brevet gick.',
  words: {
    issue: { ...ISSUE, about: 'brevets nummer, eller en frågerunda ur registret (bekrafta-2026-2)', optional: true },
  },
  options: { json: { about: 'ger ett utskicks siffror för program' } },
  help: `Utan nummer visas hela året.
Ett brev räknas som en ekvation, för alla och enhet för enhet: de i registret, med dem som har lämnat och utan de nya, är lika många som skickade, nekade, stoppade, ovissa och inte än. Är skillnaden inte 0 sägs det som ett fel, och kommandot slutar med 1.
Siffrorna visar inga namn eller adresser: antal per utfall och enhet, och vad servern sa. Sist, och aldrig med --json, står
vilka som nekades.`,
  examples: ['2026-6'],
  run: async (given) => (await import('../show-status.ts')).showStatus(given),
});
