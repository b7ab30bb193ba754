import { checkIssue } from '../../src/newsletter/check/check-issue.ts';
import { formatFinding } from '../../src/newsletter/check/letter-finding.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { recordApproval as record } from '../data/approvals.ts';
import { UserError } from '../user-error.ts';
import { account } from '../commands/account.ts';
import { issueMailing, type IssueMailing } from './issue-mailing.ts';
import { sourceOf } from './issues.ts';

/** Records that a person stands behind the words as they are now. @throws UserError for a letter with faults */
export async function approveLetter({ issue: id, by }: { issue: string; by: string }): Promise<number> {
  const approver = by.trim();
  const prepared = await issueMailing(id);
  await refuseFaults(prepared);
  const { mailing } = prepared;
  const database = openDatabase(dataFolder());
  try {
    record(database, id, mailing.message.hash, { name: approver, account: account() }, new Date());
  } finally {
    database.close();
  }
  console.log(
    `${approver} har godkänt ${id}, ”${mailing.message.subject}” (kontrollsumma ${mailing.message.hash.slice(0, 12)}).
Det är en intern kontroll, inte en signatur: vem som helst kan skriva ett namn. Nu kan någon annan skicka: npm run newsletter -- send ${id}`,
  );
  return 0;
}

/** What `check` calls a fault nobody can stand behind. */
async function refuseFaults({ issue, catalog, site }: IssueMailing): Promise<void> {
  const faults = (await checkIssue(issue, catalog, site, sourceOf(issue))).filter(
    ({ severity }) => severity === 'fault',
  );
  if (faults.length === 0) return;
  throw new UserError(
    `Brevet ${issue.id} har fel och kan inte godkännas. Rätta dem och pröva igen med: npm run newsletter -- check ${issue.id}\n${faults.map(formatFinding).join('\n')}`,
  );
}
