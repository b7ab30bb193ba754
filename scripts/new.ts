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
  options: {
    from: {
      value: 'FIL',
      about: 'ett utkast i Word (.docx) som blir textens brödtext. Utan TITEL tas filens egen',
      example: 'utkast.docx',
    },
  },
  examples: ['rapport "Vad skyddar unga?"', 'rapport --from utkast.docx'],
  help: 'Från en Word-fil följer rubriker, listor, tabeller, länkar, citat och noter med. Namn på författare, kommentarer och spårade ändringar gör det aldrig. Kommandot säger vad mer som inte kom med, och var det stod.',
  run: async ({ sort, title, from }) => (await import('./new/make.ts')).make(sort, title, from),
});

await run(() => runCommand('npm run new', make, process.argv.slice(2)));
