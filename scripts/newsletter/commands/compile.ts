import { command } from '../../commands/command.ts';
import { ISSUE } from './issue-word.ts';

/** `compile 2026-6 --out DIR`: the letter as MJML, HTML, text and a whole mail. Nothing is sent. */
export const compile = command({
  summary: 'gör brevet till filer: MJML, HTML, ren text och ett helt mejl. Inget skickas.',
  words: { issue: ISSUE },
  options: {
    out: {
      value: 'MAPP',
      about: 'mappen som filerna läggs i; den skapas om den inte finns',
      example: 'brev',
      needed: true,
    },
  },
  help: `Mejlet (.eml) är ställt till en påhittad mottagare. Öppna det i ett mejlprogram för att se brevet som det blir.`,
  run: async (given) => (await import('../write-letter.ts')).writeLetter(given),
});
