import type { IsoDate } from '../../../src/model/dates.ts';
import { withoutTracking } from '../../../src/model/tip.ts';
import type { Candidate, Gathered } from './candidate.ts';
import { feedDate } from './feed-date.ts';
import { letterCandidates } from './letter-candidates.ts';
import { readFeed, type FeedContent } from './read-feed.ts';
import { readFeedList, type ListedSource } from './read-feed-list.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { linksOfLetter } from './read-letter.ts';
import { linksOfText } from './read-plain-letter.ts';
import { readableText } from './readable-text.ts';
import { readSavedMail } from './read-saved-mail.ts';
import { materialSort } from './sort-material.ts';
import { unwrap } from '../../../src/model/unwrap.ts';

/** What has to be known to read anything. */
export interface Scanning {
  today: IsoDate;
  /** Who publishes at an address, by what the portal tells of. */
  publisherOf: (address: string) => string;
}

interface Bytes {
  name: string;
  bytes: Uint8Array;
  address?: string;
  charset?: string;
  /** Its name is what the editors' list calls it, and goes before what it calls itself. */
  isListed?: boolean;
}

/** What some bytes hold: candidates, or a list of feeds that are to be read in their turn. */
export async function gatherMaterial(
  given: Bytes,
  scanning: Scanning,
): Promise<Gathered | { sources: ListedSource[] }> {
  const { name, bytes, address, charset, isListed } = given;
  const nothing = (fault: string): Gathered => ({ name, candidates: [], leftOut: 0, fault });
  const sort = materialSort(bytes, name);
  try {
    if (sort === 'xml') {
      const sources = readFeedList(bytes, charset);
      if (sources) return { sources };
      const feed = readFeed(bytes, charset, address);
      return feed
        ? ofFeed((isListed && name) || feed.title || name, feed, scanning)
        : nothing('är varken ett flöde eller en lista över flöden');
    }
    if (sort === 'json') {
      const feed = readJsonFeed(bytes, address);
      return feed ? ofFeed((isListed && name) || feed.title || name, feed, scanning) : nothing('är inget flöde');
    }
    return await ofLetter(given, sort, scanning);
  } catch {
    return nothing('går inte att tolka');
  }
}

function ofFeed(name: string, { items }: FeedContent, { today, publisherOf }: Scanning): Gathered {
  const candidates = items.flatMap(({ title: called, address, date }): Candidate[] => {
    const goal = address && unwrap(address);
    if (!goal) return [];
    const isOpaque = goal.isOpaque;
    return [
      {
        title: called,
        address: isOpaque ? goal.address : withoutTracking(goal.address),
        date: feedDate(date, today),
        publisher: publisherOf(goal.address) || name,
        ...(isOpaque && { isOpaque }),
      },
    ];
  });
  const dates = candidates.flatMap(({ date }) => date ?? []).sort();
  return {
    name,
    candidates,
    leftOut: items.length - candidates.length,
    newest: dates.at(-1),
    isFeed: true,
  };
}

async function ofLetter({ name, bytes, address, charset }: Bytes, sort: string, scanning: Scanning): Promise<Gathered> {
  const { today, publisherOf } = scanning;
  const text = () => [...readableText(bytes, charset)].join('');
  const read =
    sort === 'eml' || sort === 'msg'
      ? await readSavedMail(bytes, sort, today)
      : { links: sort === 'html' ? linksOfLetter(text()) : linksOfText(text()), date: undefined };
  return { name, ...letterCandidates(read.links, { date: read.date, publisherOf, ...(address && { base: address }) }) };
}

/** The feed that a page names as its own. */
export function feedOfPage(html: string, base: string): string | undefined {
  const links = html.slice(0, 200_000).match(/<link\b[^>]*>/gi) ?? [];
  const feed = links.find(
    (each) => /rel=["']?[^"'>]*alternate/i.test(each) && /type=["']?application\/(?:rss|atom|feed)\+/i.test(each),
  );
  const [, href = ''] = /href=["']?([^"'\s>]+)/i.exec(feed ?? '') ?? [];
  return href ? URL.parse(href, base)?.href : undefined;
}
