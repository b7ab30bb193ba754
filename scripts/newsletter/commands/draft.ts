import { command } from '../../commands/command.ts';

/** `draft`: the next issue as MDX, with what is new and open places. `draft --list`: all that could stand in it. */
export const draft = command({
  summary: 'föreslår nästa brev: nummer, dag, det som är nytt i portalen och tipsen. Skriver inte över något.',
  options: { list: { about: 'visar allt som kunde ha kommit med, och skriver ingen fil' } },
  help: `Förslaget blir en fil i content/newsletters. Platser att fylla i är märkta FYLL I, och brevet går inte att skicka förrän alla är ifyllda.

Nytt är det som har publicerats sedan det senaste brevet skickades och som inte står i något annat brev. Bara öppna texter och möten kommer med.`,
  run: async (given) => (await import('../draft-issue.ts')).draftIssue(given),
});
