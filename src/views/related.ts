import { findEntry, listed, type Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
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
function nearestFirst(catalog: Catalog, { topics, kind }: Entry): readonly Entry[] {
  const nearest = nearestIn.get(catalog) ?? new Map<string, readonly Entry[]>();
  nearestIn.set(catalog, nearest);
  const key = [kind, ...topics].join(' ');
  const known = nearest.get(key) ?? findNearest(listed(catalog.entries), topics, kind);
  nearest.set(key, known);
  return known;
}

/** Of a catalogue, by kind and topics: so many entries have the same that thousands need not each be compared with all others. */
const nearestIn = new WeakMap<Catalog, Map<string, readonly Entry[]>>();

function findNearest(entries: readonly Entry[], topics: readonly string[], kind: Kind): Entry[] {
  const wanted = new Set(topics);
  const byKin: Entry[][] = [];
  for (const entry of entries) {
    const shared = entry.topics.filter((topic) => wanted.has(topic)).length;
    if (shared === 0) continue;
    const isFirst = entry.topics[0] === topics[0];
    const kin = shared * A_TOPIC + (isFirst ? FIRST_TOPIC : 0) + (entry.kind === kind ? 0 : OTHER_KIND);
    (byKin[kin] ??= []).push(entry);
  }
  return byKin
    .slice(A_TOPIC + 1)
    .reverse()
    .flat();
}

/** How near it brings two texts that they share a topic, that it is the first of both, and that they are of two kinds. */
const [A_TOPIC, FIRST_TOPIC, OTHER_KIND] = [4, 2, 1] as const;
