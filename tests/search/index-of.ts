import type { PageData, SearchIndex } from '../../src/search/open-index.ts';
import type { IndexWord, Place } from '../../src/search/pagefind-files.ts';
import { stem } from '../../src/search/stem.ts';

export interface MadeUpPage {
  title: string;
  text?: string;
  kind?: string;
  year?: string;
  /** Words that the index is given besides the text. */
  parts?: string;
  names?: string;
  /** The address of the entry that it is a page of a PDF of, or that owns PDFs. */
  ownedBy?: string;
  owns?: string;
}

/** An index over made-up pages that answers as one of Pagefind's does. The last page is the newest. */
export function indexOf(pages: readonly MadeUpPage[]): SearchIndex & { asked: string[] } {
  const asked: string[] = [];
  const all = pages.map(dataOf);
  const words = new Map<string, Place[]>();
  for (const [page, { title, text = '', parts = '', names = '' }] of pages.entries()) {
    for (const [word, place] of placesOn(page, title, text, { parts, names }))
      words.set(word, [...(words.get(word) ?? []), place]);
  }
  const list: IndexWord[] = [...words].map(([word, places]) => ({ word, places }));
  return {
    asked,
    contents: {
      pages: all.map(({ content }, at) => ({ file: String(at), words: content.split(' ').length })),
      chunks: [],
      filters: {},
      sorts: { date: all.map((_, at) => at) },
      fields: [],
    },
    async wordsFrom(start) {
      asked.push(start);
      return list.filter(({ word }) => word.startsWith(start));
    },
    pagesByValue: async (name) => byValue(pages, name as keyof MadeUpPage),
    page: async (number) => all[number]!,
  };
}

function dataOf({ title, text = '' }: MadeUpPage): PageData {
  return { url: `/rapporter/${title}/`, content: `${title} ${text}`.trim(), meta: { title } };
}

function placesOn(page: number, title: string, text: string, extra: Record<string, string>): Map<string, Place> {
  const found = new Map<string, Place>();
  const add = (word: string, place: Partial<Place>) => {
    const { spots, fields } = found.get(stem(word)) ?? { spots: [], fields: [] };
    found.set(stem(word), { page, spots: [...spots, ...(place.spots ?? [])], fields: [...fields, ...(place.fields ?? [])] }); // prettier-ignore
  };
  for (const [at, word] of `${title} ${text}`.trim().split(' ').entries()) add(word, { spots: [{ at, weight: 1 }] });
  for (const [field, words] of Object.entries({ title, ...extra }))
    for (const word of words.split(' ').filter(Boolean)) add(word, { fields: [field] });
  return found;
}

function byValue(pages: readonly MadeUpPage[], name: keyof MadeUpPage): Map<string, Set<number>> {
  const values = new Map<string, Set<number>>();
  for (const [at, page] of pages.entries())
    if (page[name]) values.set(page[name], (values.get(page[name]) ?? new Set()).add(at));
  return values;
}
