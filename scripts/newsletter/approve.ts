import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { approve as record } from '../delivery/approvals.ts';
import { UserError } from '../run.ts';
import type { Command } from './command.ts';
import { issueMailing, oneIssue } from './issue-mailing.ts';

const EXAMPLE = 'approve 2026-6 --by "Förnamn Efternamn"';

/** `approve 2026-6 --by NAME`: a person stands behind the words as they are now. */
export const approve: Command = {
  usage: 'BREV --by NAMN',
  summary: 'godkänner brevet som det är nu. Den som skickar måste vara någon annan.',
  help: `Godkännandet gäller exakt den text som brevet har nu. Ändras texten behövs ett nytt.
Det är en intern kontroll av att två personer har sett brevet, inte en signatur: ingen kontrollerar vem som skriver namnet.

Exempel: npm run newsletter -- ${EXAMPLE}`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { by: { type: 'string' } }, allowPositionals: true });
    const id = oneIssue(positionals, EXAMPLE);
    const approver = values.by?.trim();
    if (!approver) throw new UserError(`Skriv vem som godkänner: npm run newsletter -- ${EXAMPLE}`);
    const { mailing } = await issueMailing(id);
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
