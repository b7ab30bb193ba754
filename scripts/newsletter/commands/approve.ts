import { command } from '../../commands/command.ts';
import { ISSUE } from './issue-word.ts';
import { NAMES_AGREED } from './names-agreed.ts';

/** `approve 2026-6 --by NAME`: a person stands behind the words as they are now. */
export const approve = command({
  summary: 'godkänner brevet som det är nu. Den som skickar måste vara någon annan.',
  words: { issue: ISSUE },
  options: {
    by: { value: 'NAMN', about: 'den som godkänner', example: 'Förnamn Efternamn', needed: true },
    ...NAMES_AGREED,
  },
  help: `Godkännandet gäller exakt den text som brevet har nu. Ändras texten behövs ett nytt.
Ett brev med fel går inte att godkänna: check visar dem. Inte heller ett som nämner någon som är kontaktperson eller ersättare i registret, om de inte har sagt ja (--names-agreed). Det är en intern kontroll av att två personer har sett brevet, inte en signatur: ingen kontrollerar vem som skriver namnet.`,
  run: async (given) => (await import('../approve-letter.ts')).approveLetter(given),
});
