import { listed, type Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import { links } from '../model/links.ts';

/** What editors plan from: entries past their review, and words whose explanation nobody has found in a source. */
export function editorsPage(catalog: Catalog) {
  return {
    due: listed(catalog.entries)
      .filter(({ reviewBy }) => reviewBy < catalog.today)
      .map((entry) => ({ title: entry.title, href: links.entry(entry), by: formatDate(entry.reviewBy) })),
    unconfirmed: catalog.terms
      .filter(({ confirmed }) => !confirmed)
      .map(({ id, term, source }) => ({ term, href: links.term(id), source })),
  };
}
