import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';

/** `npm run submit -- "Ny rapport"`: sends in what has been written, as the page ”Skicka in” does. */
const submit = command({
  summary: 'skickar in det du har skrivit, som en egen ändring som någon annan läser och godkänner.',
  words: {
    sentence: {
      name: 'MENING',
      about: 'vad du har gjort; utan den visas bara vad som är ändrat',
      example: 'Ny rapport om skyddsfaktorer',
      rest: 'text',
    },
  },
  options: {
    only: { value: 'FIL', about: 'skickar bara den filen, utan det andra', example: 'reports/ny.mdx' },
    fetch: { about: 'hämtar först det som andra har gjort' },
    again: { about: 'skickar det som inte kom fram förra gången', alone: true },
  },
  help: 'Fel i en text stoppar den. Filerna på datorn ändras bara av --fetch, och det du har förberett i git ändras aldrig. Samma sak finns på en sida i npm run dev, där du också väljer när någon annan har ändrat samma ord som du.',
  run: async (given) => (await import('./submit/at-terminal.ts')).submitAtTerminal(given),
});

await run(() => runCommand('npm run submit', submit, process.argv.slice(2)));
