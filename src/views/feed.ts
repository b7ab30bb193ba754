import type { RSSFeedItem, RSSOptions } from '@astrojs/rss';
import { toMoment } from '../model/dates.ts';
import { changesIn } from '../model/change.ts';
import { newestFirst, type Entry } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';
import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';

/**
 * What a feed holds: at most 50 of the newest entries, or issues with their whole text. The dates are the content's own,
 * so that two builds of the same content give the same bytes.
 * @param page the address of the page that the feed follows, from the portal's root
 */
export function feed(site: Site, page: string, title: string, description: string, items: RSSFeedItem[]): RSSOptions {
  const self = absolute(site.address, links.feed(page));
  return {
    title: `${title} – ${site.name}`,
    description,
    site: absolute(site.address, page),
    items: items.slice(0, 50),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${site.language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    trailingSlash: true,
  };
}

/** Feed items of entries, newest first. */
export function entryItems(site: Site, entries: readonly Entry[]): RSSFeedItem[] {
  return [...entries].sort(newestFirst).map((entry) => ({
    title: entry.title,
    description: entry.summary,
    link: absolute(site.address, links.entry(entry)),
    pubDate: toMoment(entry.published),
  }));
}

/** What has been changed in entries, newest first: each change is an item of its own. */
export function changeItems(site: Site, entries: readonly Entry[]): RSSFeedItem[] {
  return changesIn(entries).map(({ item, change }) => ({
    title: `Ändrad: ${item.title}`,
    description: change.what,
    link: absolute(site.address, `${links.entry(item)}#${change.anchor}`),
    pubDate: toMoment(change.date),
  }));
}

/** A sent issue as a feed item, with its whole text. */
export function issueItem(site: Site, issue: Issue, html: string): RSSFeedItem {
  return {
    title: issue.title,
    description: issue.summary,
    link: absolute(site.address, links.issue(issue.id)),
    pubDate: toMoment(issue.sent ?? issue.published),
    content: html,
  };
}
