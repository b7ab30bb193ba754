import { findEntry, listed, type Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { links } from '../model/links.ts';

const WANTED = 4;

/** What the editor named first, then what shares most topics; never what is withdrawn, or what the text leads to itself. */
export function related(catalog: Catalog, entry: Entry): Entry[] {
  const isNew = (each: Entry | undefined): each is Entry => each !== undefined && !leadsTo(entry, each);
  const named = listed(entry.related.map((id) => findEntry(catalog, id)).filter(isNew));
  const others = sharingTopic(catalog, entry).filter(({ id }) => id !== entry.id && !entry.related.includes(id));
  const byKin = Map.groupBy(others, (other) => kin(entry, other));
  const nearestFirst = [...byKin.keys()].filter((each) => each > 2).sort((a, b) => b - a);
  const best = [...named];
  for (const each of nearestFirst)
    if (best.length < WANTED) best.push(...inOrder(catalog, byKin.get(each)!).filter(isNew));
  return best.slice(0, WANTED);
}

const leadsTo = ({ body, replacedBy }: Entry, other: Entry) =>
  other.id === replacedBy ||
  body.entryIds.some(({ target }) => target === other.id) ||
  body.links.some(({ target }) => target === links.entry(other));

const kin = (entry: Entry, other: Entry) =>
  2 * other.topics.filter((topic) => entry.topics.includes(topic)).length +
  (other.topics[0] === entry.topics[0] ? 1 : 0) +
  (other.kind === entry.kind ? 0 : 0.5);

/** Made once a catalogue, so that thousands of pages need not each look through thousands of entries. */
interface Index {
  byTopic: ReadonlyMap<string, readonly Entry[]>;
  place: ReadonlyMap<Entry, number>;
}

const indexes = new WeakMap<Catalog, Index>();

function indexOf(catalog: Catalog): Index {
  const index = indexes.get(catalog) ?? makeIndex(listed(catalog.entries));
  indexes.set(catalog, index);
  return index;
}

function makeIndex(entries: readonly Entry[]): Index {
  const byTopic = new Map<string, Entry[]>();
  for (const topic of new Set(entries.flatMap(({ topics }) => topics))) byTopic.set(topic, []);
  for (const entry of entries) for (const topic of entry.topics) byTopic.get(topic)!.push(entry);
  return { byTopic, place: new Map(entries.map((entry, at) => [entry, at])) };
}

const sharingTopic = (catalog: Catalog, { topics }: Entry): Entry[] => [
  ...new Set(topics.flatMap((topic) => indexOf(catalog).byTopic.get(topic) ?? [])),
];

function inOrder(catalog: Catalog, entries: readonly Entry[]): Entry[] {
  const { place } = indexOf(catalog);
  return [...entries].sort((a, b) => place.get(a)! - place.get(b)!);
}
