import { findEntry, type Catalog } from '../model/catalog.ts';
import { ContentError, type Finding, type Problem } from '../model/problem.ts';
import type { Issue } from '../model/issue.ts';
import { judgedOn, unknownEntry, unmailable } from '../model/named-entry.ts';
import type { Block, EntryBlock, HeadingDepth, ParsedBlock } from './blocks.ts';
import { card } from './card.ts';
import { parseBlocks } from './parse.ts';

/**
 * The body of an issue, ready to be rendered: parsed, with its entries filled in.
 * @throws ContentError with every reason why it cannot be mailed
 */
export function issueBlocks(issue: Issue, catalog: Catalog): Block[] {
  const { blocks, problems } = fillIssue(issue, catalog);
  if (problems.length > 0) throw new ContentError(problems);
  return blocks;
}

/** What of an issue can be rendered, and every reason why the rest cannot. */
export function fillIssue(issue: Issue, catalog: Catalog): { blocks: Block[]; problems: Problem[] } {
  const parsed = parseBlocks(issue);
  const filled = fillEntries(parsed.blocks, issue, catalog);
  return { blocks: filled.blocks, problems: [...parsed.problems, ...filled.problems] };
}

/** Makes cards of the entries that an issue names. One that cannot be mailed becomes a problem, never a hole. */
function fillEntries(
  parsed: readonly ParsedBlock[],
  issue: Issue,
  catalog: Catalog,
): { blocks: Block[]; problems: Problem[] } {
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  let depth = 1;
  for (const block of parsed) {
    if (block.type === 'heading') depth = block.depth;
    const filled = block.type === 'entry' ? fill(block, issue, catalog, Math.min(depth + 1, 4) as HeadingDepth) : block;
    if ('fault' in filled) problems.push(filled);
    else blocks.push(filled);
  }
  return { blocks, problems };
}

function fill({ id, why, line }: EntryBlock, issue: Issue, catalog: Catalog, depth: HeadingDepth): Block | Problem {
  const problem = ([fault, remedy]: Finding): Problem => ({ file: issue.file, line, field: '<Entry>', fault, remedy });
  const entry = findEntry(catalog, id);
  const ids = catalog.entries.map((each) => each.id);
  if (!entry) return problem(unknownEntry(id, ids));
  const day = judgedOn(issue, catalog.today);
  // While somebody writes, what is dated ahead is marked as a draft. On the letter's own day it has been published.
  const isPublishedThen = entry.published > catalog.today && entry.published <= day;
  const status = isPublishedThen ? 'published' : entry.status;
  const finding = unmailable({ ...entry, status }, day, issue.sent !== undefined);
  return finding ? problem(finding) : card(entry, depth, why);
}
