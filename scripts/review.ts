import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';
import { RUN_HELP, RUN_OPTIONS } from './delivery/run-options.ts';

/** `npm run review`: what is due, by the function that answers for it; `--send` reminds each by mail. */
const review = command({
  summary: 'visar vad som ska granskas, för varje ansvarig funktion, och kan skicka påminnelser.',
  options: {
    owner: {
      value: 'FUNKTION',
      about: 'bara en funktion, eller början av dess namn',
      example: 'Stadsledningskontoret',
    },
    until: { value: 'DAG', about: 'till och med en dag; annars sextio dagar framåt', example: '2027-03-31' },
    json: { about: 'skriver listan för program' },
    send: { about: 'skickar ett mejl till varje funktion som har något att göra, efter en fråga' },
    ...RUN_OPTIONS,
  },
  help: `Med i listan: texter och sidor vars granskning har passerat eller är nära, lagar att slå upp, källor som npm run links har sett flytta, utkast som har legat i en månad och påhittade exempel.

Vilken brevlåda en funktion har står i content/owners.yaml, som ett id ur contacts.yaml. Utan det går inget mejl till den. Samma sak skickas bara en gång om dagen. Texten är programmets egen, så ingen behöver godkänna den. Utan SMTP_URL blir mejlen filer (.eml) i outbox i datamappen.

${RUN_HELP}`,
  examples: ['', '--owner Stadsledningskontoret', '--until 2027-03-31', '--send'],
  run: async (given) => (await import('./review/review-by-wish.ts')).reviewByWish(given),
});

await run(() => runCommand('npm run review', review, process.argv.slice(2)));
