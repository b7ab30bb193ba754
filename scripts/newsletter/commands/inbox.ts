import { command } from '../../commands/command.ts';

/** `inbox`: reads what came back, and acts on it. */
export const inbox = command({
  summary: 'läser det som kommit tillbaka: studsar, klagomål, ”Avsluta” och ”Prenumerera”.',
  options: {
    from: { value: 'MAPP', about: 'en mapp med sparade mejl (.eml, och .msg från Outlook)', example: 'studsar' },
    'dry-run': { about: 'visar vad mejlen är. Inget ändras, flyttas eller besvaras' },
    json: { about: 'skriver en rad uppgifter per mejl, för program' },
    yes: { about: 'frågar inget' },
  },
  help: `Läser brevlådan som IMAP_URL anger, eller med --from en mapp.

Hanterade mejl flyttas till Hanterat (hanterat i en mapp), det som en människa måste läsa till Oförstått (oforstatt). Inget mejl tas bort. Kör kommandot hur ofta som helst: samma mejl räknas en gång.`,
  examples: ['--from studsar --dry-run'],
  run: async (given) => (await import('../inbox.ts')).inbox(given),
});
