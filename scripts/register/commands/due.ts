import { command } from '../../commands/command.ts';

/** `due`: lists what has been kept long enough, and erases it when asked. */
export const due = command({
  summary: 'visar det som har sparats så länge som sidan om personuppgifter säger, och gallrar det om du vill',
  options: {
    reason: {
      value: 'SKÄL',
      about: 'varför, utan namn och adress; sparas i protokollet',
      example: 'Gallring enligt beslut, dnr 0123/26',
    },
    yes: { about: 'frågar inte' },
  },
  help: `Adresser i gamla utskick ersätts av en nyckel, så att antalen finns kvar; gamla svar, anteckningar, utdrag, listor och säkerhetskopior tas bort (den senaste säkerhetskopian är kvar). Sist visas det som du själv behöver ta ställning till.

Gallring kräver ett gallringsbeslut i src/site.ts (disposalDecision) eller ett skäl (--reason). Protokollet läggs i datamappen, i protocols.`,
  run: async (given) => (await import('../erase-due.ts')).eraseDue(given),
});
