import { findEntry, listed, type Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { links } from '../model/links.ts';

const WANTED = 4;

/** What the editor named first, then what shares most topics; never what is withdrawn, or what the text leads to itself. */
export function related(catalog: Catalog, entry: Entry): Entry[] {
  const isNew = (each: Entry | undefined): each is Entry => each !== undefined && !leadsTo(entry, each);
  const named = listed(entry.related.map((id) => findEntry(catalog, id)).filter(isNew));
  const byKin = kinOf(catalog, entry);
  const nearestFirst = [...byKin.keys()].filter((each) => each > 2).sort((a, b) => b - a);
  const isOther = ({ id }: Entry) => id !== entry.id && !entry.related.includes(id);
  const best = [...named];
  for (const each of nearestFirst)
    if (best.length < WANTED) best.push(...byKin.get(each)!.filter((other) => isOther(other) && isNew(other)));
  return best.slice(0, WANTED);
}

const leadsTo = ({ body, replacedBy }: Entry, other: Entry) =>
  other.id === replacedBy ||
  body.entryIds.some(({ target }) => target === other.id) ||
  body.links.some(({ target }) => target === links.entry(other));

/** Those that share a topic, by how near they are, each group in the order of lists. */
function kinOf(catalog: Catalog, { topics, kind }: Entry): ReadonlyMap<number, readonly Entry[]> {
  const { entries, placesOf } = indexOf(catalog);
  const shared = new Uint8Array(entries.length);
  for (const topic of new Set(topics)) for (const place of placesOf.get(topic) ?? []) shared[place]!++;
  const byKin = new Map<number, Entry[]>();
  for (const [place, count] of shared.entries()) {
    if (count === 0) continue;
    const other = entries[place]!;
    const kin = 2 * count + (other.topics[0] === topics[0] ? 1 : 0) + (other.kind === kind ? 0 : 0.5);
    const group = byKin.get(kin);
    if (group) group.push(other);
    else byKin.set(kin, [other]);
  }
  return byKin;
}

/** Made once a catalogue, so that thousands of pages need not each compare the topics of thousands of entries. */
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
  for (const topic of new Set(entries.flatMap(({ topics }) => topics))) placesOf.set(topic, []);
  for (const [place, { topics }] of entries.entries()) for (const topic of topics) placesOf.get(topic)!.push(place);
  return { entries, placesOf };
}
