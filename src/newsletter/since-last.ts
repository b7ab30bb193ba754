import { findEntry, type Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';
import { isExternal, links } from '../model/links.ts';
import { issueBlocks } from './fill.ts';
import { filingDate } from './letter.ts';
import { lettersBefore } from './neighbours.ts';
import { linksOf, partCalled } from './letter-parts.ts';

/** What a lägesbild leads to: a text of the portal, or an address outside it. */
export interface Ground {
  title: string;
  href: string;
  /** Language of the title, when it is not Swedish. */
  lang?: string | undefined;
}

/** How the lägesbild of an issue differs from the one before. Only what can be counted: nobody's reading of the texts. */
export interface SinceLast {
  previous: Ground;
  /** Referred to now and not then, in the order of the text. */
  added: Ground[];
  /** Referred to then and not now. */
  gone: Ground[];
  /** How many are referred to in both. */
  kept: number;
  /** Names of the topics of what is referred to. */
  topics: { added: string[]; gone: string[] };
  /** What has happened, after the previous letter, to what it referred to. */
  happened: (Ground & { what: string })[];
}

const PICTURE = 'lagesbild';

/**
 * Compares an issue's lägesbild with that of the nearest earlier issue that has one. It stands on the page and not in
 * the letter: a text that is withdrawn next year must not change a letter that was sent.
 * @returns undefined when there are not two to compare
 */
export function sinceLast(catalog: Catalog, issue: Issue): SinceLast | undefined {
  const now = grounds(issue, catalog);
  const previous = lettersBefore(catalog, issue).find((each) => grounds(each, catalog));
  const then = previous && grounds(previous, catalog);
  if (!now || !then) return undefined;
  const added = without(now, then);
  return {
    previous: { title: previous.title, href: links.issue(previous.id) },
    added,
    gone: without(then, now),
    kept: now.length - added.length,
    topics: topicChanges(catalog, now, then),
    happened: then.flatMap((ground) => {
      const what = fate(catalog, entryAt(catalog, ground.href), filingDate(previous));
      return what ? [{ ...ground, what }] : [];
    }),
  };
}

/** What the lägesbild of an issue leads to, each once; undefined when the issue has none. */
function grounds(issue: Issue, catalog: Catalog): Ground[] | undefined {
  const part = partCalled(issueBlocks(issue, catalog), PICTURE);
  if (!part) return undefined;
  const found = new Map<string, Ground>();
  for (const { href: address, words } of linksOf(part)) {
    const href = address.replace(/#.*$/, '');
    const entry = entryAt(catalog, href);
    const ground = entry ? entryGround(entry) : isExternal(href) && { href, title: words };
    if (ground && !found.has(href)) found.set(href, ground);
  }
  return [...found.values()];
}

const entryGround = (entry: Entry): Ground => ({
  href: links.entry(entry),
  title: entry.title,
  lang: entry.language === 'sv' ? undefined : entry.language,
});

const without = (some: readonly Ground[], others: readonly Ground[]) =>
  some.filter(({ href }) => !others.some((other) => other.href === href));

const entryAt = (catalog: Catalog, href: string) => catalog.entries.find((entry) => links.entry(entry) === href);

function topicChanges(catalog: Catalog, now: readonly Ground[], then: readonly Ground[]) {
  const ids = (some: readonly Ground[]) => new Set(some.flatMap(({ href }) => entryAt(catalog, href)?.topics ?? []));
  const [own, earlier] = [ids(now), ids(then)];
  const names = (wanted: (id: string) => boolean) =>
    catalog.topics.filter(({ id }) => wanted(id)).map(({ name }) => name);
  return {
    added: names((id) => own.has(id) && !earlier.has(id)),
    gone: names((id) => earlier.has(id) && !own.has(id)),
  };
}

/** The gravest thing that has happened to an entry after a day. */
function fate(catalog: Catalog, entry: Entry | undefined, since: string): string | undefined {
  const heir = entry?.replacedBy && findEntry(catalog, entry.replacedBy);
  if (entry?.withdrawn && entry.withdrawn.date > since) return `tillbakadragen ${formatDate(entry.withdrawn.date)}`;
  if (heir && heir.published > since) return `ersatt av ”${heir.title}”`;
  if (entry?.reviewed && entry.reviewed > since) return `granskad på nytt ${formatDate(entry.reviewed)}`;
  return undefined;
}
