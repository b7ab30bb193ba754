import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `answers MEETING`: what those who are invited have answered, by unit. */
export const answers = command({
  summary: 'visar vad de kallade har svarat, per enhet, och hur utskicken har gått.',
  words: { meeting: MEETING },
  options: {
    answer: {
      value: 'SVAR',
      about: 'skriver in ett svar som du har läst själv (ja, nej eller kanske), tillsammans med --of',
      example: 'ja',
    },
    of: { value: 'ADRESS', about: 'vems svar det är', example: 'namn@exempel.se' },
    json: { about: 'skriver svaren som JSON' },
  },
  help: 'Inkorgen räknar svar från kalendern, och mejl som bara säger ja eller nej. Andra svar läser du och skriver in med --answer. Svar på en tid som inte gäller längre räknas inte. Siffrorna är för dig som kallar: visa dem inte för andra som är kallade.',
  examples: ['2027-02-11 --answer ja --of namn@exempel.se'],
  run: async (given) => (await import('../show-answers.ts')).showAnswers(given),
});
