import { command } from '../../commands/command.ts';

/** `coverage`: which unit has a contact person, only a deputy, or nobody; and what earlier counts said. */
export const coverage = command({
  summary: 'visar vilka enheter som har kontaktperson, bara ersättare eller ingen',
  options: {
    write: {
      about: 'skriver dagens räkning i content/network/coverage.yaml, utan namn, och sparar den förra som en rad',
    },
    dispose: { about: 'gallrar räkningar som är äldre än två år; kräver gallringsbeslut eller --reason' },
    reason: {
      value: 'SKÄL',
      about: 'varför ni gallrar, utan namn och adress; sparas i protokollet',
      example: 'Gallring enligt beslut, dnr 0123/26',
    },
    yes: { about: 'frågar inte före gallringen' },
  },
  help: `Kontaktperson betyder här den som en förvaltning eller ett bolag har utsett mot våldsbejakande extremism. Det är inte myndigheternas kontaktpersongrupp i Kunskapscentrum, och inte nätverket Sund konkurrens.

Enhet för enhet, och hur det har varit, syns bara i nätverkets utgåva på /natverket/bemanning/. De andra utgåvorna visar bara hur många det är nu, och inte tal under fem.

Skriv gärna en räkning i månaden. Skriver du två samma dag gäller den senaste.`,
  run: async ({ write, dispose, reason, yes }) =>
    dispose
      ? (await import('../dispose-coverage.ts')).disposeCoverage({ reason, yes })
      : (await import('../show-coverage.ts')).showCoverage({ write }),
});
