import { parseArgs } from 'node:util';
import { allIssues, loadAll } from './all-content.ts';
import type { Command } from '../commands/command.ts';
import { oneIssue } from './one-issue.ts';
import { statusOfIssue, statusOfYear } from './status-of-year.ts';
import { UserError } from '../run.ts';

/** `status`: the year's rhythm. `status 2026-6`: one issue's place in it. */
export const status: Command = {
  usage: '[BREV]',
  summary: 'visar årets brev: skickade, planerade, sena och nästa. Med ett nummer: det brevet.',
  help: `BREV är brevets nummer, till exempel 2026-6. Utan nummer visas hela året.`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const content = await loadAll();
    const { site, today } = content.settings;
    const issues = allIssues(content);
    if (positionals.length === 0) return say(statusOfYear(issues, site, today));
    const id = oneIssue(positionals, 'status');
    const issue = issues.find((each) => each.id === id);
    if (!issue)
      throw new UserError(`Brevet ”${id}” finns inte. Brev som finns: ${issues.map((each) => each.id).join(', ')}.`);
    return say(statusOfIssue(issue, site, today));
  },
};

function say(words: string): number {
  console.log(words);
  return 0;
}
