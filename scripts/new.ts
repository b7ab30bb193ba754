import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';
import { SORTS } from './new/sorts.ts';

/** `npm run new -- rapport "Titel"`: a commented file of any sort, in its place. Overwrites nothing. */
const make = command({
  summary: 'gör en fil att fylla i, med en förklaring till varje fält. Skriver inte över något.',
  words: {
    sort: {
      name: 'SORT',
      about: `vad det ska bli: ${SORTS.map(({ words }) => words[0]).join(', ')}`,
      example: 'rapport',
    },
    title: { name: 'TITEL', about: 'vad den ska heta; filens namn görs av den', example: 'Titel', rest: 'text' },
  },
  examples: ['rapport "Vad skyddar unga?"'],
  run: async ({ sort, title }) => (await import('./new/make.ts')).make(sort, title),
});

await run(() => runCommand('npm run new', make, process.argv.slice(2)));
