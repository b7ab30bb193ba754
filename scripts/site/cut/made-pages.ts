import type { IndexedPage } from '../indexed-page.ts';
import type { PageWords, SiteWords } from './page-words.ts';

/** What the index keeps of one page. */
export interface MadePage {
  /** From the portal's root, `/rapporter/expo-2019/`. */
  url: string;
  /** What passages are taken from. */
  content: string;
  word_count: number;
  meta: Readonly<Record<string, string>>;
}

/** The pages of the index, which are named by their place, in the order of their addresses. */
export interface MadePages {
  pages: readonly MadePage[];
  filters: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;
  /** Oldest first. */
  byDate: readonly number[];
}

/** What the index keeps of pages, and how they are filtered and ordered. */
export function madePages(pages: readonly IndexedPage[], words: SiteWords): MadePages {
  const dates = pages.map(({ data }) => data.sort['date'] ?? '');
  return {
    pages: pages.map((page, at) => madePage(page, words.pages[at]!, words.tokens)),
    filters: filtersOf(pages),
    byDate: [...dates.keys()]
      .filter((page) => dates[page] !== '')
      .sort((a, b) => compare(dates[a]!, dates[b]!) || a - b),
  };
}

/** Passages are taken from running text; a page that has hardly any keeps its whole text. */
function madePage(
  { url, title, running, data }: IndexedPage,
  { text, length }: PageWords,
  tokens: SiteWords['tokens'],
): MadePage {
  return {
    url,
    content: running || text.flatMap((stretch) => stretch.tokens.map((token) => tokens[token]!)).join(' '),
    word_count: length,
    meta: Object.fromEntries(Object.entries({ ...data.meta, title }).sort(([a], [b]) => compare(a, b))),
  };
}

function filtersOf(pages: readonly IndexedPage[]): MadePages['filters'] {
  const filters = new Map<string, Map<string, Set<number>>>();
  for (const [page, { data }] of pages.entries())
    for (const [name, values] of Object.entries(data.filters)) {
      const known = filters.get(name) ?? new Map<string, Set<number>>();
      for (const value of values) known.set(value, (known.get(value) ?? new Set()).add(page));
      filters.set(name, known);
    }
  return new Map(sorted(filters).map(([name, values]) => [name, new Map(sorted(values))]));
}

const sorted = <T>(named: Iterable<[string, T]>) => [...named].sort(([a], [b]) => compare(a, b));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
