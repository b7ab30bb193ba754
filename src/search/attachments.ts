import type { SearchIndex } from './open-index.ts';
import type { Found } from './rank.ts';

/** Filters that hold an entry and the pages of its PDFs together: the value is the entry's address. */
export const OWNS = 'owns';
export const OWNED_BY = 'ownedBy';

/** An entry, with the pages of its attachments that were found. */
export interface FoundEntry extends Found {
  attached: readonly Found[];
}

/** Shows pages of a PDF under their entry, which stands where the best of them would. */
export async function underEntries(index: SearchIndex, found: readonly Found[]): Promise<FoundEntry[]> {
  const [owners, owned] = await Promise.all([index.pagesByValue(OWNS), index.pagesByValue(OWNED_BY)]);
  const entryOf = new Map(
    [...owned].flatMap(([address, pages]) => [...pages].map((page) => [page, first(owners.get(address))])),
  );
  if (entryOf.size === 0) return found.map((each) => ({ ...each, attached: [] }));
  const entries = new Map<number, FoundEntry>();
  for (const each of found) {
    const entry = entryOf.get(each.page);
    const page = entry ?? each.page;
    const known = entries.get(page) ?? { ...each, page, ...(entry !== undefined && NOTHING_OF_ITS_OWN), attached: [] };
    const own = entry === undefined ? { matched: each.matched } : {};
    entries.set(page, { ...known, ...own, attached: entry === undefined ? known.attached : [...known.attached, each] });
  }
  return [...entries.values()];
}

const NOTHING_OF_ITS_OWN = { matched: () => [] } as const;

const first = (pages: ReadonlySet<number> = new Set()) => [...pages][0];
