import { findEntry, listed, type Catalog } from '../model/catalog.ts';
import { isOwnGuide, type Entry } from '../model/entry.ts';
import { links } from '../model/links.ts';

const WANTED = 4;
/** So many are guides, where a guide is read: who acts wants the next one before a study. */
const GUIDES = 2;

/**
 * What the editor named first, then what shares most topics; beside a guide of our own other guides before them. Never what is
 * withdrawn, or what the text leads to itself.
 */
export function related(catalog: Catalog, entry: Entry): Entry[] {
  const best = new Set<Entry>();
  const add = (others: Iterable<Entry>, most: number) => {
    for (const other of others) {
      if (best.size >= most) break;
      if (other.id !== entry.id && !leadsTo(entry, other)) best.add(other);
    }
  };
  const named = listed(entry.related.flatMap((id) => findEntry(catalog, id) ?? []));
  const { all, guides } = indexesOf(catalog);
  if (isOwnGuide(entry)) {
    add(named.filter(isOwnGuide), WANTED);
    add(nearestFirst(guides, entry, A_TOPIC), GUIDES);
  }
  add(named, WANTED);
  add(nearestFirst(all, entry, A_TOPIC + 1), WANTED);
  return [...best];
}

const leadsTo = ({ body, replacedBy }: Entry, other: Entry) =>
  other.id === replacedBy ||
  body.entryIds.some(({ target }) => target === other.id) ||
  body.links.some(({ target }) => target === links.entry(other));

/** Those that share a topic and are at least so near: the nearest first, and of those as near the first in the order of lists. */
function* nearestFirst({ entries, placesOf }: Index, { topics, kind }: Entry, least: number): Generator<Entry> {
  const shared = new Map<number, number>();
  for (const topic of new Set(topics))
    for (const place of placesOf.get(topic) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  const byKin: number[][] = [];
  for (const [place, count] of shared) {
    const other = entries[place]!;
    const isFirst = other.topics[0] === topics[0];
    const kin = count * A_TOPIC + (isFirst ? FIRST_TOPIC : 0) + (other.kind === kind ? 0 : OTHER_KIND);
    (byKin[kin] ??= []).push(place);
  }
  for (let kin = byKin.length - 1; kin >= least; kin--)
    for (const place of (byKin[kin] ?? []).sort((a, b) => a - b)) yield entries[place]!;
}

/** How near it brings two texts that they share a topic, that it is the first of both, and that they are of two kinds. */
const [A_TOPIC, FIRST_TOPIC, OTHER_KIND] = [4, 2, 1] as const;

/** Made once a catalogue, so that thousands of pages need not each be compared with thousands of others. */
interface Index {
  entries: readonly Entry[];
  placesOf: ReadonlyMap<string, readonly number[]>;
}

/** Of all that is listed, and of the guides among it. */
const indexes = new WeakMap<Catalog, { all: Index; guides: Index }>();

function indexesOf(catalog: Catalog) {
  const found = indexes.get(catalog) ?? makeIndexes(listed(catalog.entries));
  indexes.set(catalog, found);
  return found;
}

const makeIndexes = (entries: readonly Entry[]) => ({
  all: makeIndex(entries),
  guides: makeIndex(entries.filter(isOwnGuide)),
});

function makeIndex(entries: readonly Entry[]): Index {
  const placesOf = new Map<string, number[]>();
  for (const [place, { topics }] of entries.entries())
    for (const topic of topics) {
      const places = placesOf.get(topic) ?? [];
      placesOf.set(topic, places);
      places.push(place);
    }
  return { entries, placesOf };
}
