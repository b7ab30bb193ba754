import { FILTER_NAMES, type FilterName, type Filters } from './address.ts';
import { holdsWord } from './honesty.ts';
import type { Query, Word } from './query.ts';

/** What the index says of one page that it found. */
export interface PageData {
  url: string;
  /** The whole text, and the numbers of the words in it that were found. The page's own passage is HTML; this is not. */
  content: string;
  locations: readonly number[];
  meta: Readonly<Record<string, string>>;
}

export interface Found {
  data(): Promise<PageData>;
}

/** How many pages each value of each filter has. */
export type Counts = Readonly<Partial<Record<FilterName, Readonly<Record<string, number>>>>>;

/** The part of Pagefind that the search needs. `null` asks for all pages. */
export interface Index {
  search(term: string | null, options: { filters: Filters }): Promise<{ results: readonly Found[]; filters: Counts }>;
}

export interface Answer {
  /** Pages in rank order; each is read when it is shown. */
  found: readonly Found[];
  /** For each filter: what choosing a value would give, the other filters kept. */
  counts: Counts;
  /** When the filters leave nothing: how many pages there are without them. */
  withoutFilters: number;
  /** Words that no word of the portal begins with. They are left out of the search, and the page says so. */
  missing: readonly string[];
  /** The known words with their pages, for when no page holds them all. */
  apart: readonly { word: string; pages: number }[];
}

/** What is already known of words, so that typing on asks only for the new one. A term → how many pages hold it. */
export type Memory = Map<string, number>;

/**
 * Searches: every word must be on the page, or begin a word of it. Unknown words are set aside and told of.
 * @param index Pagefind, or anything that answers as it does
 */
export async function find(index: Index, query: Query, filters: Filters, memory: Memory): Promise<Answer> {
  const judged = await Promise.all(
    query.words.map(async (word) => ({ word, pages: await pagesWith(index, word, memory) })),
  );
  const known = judged.filter(({ pages }) => pages > 0);
  const missing = judged.filter(({ pages }) => pages === 0).map(({ word }) => word.text);
  const apart = known.map(({ word, pages }) => ({ word: word.text, pages }));
  const isVain =
    query.text !== '' &&
    (known.length === 0 || (missing.length > 0 && (query.isPhrase || (await saysLittle(index, apart)))));
  if (isVain) return { found: [], counts: {}, withoutFilters: 0, missing, apart };
  const term = termOf(query, known.map(({ word }) => word)); // prettier-ignore
  const { results, filters: counts } = await index.search(term, { filters });
  // Pagefind's own count without filters is wrong for phrases: it counts the words in any order.
  const withoutFilters =
    results.length > 0 ? results.length : (await index.search(term, { filters: {} })).results.length;
  return { found: results, counts: await openCounts(index, term, filters, counts), withoutFilters, missing, apart };
}

/** Quotation marks make the index look for the words after each other. */
function termOf({ isPhrase }: Query, words: readonly Word[]): string | null {
  if (words.length === 0) return null;
  const terms = words.map(({ term }) => term).join(' ');
  return isPhrase ? `"${terms}"` : terms;
}

/** The index answers for one word either with pages that hold it, or with pages of a cut-off word: a few tell which. */
async function pagesWith(index: Index, { term }: Word, memory: Memory): Promise<number> {
  const remembered = memory.get(term);
  if (remembered !== undefined) return remembered;
  const { results } = await index.search(term, { filters: {} });
  const samples = await Promise.all(results.slice(0, 3).map((each) => each.data()));
  const pages = samples.some((page) => holdsWord(page, term)) ? results.length : 0;
  memory.set(term, pages);
  return pages;
}

/** Of ”recept på pannkakor” only ”på” is known: what is left says nothing of what was asked for. */
async function saysLittle(index: Index, apart: Answer['apart']): Promise<boolean> {
  const { results } = await index.search(null, { filters: {} });
  return apart.every(({ pages }) => pages > results.length * COMMON);
}

/** A word on more than this part of all pages tells little. */
const COMMON = 0.25;

/** A chosen filter would count nothing but itself: its other values are counted as if it were not chosen. */
async function openCounts(index: Index, term: string | null, filters: Filters, counts: Counts): Promise<Counts> {
  const chosen = FILTER_NAMES.filter((name) => filters[name]);
  const opened = await Promise.all(
    chosen.map(async (name) => {
      const others = Object.fromEntries(Object.entries(filters).filter(([each]) => each !== name)) as Filters;
      return [name, (await index.search(term, { filters: others })).filters[name] ?? {}] as const;
    }),
  );
  return { ...counts, ...Object.fromEntries(opened) };
}
