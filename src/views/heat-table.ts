import { listed, type Catalog } from '../model/catalog.ts';
import { links } from '../model/links.ts';
import { inGroups } from './counts.ts';

/** How many texts a topic has for an audience, how strongly its square is coloured (0–4), and the search that finds them. */
interface HeatCell {
  count: number;
  heat: number;
  href?: string;
}

/** Topics down with how many texts each has, audiences across: where there is much, and where knowledge is missing. */
export function heatTable(catalog: Catalog) {
  const entries = listed(catalog.entries);
  const groups = inGroups(catalog, catalog.topics).map(({ name, topics }) => ({
    name,
    rows: topics.map((topic) => {
      const within = entries.filter(({ topics }) => topics.includes(topic.id));
      return {
        name: topic.name,
        href: links.topic(topic.id),
        count: within.length,
        counts: catalog.audiences.map(({ id }) => within.filter(({ audiences }) => audiences.includes(id)).length),
      };
    }),
  }));
  const most = Math.max(1, ...groups.flatMap(({ rows }) => rows.flatMap(({ counts }) => counts)));
  const cell = (count: number, topic: string, audience: string): HeatCell => ({
    count,
    // By the square root: a few texts should be told from none, and thirty from ten.
    heat: Math.ceil(4 * Math.sqrt(count / most)),
    ...(count > 0 && { href: links.searchWithin({ topic, audience }) }),
  });
  return {
    audiences: catalog.audiences.map(({ id, name }) => ({ name, href: links.audience(id) })),
    groups: groups.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ counts, ...topic }) => ({
        ...topic,
        cells: counts.map((count, at) => cell(count, topic.name, catalog.audiences[at]!.name)),
      })),
    })),
  };
}
