import { issueStatus, newestIssueFirst } from '../../src/model/issue.ts';
import type { Choice } from '../commands/command.ts';
import { allIssues, loadAll } from './all-content.ts';

/** Every letter there is, to choose from in the menu, the newest first. */
export async function issueChoices(): Promise<Choice[]> {
  const issues = allIssues(await loadAll());
  return issues
    .toSorted(newestIssueFirst)
    .map((issue) => ({ value: issue.id, label: `${issue.id}  ${issue.title}`, hint: issueStatus(issue) }));
}
