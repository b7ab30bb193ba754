import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { UserError } from '../user-error.ts';
import { allIssues, loadAll } from './all-content.ts';
import { deliveryReport, type DeliveryReport } from '../data/delivery-report.ts';
import { deliveryWords } from './status-of-delivery.ts';
import { statusOfIssue, statusOfYear } from './status-of-year.ts';

/** Tells the year's rhythm, or one issue's place in it and how its sending went, or goes. */
export async function status({ issue: id, json }: { issue: string | undefined; json: boolean }): Promise<number> {
  if (json && id === undefined) throw new UserError('Skriv vilket brev det gäller före --json, till exempel 2026-6.');
  const content = await loadAll();
  const { site, today } = content.settings;
  const issues = allIssues(content);
  if (id === undefined) return say(statusOfYear(issues, site, today));
  const report = reportOf(id);
  if (json) return say(JSON.stringify(report, null, 2));
  const issue = issues.find((each) => each.id === id);
  if (!issue && report.started === null)
    throw new UserError(`Brevet ”${id}” finns inte. Brev som finns: ${issues.map((each) => each.id).join(', ')}.`);
  return say([...(issue ? [statusOfIssue(issue, site, today)] : []), deliveryWords(report)].join('\n'));
}

function reportOf(id: string): DeliveryReport {
  const database = openDatabase(dataFolder());
  try {
    return deliveryReport(database, id);
  } finally {
    database.close();
  }
}

function say(words: string): number {
  console.log(words);
  return 0;
}
