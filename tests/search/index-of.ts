import type { Filters } from '../../src/search/address.ts';
import type { Counts, Index, PageData } from '../../src/search/find.ts';

export interface MadeUpPage {
  title: string;
  text?: string;
  kind?: string;
  year?: string;
}

/**
 * An index over made-up pages that answers as Pagefind does: words by their beginning, all words of a query on a page,
 * and a word that nothing begins with cut from its end until something matches.
 */
export function indexOf(pages: readonly MadeUpPage[]): Index & { asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  const all = pages.map((page) => ({ page, words: `${page.title} ${page.text ?? ''}`.split(' ').filter(Boolean) }));
  const begins = (words: string[], term: string) =>
    words.flatMap((word, at) => (word.toLowerCase().startsWith(term) ? [at] : []));
  const exists = (term: string) => all.some(({ words }) => begins(words, term).length > 0);
  const matchable = (term: string): string => (term === '' || exists(term) ? term : matchable(term.slice(0, -1)));
  const passes = (page: MadeUpPage, filters: Filters) =>
    (!filters.kind || page.kind === filters.kind) && (!filters.year || page.year === filters.year);

  return {
    asked,
    async search(query, { filters }) {
      asked.push(query);
      const terms = (query ?? '').replaceAll('"', '').toLowerCase().split(' ').map(matchable).filter(Boolean);
      const matching = all.filter(
        ({ words }) => (query === null || terms.length > 0) && terms.every((term) => begins(words, term).length > 0),
      );
      const found = matching.filter(({ page }) => passes(page, filters));
      const data = ({ page, words }: (typeof all)[number]): PageData => ({
        url: `/rapporter/${page.title}/`,
        content: words.join(' '),
        locations: terms.flatMap((term) => begins(words, term)),
        meta: { title: page.title },
      });
      return {
        results: found.map((each) => ({ data: async () => data(each) })),
        filters: count(found.map(({ page }) => page)),
      };
    },
  };
}

function count(pages: readonly MadeUpPage[]): Counts {
  const of = (name: 'kind' | 'year') =>
    Object.fromEntries(
      Object.entries(Object.groupBy(pages, (page) => page[name] ?? '')).map(([value, each]) => [value, each!.length]),
    );
  return { kind: of('kind'), year: of('year') };
}
