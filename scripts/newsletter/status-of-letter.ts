import type { IsoDate } from '../../src/model/dates.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Site } from '../../src/site.ts';
import { openAdoption } from '../data/adoption.ts';
import { usedApproval } from '../data/approvals.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { denials } from '../data/deliveries.ts';
import { deliveryBalances } from '../data/delivery-balance.ts';
import { deliveryReport } from '../data/delivery-report.ts';
import { pruneHint } from '../data/what-is-due.ts';
import { goneMailboxes, vacancies } from '../delivery/gone.ts';
import { UserError } from '../user-error.ts';
import { isUneven } from './balance-words.ts';
import { controlWords, deliveryWords, denialWords } from './status-of-delivery.ts';
import { statusOfIssue } from './status-of-year.ts';

/**
 * One letter's place in the rhythm, and how its sending went, or goes; in words, or as JSON.
 * @returns `code` 1 when somebody was missed
 * @throws UserError for a letter that is neither written nor sent
 */
export async function statusOfLetter(
  id: string,
  json: boolean,
  { issues, site, today }: { issues: readonly Issue[]; site: Site; today: IsoDate },
): Promise<{ words: string; code: number }> {
  const { approval, report, balances, denied, due, adoption } = await reportOf(id, today, site.timeZone);
  const code = balances && isUneven(balances) ? 1 : 0;
  if (json)
    return {
      words: JSON.stringify({ ...report, balance: balances ?? null, unknownSince: adoption?.since ?? null }, null, 2),
      code,
    };
  const issue = issues.find((each) => each.id === id);
  if (!issue && report.started === null)
    throw new UserError(`Brevet ”${id}” finns inte. Brev som finns: ${issues.map((each) => each.id).join(', ')}.`);
  const place = issue ? [statusOfIssue(issue, site, today)] : [];
  const lines = [
    ...place,
    deliveryWords(report, balances, adoption),
    ...controlWords(approval),
    ...denialWords(...denied),
  ];
  return { words: [...lines, ...(due ? [due] : [])].join('\n'), code };
}

async function reportOf(id: string, today: IsoDate, timeZone: string) {
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    const vacant = vacancies(database, goneMailboxes(database, id));
    const approval = usedApproval(database, id);
    const open = openAdoption(database);
    return {
      approval,
      adoption: open?.answered.includes(id) ? undefined : open,
      report: deliveryReport(database, id),
      balances: deliveryBalances(database, id),
      denied: [denials(database, id), vacant] as const,
      due: await pruneHint(database, folder, today, timeZone),
    };
  } finally {
    database.close();
  }
}
