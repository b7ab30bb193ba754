import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `answers MEETING`: what those who are invited have answered, by unit. */
export const answers = command({
  summary: 'visar vad de kallade har svarat, per enhet, och hur utskicken har gått.',
  words: { meeting: MEETING },
  options: { json: { about: 'skriver svaren som JSON' } },
  help: 'Svar på en tid som inte gäller längre räknas inte. Siffrorna är för dig som kallar: visa dem inte för andra som är kallade.',
  run: async (given) => (await import('../show-answers.ts')).showAnswers(given),
});
