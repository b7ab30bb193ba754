import type { Catalog } from '../../model/catalog.ts';
import { missedBy } from '../../model/faulty.ts';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import { fillIssue } from '../fill.ts';

/**
 * Why an issue whose own file is sound cannot be shown, at the lines that say so. An article with faults of its own is
 * said to be there: whoever reads that it does not exist goes looking in the wrong place.
 * @param catalog without the articles that have faults
 * @param faults of the content
 */
export function heldUpBy(issue: Issue, catalog: Catalog, faults: readonly Problem[]): Problem[] {
  const waiting = issue.body.entryIds.flatMap(({ target, line }) => {
    const first = faults.find(({ file }) => missedBy(new Set([file])).ids.has(target));
    if (!first) return [];
    const fault = `artikeln ”${target}” har fel i sin egen fil och kan inte stå i brevet än`;
    return [
      { file: issue.file, line, field: '<Entry>', fault, remedy: `rätta först ${first.file}, rad ${first.line}` },
    ];
  });
  const lines = new Set(waiting.map(({ line }) => line));
  return [...waiting, ...fillIssue(issue, catalog).problems.filter(({ line }) => !lines.has(line))];
}
