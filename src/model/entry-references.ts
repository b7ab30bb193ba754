import { missedBy } from './faulty.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import { nearest } from './nearest.ts';

/** What an entry may refer to. Gathered once, not for each entry. */
export interface Known {
  ids: Set<string>;
  audiences: Set<string>;
  laws: Set<string>;
}

export const knownIds = (all: Everything): Known => ({
  ids: new Set([...all.entries.map((each) => each.value.id), ...missedBy(all.faulty).ids]),
  audiences: new Set(all.audiences.map((audience) => audience.value.id)),
  laws: new Set(all.laws.map((law) => law.value.id)),
});

/** What an entry refers to must be there: topics, audiences, laws, contacts, related entries, its successor, its files. */
export function checkEntry(
  entry: Parsed<Everything['entries'][number]['value']>,
  all: Everything,
  assets: readonly string[],
  { ids, audiences, laws }: Known,
): Problem[] {
  const { value } = entry;
  const problem = about(entry);
  return [
    ...checkTopics(entry, all),
    ...(all.faulty.has('audiences.yaml')
      ? []
      : unknown(entry, 'audiences', value.audiences, audiences, 'audiences.yaml')),
    ...(all.faulty.has('laws.yaml') ? [] : unknown(entry, 'laws', value.laws, laws, 'laws.yaml')),
    ...unknown(entry, 'related', value.related, ids, 'innehållet'),
    ...(value.replacedBy && !ids.has(value.replacedBy)
      ? [
          problem(
            ['replacedBy'],
            `”${value.replacedBy}” finns inte i innehållet`,
            suggest(value.replacedBy, ids, 'innehållet'),
          ),
        ]
      : []),
    ...Object.keys(value.meaning)
      .filter((id) => !value.audiences.includes(id))
      .map((id) =>
        problem(
          ['meaning', id],
          `”${id}” finns inte bland artikelns målgrupper`,
          `lägg till ${id} under audiences, eller ta bort raden`,
        ),
      ),
    ...(value.reviewBy < value.published
      ? [problem(['reviewBy'], 'ligger före published', 'sätt ett senare datum')]
      : []),
    ...value.attachments.flatMap(({ file }, i) =>
      assets.includes(`attachments/${file}`)
        ? []
        : [
            problem(
              ['attachments', i],
              `filen ”${file}” finns inte`,
              'lägg den i content/attachments/ och skriv namnet exakt',
            ),
          ],
    ),
  ];
}

export function checkTopics(item: Parsed<{ topics: readonly string[] }>, all: Everything): Problem[] {
  if (all.faulty.has('topics.yaml')) return [];
  return unknown(item, 'topics', item.value.topics, new Set(all.topics.map((topic) => topic.value.id)), 'topics.yaml');
}

/** A problem for each id that is not among the known ones. */
export function unknown<T>(
  item: Parsed<T>,
  field: string,
  ids: readonly string[],
  known: Set<string>,
  where: string,
): Problem[] {
  return ids.flatMap((id, i) =>
    known.has(id) ? [] : [about(item)([field, i], `”${id}” finns inte i ${where}`, suggest(id, known, where))],
  );
}

export function suggest(id: string, known: Set<string>, where: string): string {
  const guess = nearest(id, known);
  return guess ? `menade du \`${guess}\`?` : `välj ett id som finns i ${where}`;
}
