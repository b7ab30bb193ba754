import { listed, type Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import { isProposal, issueStatus, type Issue } from '../model/issue.ts';
import { links } from '../model/links.ts';
import { entryCard, type EntryCard } from './entry-card.ts';
import { upcoming } from './network-page.ts';
import { audiencesOf, kindTiles } from './lists.ts';

export interface Happening {
  when: string;
  text: string;
  href?: string | undefined;
}

/** What the start page shows: the newest issue, what is coming, what is new, and the ways in. */
export function startPage(catalog: Catalog) {
  const issue = listed(catalog.issues)[0];
  return {
    issue: issue && issueTeaser(issue),
    current: catalog.current,
    happenings: happenings(catalog),
    news: newest(catalog),
    kinds: kindTiles(catalog),
    audiences: audiencesOf(catalog).filter(({ count }) => count > 0),
  };
}

/** An issue in short, for the start page and the list of issues. */
export function issueTeaser(issue: Issue) {
  return {
    title: issue.title,
    summary: issue.summary,
    href: links.issue(issue.id),
    badge: isProposal(issue) ? 'Förslag' : undefined,
    status: issueStatus(issue),
  };
}

/** The next meeting and the next issue; an honest line when nothing is decided. */
function happenings(catalog: Catalog): Happening[] {
  const meetings = upcoming(catalog).map(({ date, title, id }) => ({
    when: formatDate(date),
    text: title,
    href: links.meeting(id),
  }));
  const planned = listed(catalog.issues)
    .filter((issue) => isProposal(issue) && issue.planned && issue.planned >= catalog.today)
    .map((issue) => ({
      when: formatDate(issue.planned!),
      text: `Informationsbrev ${issue.number} planeras att skickas`,
      href: links.issue(issue.id),
    }));
  const none = { when: 'Inte bestämt', text: 'Nästa nätverksträff', href: links.network };
  return [...(meetings.length > 0 ? meetings.slice(0, 3) : [none]), ...planned.slice(0, 2)];
}

/** Newest first, but no kind more than twice, so that one busy day with reports does not hide the rest. */
function newest(catalog: Catalog): EntryCard[] {
  const seen = new Map<string, number>();
  const mixed = listed(catalog.entries).filter(({ kind }) => {
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind)! <= 2;
  });
  return mixed.slice(0, 6).map(entryCard);
}
