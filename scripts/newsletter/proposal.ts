import { readSettings } from '../../src/catalog.ts';
import { buildCatalog, type Catalog } from '../../src/model/catalog.ts';
import { ISSUE_ID, type Issue } from '../../src/model/issue.ts';
import { parseIssue } from '../../src/model/parse-content.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { RawContent } from '../../src/model/raw.ts';
import { parseBlocks } from '../../src/newsletter/parse.ts';
import { readContent } from '../../src/read-content.ts';
import type { Site } from '../../src/site.ts';
import { UserError } from '../user-error.ts';

/** An issue as it stands on the editor's desk: unfinished, hidden or dated ahead, in content that may have faults. */
export interface Proposal {
  /** Undefined when the head of its file cannot be read; `problems` tell why. */
  issue: Issue | undefined;
  /** The portal on the day that the issue is shown: it may name what is published before then. */
  catalog: Catalog;
  site: Site;
  /** Text of the issue's file. */
  source: string;
  /** What the content check says of the issue's file. */
  problems: readonly Problem[];
  /** How many faults the rest of the content has. */
  elsewhere: number;
}

/**
 * @param id `2026-6`
 * @throws UserError when there is no such file, with those that exist
 */
export async function loadProposal(id: string): Promise<Proposal> {
  const { site, content, edition, today } = readSettings();
  const raw = await readContent(content);
  const path = `newsletters/${id}.mdx`;
  const file = raw.files.find((each) => each.path === path);
  if (!file) throw new UserError(missing(id, raw));
  const issue = parseIssue(file, id).parsed?.value;
  const day = issue && issue.published > today ? issue.published : today;
  const { catalog, problems } = buildCatalog(raw, { edition, today: day }, (each) => parseBlocks(each).problems);
  const own = problems.filter((problem) => problem.file === path);
  return { issue, catalog, site, source: file.text, problems: own, elsewhere: problems.length - own.length };
}

function missing(id: string, raw: RawContent): string {
  const ids = raw.files.flatMap(({ path }) => /^newsletters\/(.+)\.mdx$/.exec(path)?.[1] ?? []);
  const unread = raw.problems.find(({ file }) => file === `newsletters/${id}.mdx`);
  if (unread) return `${unread.file} – ${unread.fault} – ${unread.remedy}`;
  const known =
    ids.length > 0 ? `Brev som finns: ${ids.join(', ')}.` : 'Det finns inget brev än: kör npm run newsletter -- draft.';
  return ISSUE_ID.test(id) ? `Brevet ”${id}” finns inte. ${known}` : `”${id}” är inget brevnummer. ${known}`;
}
