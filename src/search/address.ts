/** What results can be narrowed by, in the order of the page. The same names stand in the index and in the address. */
export const FILTER_NAMES = ['kind', 'topic', 'audience', 'year'] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** Those that are chosen from lists; kinds are chosen by their tabs. */
export const CHOSEN_FROM_LISTS = ['topic', 'audience', 'year'] as const satisfies readonly FilterName[];

/** The chosen value of each filter: `{ kind: 'Rapporter', year: '2024' }`. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** By how well a page answers, or the newest in the portal first. */
export type Order = 'relevance' | 'date';

export interface SearchState {
  typed: string;
  filters: Filters;
  order: Order;
}

/** Whether an address asks for something: `#q=oro`, `#kind=Rapporter`, or `?q=oro` in links of older letters. */
export const isAsking = (address: string) => /^[#?](.*&)?(q|kind|topic|audience|year)=/.test(address);

/**
 * Reads `#q=oro&kind=Rapporter&year=2024&order=date`: the part of an address that browsers keep to themselves, so that no
 * server sees what is searched for. A filter without a value, or with another name, is left out.
 */
export function readAddress(address: string): SearchState {
  const parameters = new URLSearchParams(isAsking(address) ? address.slice(1) : '');
  const chosen = FILTER_NAMES.map((name) => [name, parameters.get(name)?.trim()]).filter(([, value]) => value);
  return {
    typed: parameters.get('q') ?? '',
    filters: Object.fromEntries(chosen) as Filters,
    order: parameters.get('order') === 'date' ? 'date' : 'relevance',
  };
}

/** Writes what `readAddress` reads; empty when nothing is asked. */
export function writeAddress({ typed, filters, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (typed !== '') parameters.set('q', typed);
  for (const name of FILTER_NAMES) if (filters[name]) parameters.set(name, filters[name]);
  if (order === 'date') parameters.set('order', order);
  const written = parameters.toString();
  return written === '' ? '' : `#${written}`;
}
