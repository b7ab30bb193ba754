import { command } from '../../commands/command.ts';
import { NAMES_AGREED } from './names-agreed.ts';
import { ISSUE } from './issue-word.ts';

/** `outlook 2026-6`: a draft for the day when the relay is not to be had. Nothing is sent and the ledger is not told. */
export const outlook = command({
  summary: 'gör ett utkast som öppnas i klassiska Outlook, för dagen då utskicket inte går att använda.',
  words: { issue: ISSUE },
  options: {
    ...NAMES_AGREED,
    out: {
      value: 'FIL',
      about: 'utkastets fil; annars får den brevets namn och läggs i den mapp du står i',
      example: 'utkast.eml',
    },
  },
  help: `En fil som redan finns skrivs inte över.

Ett brev med fel får inget utkast. Använd utkastet bara när det vanliga utskicket inte fungerar. Brev som skickas ur Outlook kommer inte med i listan över utskick, och varje mottagare får samma länk för att avsluta.`,
  run: async (given) => (await import('../draft-in-outlook.ts')).draftInOutlook(given),
});
