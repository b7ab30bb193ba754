import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';
import { ISSUE } from './issue-word.ts';
import { NAMES_AGREED } from './names-agreed.ts';

/** `send 2026-6`: to everybody who has not got it; run again, it goes on where it was. */
export const send = command({
  summary: 'skickar brevet till alla som inte har fått det. Kör om det tills ingen är kvar.',
  words: { issue: ISSUE },
  options: {
    as: { value: 'NAMN', about: 'vem du är; annars användarnamnet på datorn. Någon annan ska ha godkänt brevet' },
    ...NAMES_AGREED,
    ...RUN_OPTIONS,
  },
  help: `Först visas vem som får brevet, vem som inte får det och varför. Sedan frågas om det ska skickas.

${RUN_HELP}`,
  run: async (given) => (await import('../send-letter.ts')).sendLetter(given),
});
