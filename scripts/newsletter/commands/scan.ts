import { command } from '../../commands/command.ts';

/** `scan PLACES`: what publishers have told since the last letter, to choose tips from. */
export const scan = command({
  summary: 'letar nytt hos utgivarna: flöden, sparade nyhetsbrev och mejl. Du väljer, och det blir tips.',
  words: {
    places: {
      name: 'PLATS',
      about: 'en webbadress, en sparad fil (.eml, .msg, .html, .opml, .xml, .json, .zip) eller en mapp med sådana',
      example: 'nyhetsbrev',
      optional: true,
      rest: 'each',
    },
  },
  options: {
    since: { value: 'DAG', about: 'visar bara det som är från den dagen eller senare', example: '2026-10-01' },
    all: { about: 'visar också det som är äldre än förra brevet' },
    with: { value: 'ORD', about: 'visar bara det som har ordet i titeln eller hos utgivaren', example: 'skola' },
    told: {
      value: 'MAPP',
      about: 'gamla brev eller arkivpaket: det som står där räknas som berättat',
      example: 'gamla-brev',
    },
    pick: { value: 'NUMMER', about: 'lägger till dessa ur listan som visades senast', example: '1,4' },
  },
  help: `Utan PLATS läses utgivarna i content/sources.opml. Nytt är det som är daterat sedan förra brevet skickades, eller de senaste tre månaderna om inget brev är skickat.

Det som portalen, de senaste tjugo breven eller tipsen redan har läggs inte till; listan säger var det står. Länkar som går genom en klickräknare läses av utan att hämtas. Där adressen inte säger vart den leder står det, och du öppnar den själv.

Ingenting sparas om vem som skickade ett mejl, och ingen text kopieras: bara titel, utgivare, dag och adress. Varje val blir ett tips med ett skäl att fylla i.`,
  examples: ['', 'nyhetsbrev', 'nyhetsbrev/skolverket.eml --all', 'https://www.myndighet.example/rss', '--pick 1,4'],
  run: async (given) => (await import('../scan-sources.ts')).scanSources(given),
});
