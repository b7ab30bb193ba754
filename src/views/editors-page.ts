import { listed, type Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import { links } from '../model/links.ts';

/** What editors plan from: entries past their review, and how many entries each topic has for each audience. */
export function editorsPage(catalog: Catalog) {
  const entries = listed(catalog.entries);
  return {
    due: entries
      .filter(({ reviewBy }) => reviewBy < catalog.today)
      .map((entry) => ({ title: entry.title, href: links.entry(entry), by: formatDate(entry.reviewBy) })),
    audiences: catalog.audiences.map(({ name }) => name),
    rows: catalog.topics.map(({ id, name }) => ({
      topic: name,
      href: links.topic(id),
      counts: catalog.audiences.map(
        (audience) =>
          entries.filter(({ topics, audiences }) => topics.includes(id) && audiences.includes(audience.id)).length,
      ),
    })),
  };
}
