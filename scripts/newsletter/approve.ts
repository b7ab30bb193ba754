import { parseArgs } from 'node:util';
import { checkIssue } from '../../src/newsletter/check/check-issue.ts';
import { formatFinding } from '../../src/newsletter/check/finding.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { approve as record } from '../data/approvals.ts';
import { UserError } from '../user-error.ts';
import type { Command } from '../commands/command.ts';
import { issueMailing, type IssueMailing } from './issue-mailing.ts';
import { oneIssue } from './one-issue.ts';

const EXAMPLE = 'approve 2026-6 --by "Förnamn Efternamn"';

/** `approve 2026-6 --by NAME`: a person stands behind the words as they are now. */
export const approve: Command = {
  usage: 'BREV --by NAMN',
  summary: 'godkänner brevet som det är nu. Den som skickar måste vara någon annan.',
  help: `Godkännandet gäller exakt den text som brevet har nu. Ändras texten behövs ett nytt.
Ett brev med fel går inte att godkänna: check visar dem. Det är en intern kontroll av att två personer har sett brevet, inte en signatur: ingen kontrollerar vem som skriver namnet.

Exempel: npm run newsletter -- ${EXAMPLE}`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { by: { type: 'string' } }, allowPositionals: true });
    const id = oneIssue(positionals, 'approve');
    const approver = values.by?.trim();
    if (!approver) throw new UserError(`Skriv vem som godkänner: npm run newsletter -- ${EXAMPLE}`);
    const prepared = await issueMailing(id);
    await refuseFaults(prepared);
    const { mailing } = prepared;
    const database = openDatabase(dataFolder());
    try {
      record(database, id, mailing.message.hash, approver, new Date());
    } finally {
      database.close();
    }
    console.log(
      `${approver} har godkänt ${id}, ”${mailing.message.subject}” (kontrollsumma ${mailing.message.hash.slice(0, 12)}).
Det är en intern kontroll, inte en signatur. Nu kan någon annan skicka: npm run newsletter -- send ${id}`,
    );
    return 0;
  },
};

/** What `check` calls a fault nobody can stand behind. */
async function refuseFaults({ issue, catalog, site }: IssueMailing): Promise<void> {
  const faults = (await checkIssue(issue, catalog, site)).filter(({ severity }) => severity === 'fault');
  if (faults.length === 0) return;
  throw new UserError(
    `Brevet ${issue.id} har fel och kan inte godkännas. Rätta dem och pröva igen med: npm run newsletter -- check ${issue.id}\n${faults.map(formatFinding).join('\n')}`,
  );
}
