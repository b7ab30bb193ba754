import { toMoment } from '../../../src/model/dates.ts';
import { ISSUE_ID } from '../../../src/model/issue.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { checkIssue } from '../../../src/newsletter/check/check-issue.ts';
import { sortFindings, type LetterFinding } from '../../../src/newsletter/check/letter-finding.ts';
import { issueBlocks } from '../../../src/newsletter/fill.ts';
import { filingDate, letter, type Letter } from '../../../src/newsletter/letter.ts';
import type { Site } from '../../../src/site.ts';
import { findNotice } from '../notice/find-notice.ts';
import { loadProposal } from '../proposal.ts';

/** A mail to all as it lies on the editor's desk. */
export interface MailOnDesk {
  /** What it is: `brev 2026-6`. */
  name: string;
  letter: Letter;
  date: Date;
  site: Site;
  /** What `check` says of it. */
  findings: () => Promise<LetterFinding[]>;
}

/**
 * An issue by its number, or the notice of a text by its file's name.
 * @throws UserError when there is none; ContentError when its file cannot be read
 */
export const mailOnDesk = (id: string): Promise<MailOnDesk> => (ISSUE_ID.test(id) ? issueOnDesk(id) : noticeOnDesk(id));

/** An unfinished letter has a preview, with what is left to do in it; one whose file cannot be read has none. */
async function issueOnDesk(id: string): Promise<MailOnDesk> {
  const { issue, catalog, site, source, problems, tips } = await loadProposal(id);
  if (!issue || problems.length > 0) throw new ContentError(problems);
  return {
    name: `brev ${id}`,
    letter: letter(issue, issueBlocks(issue, catalog), site),
    date: toMoment(filingDate(issue)),
    site,
    findings: async () => sortFindings([...(await checkIssue(issue, catalog, site, source)), ...tips]),
  };
}

async function noticeOnDesk(id: string): Promise<MailOnDesk> {
  const found = await findNotice(id);
  return {
    name: `meddelandet om ${id}`,
    letter: found.letter,
    date: toMoment(found.change.date),
    site: found.settings.site,
    findings: () => Promise.resolve([]),
  };
}
