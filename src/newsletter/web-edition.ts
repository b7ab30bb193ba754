import type { Catalog } from '../model/catalog.ts';
import { isProposal, issueStatus, type Issue } from '../model/issue.ts';
import { absolute, links, withBase } from '../model/links.ts';
import type { Site } from '../site.ts';
import { issueBlocks } from './fill.ts';
import { readingMinutes, readingTime } from './letter.ts';
import { issueContents, issueHtml } from './to-html.ts';

/** Everything the web edition of an issue shows: the same blocks as the mail, as HTML of the page. */
export function webEdition(catalog: Catalog, site: Site, issue: Issue) {
  const blocks = issueBlocks(issue, catalog);
  const at = catalog.issues.indexOf(issue);
  const neighbour = (other: Issue | undefined) => other && { title: other.title, href: links.issue(other.id) };
  return {
    html: issueHtml(blocks, (address) => withBase(site.base, address)),
    contents: issueContents(blocks),
    badge: isProposal(issue) ? 'Förslag' : undefined,
    status: issueStatus(issue),
    reading: readingTime(readingMinutes(blocks)),
    newer: neighbour(catalog.issues[at - 1]),
    older: neighbour(catalog.issues[at + 1]),
  };
}

/** What the newsletter's feed holds: issues that have been sent, whole. A proposal stays out of feeds. */
export function sentIssues(catalog: Catalog, site: Site) {
  return catalog.issues
    .filter((issue) => !isProposal(issue) && issue.status === 'published')
    .map((issue) => ({ issue, html: issueHtml(issueBlocks(issue, catalog), (to) => absolute(site.address, to)) }));
}
