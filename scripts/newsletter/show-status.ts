import type { IsoDate } from '../../src/model/dates.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { UserError } from '../user-error.ts';
import { loadIssues } from './all-content.ts';
import { usedApproval } from '../data/approvals.ts';
import { denials } from '../data/deliveries.ts';
import { pruneHint } from '../data/what-is-due.ts';
import { deliveryBalances } from '../data/delivery-balance.ts';
import { deliveryReport } from '../data/delivery-report.ts';
import { goneMailboxes, vacancies } from '../delivery/gone.ts';
import { isUneven } from './balance-words.ts';
import { controlWords, deliveryWords, denialWords } from './status-of-delivery.ts';
import { statusOfIssue, statusOfYear } from './status-of-year.ts';

/** Tells the year's rhythm, or one issue's place in it and how its sending went, or goes. @returns 1 when somebody was missed */
export async function showStatus({ issue: id, json }: { issue: string | undefined; json: boolean }): Promise<number> {
  if (json && id === undefined) throw new UserError('Skriv vilket brev det gäller före --json, till exempel 2026-6.');
  const { issues, settings } = await loadIssues();
  const { site, today } = settings;
  if (id === undefined) return say(statusOfYear(issues, site, today));
  const { approval, report, balances, denied, due } = await reportOf(id, today);
  const code = balances && isUneven(balances) ? 1 : 0;
  if (json) return say(JSON.stringify({ ...report, balance: balances ?? null }, null, 2), code);
  const issue = issues.find((each) => each.id === id);
  if (!issue && report.started === null)
    throw new UserError(`Brevet ”${id}” finns inte. Brev som finns: ${issues.map((each) => each.id).join(', ')}.`);
  const place = issue ? [statusOfIssue(issue, site, today)] : [];
  const lines = [...place, deliveryWords(report, balances), ...controlWords(approval), ...denialWords(...denied)];
  return say([...lines, ...(due ? [due] : [])].join('\n'), code);
}

async function reportOf(id: string, today: IsoDate) {
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    const vacant = vacancies(database, goneMailboxes(database, id));
    const approval = usedApproval(database, id);
    return {
      approval,
      report: deliveryReport(database, id),
      balances: deliveryBalances(database, id),
      denied: [denials(database, id), vacant] as const,
      due: await pruneHint(database, folder, today),
    };
  } finally {
    database.close();
  }
}

function say(words: string, code = 0): number {
  console.log(words);
  return code;
}
