import { command } from '../../commands/command.ts';
import { ISSUE } from './issue-word.ts';

/** `check 2026-6 [--json]`: all that is wrong with an issue; exit code 1 with faults, 0 with hints alone. */
export const check = command({
  summary: 'säger allt som är fel i ett brev innan det skickas, och vad som går att göra bättre.',
  words: { issue: ISSUE },
  options: { json: { about: 'skriver samma sak för program' } },
  help: `Fel stoppar brevet. Råd stoppar ingenting: du avgör.
Brevet prövas mot innehållets regler, läses som ett brev, görs till ett mejl och prövas mot de mejlprogram vi lovar. Ett brev som är daterat framåt prövas som det ser ut den dagen.`,
  run: async (given) => (await import('../check-letter.ts')).checkLetter(given),
});
