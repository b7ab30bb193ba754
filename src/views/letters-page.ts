import { listed, type Catalog } from '../model/catalog.ts';
import { isProposal } from '../model/issue.ts';
import { issueTeaser } from './start-page.ts';

/** The list of letters: the one that comes next, if it has a day, and the others, the newest first. */
export function lettersPage(catalog: Catalog) {
  const issues = listed(catalog.issues);
  const next = issues
    .filter((issue) => isProposal(issue) && issue.planned && issue.planned >= catalog.today)
    .toSorted((a, b) => a.planned!.localeCompare(b.planned!))[0];
  return {
    next: next && issueTeaser(next),
    letters: issues.filter((issue) => issue !== next).map(issueTeaser),
  };
}
