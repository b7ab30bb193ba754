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
Siffrorna visar inga namn eller adresser: antal per utfall och enhet, och vad servern sa. Sist, och aldrig med --json, står
vilka som nekades.`,
  examples: ['2026-6'],
  run: async (given) => (await import('../show-status.ts')).showStatus(given),
});
