import { command } from '../../commands/command.ts';
import { RUN_OPTIONS } from '../../delivery/run-options.ts';
import { ISSUE } from './issue-word.ts';

/** `test 2026-6 ADDRESS`: one copy to anybody, marked as a test, that the ledger knows nothing of. */
export const test = command({
  summary: 'skickar ett prov av brevet till en adress, märkt [TEST]. Räknas inte som skickat.',
  words: {
    issue: ISSUE,
    address: { name: 'ADRESS', about: 'vem som får provet', example: 'namn@exempel.se' },
  },
  options: { 'env-file': RUN_OPTIONS['env-file'] },
  help: `Går samma väg som det riktiga brevet: över SMTP_URL om den är satt, annars till en fil i utkorgen.`,
  run: async (given) => (await import('../send-test.ts')).sendTest(given),
});
