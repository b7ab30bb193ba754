import type { Settings } from '../../../src/settings.ts';
import { ISSUE_ID, type Issue } from '../../../src/model/issue.ts';
import { nextTurn, rhythmDate, unsent, type Turn } from '../../../src/model/rhythm.ts';
import { openPlaces } from '../../../src/newsletter/check/open-places.ts';
import { UserError } from '../../user-error.ts';
import { allIssues, type AllContent } from '../all-content.ts';
import { proposalText } from './proposal-text.ts';
import { propose } from './propose.ts';
import { begun, taken, unfinished, whatWasProposed } from './told.ts';

/** A letter to write, and what its editor should know of it. */
export interface BegunIssue {
  id: string;
  /** Below the content folder. */
  file: string;
  text: string;
  about: string[];
}

/**
 * A letter as it is proposed: by `newsletter draft`, by `new brev` and in the form alike.
 * @param words its number, `2027-1` or `1`; nothing for the next one
 * @throws UserError while another is unfinished, and for a number that is taken or none
 */
export function beginIssue(content: AllContent, words = ''): BegunIssue {
  const { everything, settings } = content;
  const issues = allIssues(content);
  const turn = turnOf(words, issues, settings);
  refuseTaken(turn.id, issues);
  refuseUnfinished(issues, content);
  const proposal = propose(everything, issues, settings.site, settings.today, turn);
  return {
    id: turn.id,
    file: fileOf(turn.id),
    text: proposalText(proposal.proposed),
    about: whatWasProposed(proposal, issues),
  };
}

const fileOf = (id: string) => `newsletters/${id}.mdx`;

/** Which letter is meant, and the day of the rhythm for it; the next one's where that has passed. */
function turnOf(
  words: string,
  issues: readonly Issue[],
  { today, site }: Pick<Settings, 'today' | 'site'>,
): Omit<Turn, 'state'> {
  const next = nextTurn(issues, site.issuesPerYear, today);
  if (words === '') return next;
  const thisYear = today.slice(0, 4);
  const id = words.includes('-') ? words : `${thisYear}-${words}`;
  const match = ISSUE_ID.exec(id);
  if (!match)
    throw new UserError(
      `”${words}” är inget brevnummer. Skriv år och nummer, till exempel ${thisYear}-6, eller inget nummer för nästa brev.`,
    );
  const [year, number] = [Number(match[1]), Number(match[2])];
  const date = rhythmDate(year, number, site.issuesPerYear);
  return { id, year, number, date: date >= today ? date : next.date };
}

function refuseTaken(id: string, issues: readonly Issue[]): void {
  if (issues.some((issue) => issue.id === id)) throw new UserError(taken(id, fileOf(id)));
}

/** Two in a row would hold the same news, and a command run twice by mistake would give two. */
function refuseUnfinished(issues: readonly Issue[], { everything }: AllContent): void {
  const left = unsent(issues).find((issue) => openPlaces(issue).length > 0);
  if (left) throw new UserError(unfinished(left, openPlaces(left).length));
  const lacking = everything.unfinished.find(({ file }) => file.startsWith('newsletters/'));
  if (lacking) throw new UserError(begun(lacking.file));
}
