import { listed, type Catalog } from '../model/catalog.ts';
import type { Issue } from '../model/issue.ts';

/** The issues before one, nearest first. One that was withdrawn keeps its page, but nothing leads there. */
export const lettersBefore = ({ issues }: Catalog, issue: Issue) =>
  listed(issues.slice(issues.findIndex(({ id }) => id === issue.id) + 1));

/** The issues after one, nearest first. */
export const lettersAfter = ({ issues }: Catalog, issue: Issue) =>
  listed(
    issues.slice(
      0,
      Math.max(
        0,
        issues.findIndex(({ id }) => id === issue.id),
      ),
    ),
  ).toReversed();
