import { issueStatus, newestIssueFirst } from '../../src/model/issue.ts';
import type { Choice } from '../commands/command.ts';
import { loadIssues } from './all-content.ts';

/** Every letter there is, to choose from in the menu, the newest first. */
export async function issueChoices(): Promise<Choice[]> {
  const { issues } = await loadIssues();
  return issues
    .toSorted(newestIssueFirst)
    .map((issue) => ({ value: issue.id, label: `${issue.id}  ${issue.title}`, hint: issueStatus(issue) }));
}
