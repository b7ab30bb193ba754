import { readSettings } from '../../src/settings.ts';
import { judgeContent } from '../../src/load-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { HintKind } from '../../src/model/hint-kinds.ts';
import { ISSUE_ID, type Issue } from '../../src/model/issue.ts';
import { parseIssue } from '../../src/model/parse-file.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { RawContent } from '../../src/model/raw.ts';
import { withNumbers } from '../../src/model/fill-numbers.ts';
import { asHint, type LetterFinding } from '../../src/newsletter/check/letter-finding.ts';
import { readContent } from '../../src/read-content.ts';
import type { Site } from '../../src/site.ts';
import { isOfLetter } from './of-letter.ts';
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
  /** What the content check says of the issue's file and of what it rests on. */
  problems: readonly Problem[];
  /** What the content check would have its writer look at, besides what the check of a letter tells itself. */
  tips: readonly LetterFinding[];
  /** How many faults the rest of the content has. */
  elsewhere: number;
}

/** What the check of a letter tells in its own words. */
const TOLD_OF_LETTERS: ReadonlySet<HintKind> = new Set(['utkast', 'brev', 'lang-mening', 'tom-rubrik']);

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
  const written = parseIssue(file, id).parsed?.value;
  const day = written && written.published > today ? written.published : today;
  const { catalog, problems, hints } = judgeContent(raw, { content, edition, today: day });
  const issue = written && { ...written, body: withNumbers(written.body, catalog.contacts) };
  const said = hints.filter((hint) => hint.file === path);
  // What only waits while the letter is a draft is what its writer is asking for.
  const own = [
    ...problems.filter((problem) => isOfLetter(problem.file, id, issue)),
    ...said.filter(({ hint }) => hint === 'utkast'),
  ];
  const tips = said.filter(({ hint }) => !TOLD_OF_LETTERS.has(hint)).map(asHint);
  const elsewhere = problems.filter((problem) => !isOfLetter(problem.file, id, issue)).length;
  return { issue, catalog, site, source: file.text, problems: own, tips, elsewhere };
}

function missing(id: string, raw: RawContent): string {
  const ids = raw.files.flatMap(({ path }) => /^newsletters\/(.+)\.mdx$/.exec(path)?.[1] ?? []);
  const unread = raw.problems.find(({ file }) => file === `newsletters/${id}.mdx`);
  if (unread) return `${unread.file} – ${unread.fault} – ${unread.remedy}`;
  const known =
    ids.length > 0 ? `Brev som finns: ${ids.join(', ')}.` : 'Det finns inget brev än: kör npm run newsletter -- draft.';
  return ISSUE_ID.test(id) ? `Brevet ”${id}” finns inte. ${known}` : `”${id}” är inget brevnummer. ${known}`;
}
