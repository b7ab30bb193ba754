import { FILTER_NAMES, type FilterName, type Filters } from './address.ts';
import type { SearchIndex } from './open-index.ts';

/** How many pages each value of each filter has. */
export type FacetCounts = Readonly<Partial<Record<FilterName, Readonly<Record<string, number>>>>>;

/** Whether a page passes the chosen filters. Only the files of chosen filters are fetched. */
export async function passing(index: SearchIndex, filters: Filters): Promise<(page: number) => boolean> {
  const chosen = FILTER_NAMES.filter((name) => filters[name]);
  const pages = await Promise.all(chosen.map(async (name) => (await index.pagesByValue(name)).get(filters[name]!)));
  return (page) => pages.every((each) => each?.has(page));
}

/** For each filter what choosing a value would give, the other filters kept. */
export async function countFilters(
  index: SearchIndex,
  found: readonly number[],
  filters: Filters,
  names: readonly FilterName[] = FILTER_NAMES,
): Promise<FacetCounts> {
  const counted = names.map(async (name) => {
    const isPassing = await passing(index, { ...filters, [name]: undefined });
    const open = found.filter(isPassing);
    const values = [...(await index.pagesByValue(name))].map(
      ([value, pages]) => [value, open.filter((page) => pages.has(page)).length] as const,
    );
    return [name, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}
