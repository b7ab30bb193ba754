import { command } from '../../commands/command.ts';
import { ISSUE } from './issue-word.ts';

/** `preview 2026-6`: a page that shows the letter in every width, colour and form. Nothing is sent. */
export const preview = command({
  summary: 'visar brevet i webbläsaren: brett och smalt, ljust och mörkt, som text. Inget skickas.',
  words: { issue: ISSUE },
  options: { 'no-open': { about: 'skriver bara ut adressen, utan att öppna webbläsaren' } },
  help: `Ladda om sidan när du har sparat en ändring. Stoppa med Ctrl-C.
Under npm run dev finns samma sida på /redaktion/forhandsvisning/2026-6/ och uppdateras av sig själv.`,
  run: async (given) => (await import('../preview-letter.ts')).previewLetter(given),
});
