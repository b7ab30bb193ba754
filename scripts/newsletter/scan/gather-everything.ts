import type { AskWeb } from '../../web/ask-web.ts';
import type { Candidate, Gathered } from './candidate.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { FeedMemory } from './feed-memory.ts';
import { gatherMaterial, type Scanning } from './gather-material.ts';
import type { ListedSource } from './read-feed-list.ts';
import { scanPlaces } from './scan-places.ts';

/** Everything that the places gave. */
export interface GatheredEverything {
  gathered: Gathered[];
  /** Addresses of feeds that were asked for. */
  feeds: string[];
  /** Pages without a feed, to look at by hand. */
  pages: ListedSource[];
  /** Feeds were asked for, and no host could be found: there is no internet here. */
  isOffline: boolean;
}

/** Hosts that are asked at once. */
const AT_ONCE = 6;
/** A list of feeds may name others. */
const MOST_FEEDS = 500;

/** Reads files first, then fetches what they and the editor name, some at a time; each feed once. */
export async function gatherEverything(
  places: readonly string[],
  ask: AskWeb,
  memory: FeedMemory,
  scanning: Scanning,
): Promise<GatheredEverything> {
  const gathered: Gathered[] = [];
  const unreached: Gathered[] = [];
  const waiting: ListedSource[] = [];
  const pages = new Map<string, ListedSource>();
  const feeds = new Set<string>();
  let reached = 0;
  const list = (sources: readonly ListedSource[]) => {
    for (const source of sources)
      if (!source.feed) pages.set(source.page ?? source.name, source);
      else if (!feeds.has(source.feed) && feeds.size < MOST_FEEDS) {
        feeds.add(source.feed);
        waiting.push(source);
      }
  };
  for await (const material of scanPlaces(places)) {
    if ('fault' in material) gathered.push({ ...material, candidates: [], leftOut: 0 });
    else if ('bytes' in material) {
      const read = await gatherMaterial(material, scanning);
      if ('sources' in read) list(read.sources);
      else gathered.push(read);
    } else list([{ name: '', feed: material.address }]);
  }
  const fetchNext = async (): Promise<void> => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      const { isUnreachable, ...read } = await fetchFeed(ask, source, memory, scanning);
      if (!isUnreachable) reached += 1;
      if ('sources' in read) list(read.sources);
      else (isUnreachable ? unreached : gathered).push(read);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  const isOffline = feeds.size > 0 && reached === 0;
  // One sentence says it for all of them.
  return {
    gathered: isOffline ? gathered : [...gathered, ...unreached],
    feeds: isOffline ? [] : [...feeds],
    pages: [...pages.values()],
    isOffline,
  };
}

/** What letters hold that lie in a folder or a file; nothing is fetched. */
export async function toldBefore(place: string, scanning: Scanning): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for await (const material of scanPlaces([place])) {
    if (!('bytes' in material)) continue;
    const read = await gatherMaterial(material, scanning);
    if ('candidates' in read) found.push(...read.candidates);
  }
  return found;
}
