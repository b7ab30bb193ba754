import { findEntry, listed, type Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { links } from '../model/links.ts';

const WANTED = 4;

/** What the editor named first, then what shares most topics; never what is withdrawn, or what the text leads to itself. */
export function related(catalog: Catalog, entry: Entry): Entry[] {
  const isNew = (each: Entry | undefined): each is Entry => each !== undefined && !leadsTo(entry, each);
  const named = listed(entry.related.map((id) => findEntry(catalog, id)).filter(isNew));
  const isOther = ({ id }: Entry) => id !== entry.id && !entry.related.includes(id);
  const best = [...named];
  for (const other of nearestFirst(catalog, entry)) {
    if (best.length >= WANTED) break;
    if (isOther(other) && isNew(other)) best.push(other);
  }
  return best.slice(0, WANTED);
}

const leadsTo = ({ body, replacedBy }: Entry, other: Entry) =>
  other.id === replacedBy ||
  body.entryIds.some(({ target }) => target === other.id) ||
  body.links.some(({ target }) => target === links.entry(other));

/** Those that share a topic: the nearest first, and of those as near the first in the order of lists. */
function* nearestFirst(catalog: Catalog, { topics, kind }: Entry): Generator<Entry> {
  const { entries, placesOf } = indexOf(catalog);
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
  for (let kin = byKin.length - 1; kin > A_TOPIC; kin--)
    for (const place of (byKin[kin] ?? []).sort((a, b) => a - b)) yield entries[place]!;
}

/** How near it brings two texts that they share a topic, that it is the first of both, and that they are of two kinds. */
const [A_TOPIC, FIRST_TOPIC, OTHER_KIND] = [4, 2, 1] as const;

/** Made once a catalogue, so that thousands of pages need not each be compared with thousands of others. */
interface Index {
  entries: readonly Entry[];
  placesOf: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Catalog, Index>();

function indexOf(catalog: Catalog): Index {
  const index = indexes.get(catalog) ?? makeIndex(listed(catalog.entries));
  indexes.set(catalog, index);
  return index;
}

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
