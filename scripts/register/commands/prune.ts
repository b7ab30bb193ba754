import { command } from '../../commands/command.ts';

/** `prune`: takes out what has been kept long enough. */
export const prune = command({
  summary: 'gallrar det som har sparats så länge som sidan om personuppgifter säger',
  options: {
    reason: { value: 'SKÄL', about: 'varför; sparas i protokollet', example: 'Gallring enligt beslut, dnr 0123/26' },
    yes: { about: 'frågar inte' },
  },
  help: `Visar först vad tiden är ute för. Adresser i gamla utskick ersätts av en nyckel, så att antalen finns kvar; gamla svar, anteckningar, utdrag, listor och säkerhetskopior tas bort (den senaste säkerhetskopian är kvar).

Gallring kräver ett gallringsbeslut i src/site.ts (disposalDecision) eller ett skäl (--reason). Protokollet läggs i datamappen, i protocols.`,
  run: async (given) => (await import('../prune-register.ts')).pruneRegister(given),
});
