import { command } from '../../commands/command.ts';

/** `nothing-leaks`: that git, the built portal and packages hold nothing of the register. */
export const nothingLeaks = command({
  summary: 'visar att inget ur registret finns i git, den byggda portalen, paket eller utkast',
  help: `Söker efter varje adress, namn och nyckel ur registret i allt som git har sparat, också det som är borttaget, och i allt som ligger i portalens mapp utanför git, även packat. Säger var något finns, aldrig vad. Slutar med 1 om något hittas.

Text inuti bilder och komprimerade pdf:er kan inte läsas av kommandot.`,
  run: async () => (await import('../leaks/show-leaks.ts')).showLeaks(),
});
