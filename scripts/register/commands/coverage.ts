import { command } from '../../commands/command.ts';

/** `coverage`: which unit has a contact person, only a deputy, or nobody. */
export const coverage = command({
  summary: 'visar vilka enheter som har kontaktperson, bara ersättare eller ingen',
  options: { write: { about: 'skriver content/network/coverage.yaml, utan namn, för sidan /natverket/bemanning/' } },
  help: `Enhet för enhet syns bara i nätverkets utgåva. De andra utgåvorna visar bara hur många det är, och inte tal under fem.`,
  run: async (given) => (await import('../show-coverage.ts')).showCoverage(given),
});
