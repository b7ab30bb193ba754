import type { NearPage } from '../../src/search/contents.ts';
import { WAYS, type IndexWord, type Places, type Way } from '../../src/search/index-files.ts';
import { fold } from '../../src/search/stem.ts';
import type { ShownPage, SearchIndex } from '../../src/search/open-index.ts';
import { wordsIn, writtenStem } from '../../src/search/words.ts';

export interface MadeUpPage {
  title: string;
  text?: string;
  kind?: string;
  year?: string;
  /** Words that the index is given besides the text. */
  parts?: string;
  names?: string;
  reader?: string;
  /** The questions that it answers. */
  asks?: string[];
  /** What it is worth beside others, in hundredths. */
  prior?: number;
  /** The pages nearest to it. */
  near?: NearPage[];
  /** The address of the entry that it is a page of a PDF of, or that owns PDFs. */
  ownedBy?: string;
  owns?: string;
}

/** What the portal's words stand for that are typed for them: `{ kartläggning: 'rapporter' }`. */
type Reads = Readonly<Record<string, string>>;

interface Posting {
  page: number;
  weight: number;
  way: Way;
}

/** An index over made-up pages that answers as a built portal's does. The last page is the newest. */
export function indexOf(pages: readonly MadeUpPage[], reads: Reads = {}): SearchIndex & { asked: string[] } {
  const asked: string[] = [];
  const all = pages.map(dataOf);
  const words = new Map<string, Posting[]>();
  const places: Places[] = [];
  for (const [page, each] of pages.entries()) {
    for (const [at, word] of all[page]!.content.split(' ').entries()) {
      add(words, word, { page, weight: at === 0 ? 10 : 2, way: 'word' });
      places.push([writtenStem(word), [[page, [at]]]]);
    }
    for (const [field, way] of [['parts', 'part'], ['names', 'name'], ['reader', 'reader']] as const)
      for (const word of (each[field] ?? '').split(' ').filter(Boolean)) add(words, word, { page, weight: 2, way });
  } // prettier-ignore
  const list = [...words].map(([written, postings]): IndexWord => ({
    word: fold(written),
    written,
    pages: postings.map(({ page }) => page),
    weights: postings.map(({ weight }) => weight),
    ways: postings.map(({ way }) => WAYS.indexOf(way)),
    reads: readsOf(reads, written),
  }));
  return {
    asked,
    contents: {
      build: 'x',
      lengths: all.map(({ content }) => content.split(' ').length),
      priors: pages.map(({ prior = 100 }) => prior),
      near: pages.map(({ near = [] }) => near),
      pieces: [],
      forwards: [],
      backwards: [],
      filters: [],
    },
    byDate: async () => all.map((_, at) => at),
    async wordsFrom(start) {
      asked.push(start);
      return list.filter(({ word }) => word.startsWith(start));
    },
    placesFrom: async (start) => places.filter(([written]) => fold(written).startsWith(start)),
    wordsNear: async () => new Map([...wordsIn(all.map(({ content }) => content).join(' '))].map((word) => [word, 1])),
    pagesByValue: async (name) => byValue(pages, name as keyof MadeUpPage),
    head: async (number) => all[number]!,
    page: async (number) => all[number]!,
  };
}

const readsOf = (reads: Reads, written: string) =>
  Object.entries(reads).flatMap(([typed, name]) => (writtenStem(typed) === written ? [name] : []));

function add(words: Map<string, Posting[]>, word: string, posting: Posting): void {
  const own = writtenStem(word);
  const known = words.get(own) ?? [];
  const same = known.find(({ page, way }) => page === posting.page && way === posting.way);
  if (same) same.weight += posting.weight;
  else words.set(own, [...known, { ...posting }]);
}

function dataOf({ title, text = '', asks = [] }: MadeUpPage): ShownPage {
  return { url: `/rapporter/${title}/`, content: `${title} ${text}`.trim(), meta: { title }, asks };
}

function byValue(pages: readonly MadeUpPage[], name: keyof MadeUpPage): Map<string, Set<number>> {
  const values = new Map<string, Set<number>>();
  for (const [at, page] of pages.entries()) {
    const value = page[name];
    if (typeof value === 'string') values.set(value, (values.get(value) ?? new Set()).add(at));
  }
  return values;
}
