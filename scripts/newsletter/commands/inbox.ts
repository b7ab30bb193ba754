import { command } from '../../commands/command.ts';

/** `inbox`: reads what came back, and acts on it. */
export const inbox = command({
  summary:
    'läser det som kommit tillbaka: studsar, klagomål, ”Avsluta”, ”Prenumerera”, svar på kallelser och på frågor till nätverket.',
  options: {
    from: { value: 'MAPP', about: 'en mapp med sparade mejl (.eml, och .msg från Outlook)', example: 'studsar' },
    'dry-run': { about: 'visar vad mejlen är. Inget ändras, flyttas eller besvaras' },
    json: { about: 'skriver en rad uppgifter per mejl, för program' },
    yes: { about: 'frågar inget' },
    'count-alike': {
      about: 'räknar också många rapporter som säger samma sak. Utan den stannar kommandot då, innan något är ändrat',
    },
  },
  help: `Läser brevlådan som IMAP_URL anger, eller med --from en mapp.

Hanterade mejl flyttas till Hanterat (hanterat i en mapp). Det som en människa måste läsa ligger kvar, eller flyttas till Oförstått (oforstatt) med INBOX_UNCLEAR=move. Inget mejl tas bort. Kör kommandot hur ofta som helst: samma mejl räknas en gång, och det som väntar på att läsas visas varje gång. Ctrl-C avbryter när svaret som är på väg är klart. Ingen får samma svar två gånger.

Fler inställningar: INBOX_ADDRESSES (adresser vars post hamnar i brevlådan, med komma emellan) och INBOX_AUTHSERV (namnet som stadens egen e-postserver skriver först i Authentication-Results; det den säger om avsändaren blir trott, så ange det bara om servern tar bort sådana rader som följer med mejl utifrån. Exchange Online skriver inget namn där: utelämna inställningen då, så får den som vill avsluta utan brevets kod bekräfta det).`,
  examples: ['--from studsar --dry-run'],
  run: async (given) => (await import('../read-inbox.ts')).readInbox(given),
});
