import { listed, type Catalog } from '../model/catalog.ts';
import { changesIn, isNoticeCurrent } from '../model/change.ts';
import { formatDate } from '../model/dates.ts';
import { isProposal, issueStatus, type Issue } from '../model/issue.ts';
import { links } from '../model/links.ts';
import { entryCard, type EntryCard } from './entry-card.ts';
import { upcoming } from './network-page.ts';
import { audiencesOf, kindTiles } from './counts.ts';

export interface Happening {
  when: string;
  text: string;
  href: string;
}

/** What the start page shows: the newest issue, what is coming, what is new, and the ways in. */
export function startPage(catalog: Catalog) {
  const news = newest(catalog);
  return {
    issue: latestIssue(catalog),
    current: [...notices(catalog), ...catalog.current],
    happenings: happenings(catalog),
    /** Who comes for the next meeting reads that there is none yet, after what there is. */
    noMeeting: upcoming(catalog).length === 0 ? 'Nästa nätverksträff har inget datum än.' : undefined,
    news: news.slice(0, CARDS),
    moreNews: news.slice(CARDS),
    kinds: kindTiles(catalog),
    audiences: audiencesOf(catalog).filter(({ count }) => count > 0),
  };
}

/** What readers were told of by a notice, in the words of it. */
const notices = ({ entries, today }: Catalog) =>
  changesIn(entries)
    .filter(({ change }) => isNoticeCurrent(change, today))
    .map(({ item, change: { what, action, anchor } }) => ({
      title: `${item.withdrawn ? 'Tillbakadragen' : 'Ändrad'}: ${item.title}`,
      text: [what, action].filter(Boolean).join(' '),
      address: `${links.entry(item)}#${anchor}`,
    }));

/** The newest issue in short; undefined while there is none. */
export function latestIssue(catalog: Catalog) {
  const issue = listed(catalog.issues)[0];
  return issue && issueTeaser(issue);
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

/** The coming meetings and the letters that have a day, the nearest first. */
function happenings(catalog: Catalog): Happening[] {
  const meetings = upcoming(catalog)
    .slice(0, 3)
    .map(({ date, title, id, cancelled }) => ({
      date,
      text: cancelled ? `Inställt: ${title}` : title,
      href: links.meeting(id),
    }));
  const planned = listed(catalog.issues).flatMap((issue) =>
    isProposal(issue) && issue.planned && issue.planned >= catalog.today
      ? [
          {
            date: issue.planned,
            text: `Informationsbrev ${issue.number} planeras att skickas`,
            href: links.issue(issue.id),
          },
        ]
      : [],
  );
  return [...meetings, ...planned.slice(0, 2)]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ date, ...rest }) => ({ when: formatDate(date), ...rest }));
}

/** So many of what is new are shown as cards; the rest are titles. */
const CARDS = 3;
const NEWS = 9;

/** Newest first, but no kind more than twice, so that one busy day with reports does not hide the rest. */
function newest(catalog: Catalog): EntryCard[] {
  const seen = new Map<string, number>();
  const mixed = listed(catalog.entries).filter(({ kind }) => {
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind)! <= 2;
  });
  return mixed.slice(0, NEWS).map(entryCard);
}
