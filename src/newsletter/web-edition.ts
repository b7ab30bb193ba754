import { listed, type Catalog } from '../model/catalog.ts';
import { isProposal, issueStatus, type Issue } from '../model/issue.ts';
import { absolute, links, withBase } from '../model/links.ts';
import type { Site } from '../site.ts';
import { issueBlocks } from './fill.ts';
import { readingMinutes, readingTime } from './letter.ts';
import { lettersAfter, lettersBefore } from './neighbours.ts';
import { sinceLast, type SinceLast } from './since-last.ts';
import { issueContents, issueHtml } from './to-html.ts';

/** Everything the web edition of an issue shows: the same blocks as the mail, as HTML of the page. */
export function webEdition(catalog: Catalog, site: Site, issue: Issue) {
  const blocks = issueBlocks(issue, catalog);
  const neighbour = (other: Issue | undefined) => other && { title: other.title, href: links.issue(other.id) };
  return {
    html: issueHtml(blocks, (address) => withBase(site.base, address)),
    contents: issueContents(blocks),
    badge: isProposal(issue) && issue.status !== 'withdrawn' ? 'Förslag' : undefined,
    status: issueStatus(issue),
    sinceLast: inWords(sinceLast(catalog, issue)),
    reading: readingTime(readingMinutes(blocks)),
    newer: neighbour(lettersAfter(catalog, issue)[0]),
    older: neighbour(lettersBefore(catalog, issue)[0]),
  };
}

/** The comparison as the page tells it. Groups without lines are left out. */
function inWords(since: SinceLast | undefined) {
  if (!since) return undefined;
  const { previous, added, gone, kept, topics, happened } = since;
  const groups = [
    { title: 'Har hänt med det som förra lägesbilden byggde på', lines: happened },
    { title: 'Nytt i lägesbilden', lines: added },
    { title: 'Nämns inte längre', lines: gone },
  ];
  const list = (words: string, names: readonly string[]) => (names.length > 0 ? [`${words}: ${names.join('; ')}`] : []);
  return {
    previous,
    summary: bothName(kept),
    groups: groups.filter(({ lines }) => lines.length > 0),
    topics: [...list('Nya', topics.added), ...list('Återkommer inte', topics.gone)],
  };
}

function bothName(texts: number): string {
  if (texts === 0) return 'Ingen text nämns i båda.';
  return texts === 1 ? 'En text nämns i båda.' : `${texts} texter nämns i båda.`;
}

/** What the newsletter's feed holds: issues that have been sent, whole. A proposal stays out of feeds. */
export function sentIssues(catalog: Catalog, site: Site) {
  return listed(catalog.issues)
    .filter((issue) => !isProposal(issue))
    .map((issue) => ({ issue, html: issueHtml(issueBlocks(issue, catalog), (to) => absolute(site.address, to)) }));
}
