import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';

/** `handover UNIT`: the mails to the one who leaves and the one who comes. */
export const handover = command({
  summary: 'skickar mejlen till den som lämnar uppdraget och den som tar över det',
  words: { unit: { name: 'ENHET', about: 'enhetens id, namn eller kortnamn', example: 'intraservice' } },
  options: {
    leaves: { value: 'ADRESS', about: 'den som slutar, om det inte framgår av registret', example: 'namn@exempel.se' },
    comes: { value: 'ADRESS', about: 'den som tar över, om det inte framgår av registret', example: 'namn@exempel.se' },
    out: {
      value: 'MAPP',
      about: 'skriver mejlen som filer i mappen, så att du kan se dem. Inget skickas',
      example: 'prov',
    },
    ...RUN_OPTIONS,
  },
  help: `I mejlen står uppdraget, nästa träff, enhetens öppna uppgifter från mötena, de tre senaste breven och vem man ringer. Inga namn.

Lägg först till den som tar över (register -- add), skicka mejlen, och ta sedan bort den som slutar (register -- remove). Står två kontaktpersoner för enheten räknas den som kom sist som den som tar över. Annars skriver du --leaves, --comes eller båda.

Ett mejl i taget visas och frågas om. Ingen får samma sorts mejl två gånger för ett uppdrag. Den som har lämnat uppdraget och får det på nytt får ett nytt mejl.

Kommandot ändrar ingen roll: den som tar över har den roll som står i registret.

${RUN_HELP}`,
  examples: ['intraservice --out prov', 'intraservice --comes namn@exempel.se'],
  run: async (given) => (await import('../hand-over.ts')).handOver(given),
});
