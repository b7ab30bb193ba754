import type { Catalog } from '../model/catalog.ts';
import type { Issue } from '../model/issue.ts';

const stands = ({ status }: Issue) => status === 'published';

/** The issues before one, nearest first. One that was withdrawn keeps its page, but nothing leads there. */
export const lettersBefore = ({ issues }: Catalog, issue: Issue) =>
  issues.slice(issues.findIndex(({ id }) => id === issue.id) + 1).filter(stands);

/** The issues after one, nearest first. */
export const lettersAfter = ({ issues }: Catalog, issue: Issue) =>
  issues.slice(0, Math.max(0, issues.findIndex(({ id }) => id === issue.id))).filter(stands).toReversed(); // prettier-ignore
