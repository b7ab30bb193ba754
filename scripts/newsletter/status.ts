import { parseArgs } from 'node:util';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import type { Command } from '../commands/command.ts';
import { UserError } from '../user-error.ts';
import { allIssues, loadAll } from './all-content.ts';
import { oneIssue } from './one-issue.ts';
import { deliveryReport, type DeliveryReport } from '../data/delivery-report.ts';
import { deliveryWords } from './status-of-delivery.ts';
import { statusOfIssue, statusOfYear } from './status-of-year.ts';

/** `status`: the year's rhythm. `status 2026-6`: one issue's place in it, and how its sending went, or goes. */
export const status: Command = {
  usage: '[BREV] [--json]',
  summary: 'visar årets brev: skickade, planerade, sena och nästa. Med ett nummer: hur utskicket av det brevet gick.',
  help: `BREV är brevets nummer, till exempel 2026-6, eller en frågerunda ur registret, till exempel bekrafta-2026-2.
Utan nummer visas hela året.

--json  ger ett utskicks siffror för maskiner

Siffrorna visar inga namn eller adresser: antal per utfall och enhet, och vad servern sa.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const content = await loadAll();
    const { site, today } = content.settings;
    const issues = allIssues(content);
    if (positionals.length === 0 && !values.json) return say(statusOfYear(issues, site, today));
    const id = oneIssue(positionals, 'status');
    const report = reportOf(id);
    if (values.json) return say(JSON.stringify(report, null, 2));
    const issue = issues.find((each) => each.id === id);
    if (!issue && report.started === null)
      throw new UserError(`Brevet ”${id}” finns inte. Brev som finns: ${issues.map((each) => each.id).join(', ')}.`);
    return say([...(issue ? [statusOfIssue(issue, site, today)] : []), deliveryWords(report)].join('\n'));
  },
};

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
