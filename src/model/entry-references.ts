import { missedBy } from './faulty.ts';
import { ID_PATTERN } from './fields.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import { nearest } from './nearest.ts';

/** Ids with the names that people may have written instead. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** What an entry may refer to. Gathered once, not for each entry. */
export interface Known {
  ids: Names;
  topics: Names;
  audiences: Names;
  laws: Names;
}

export const knownIds = (all: Everything): Known => ({
  ids: new Map<string, readonly string[]>([
    ...[...missedBy(all.faulty).ids].map((id) => [id, []] as const),
    ...all.entries.map(({ value }) => [value.id, [value.title]] as const),
  ]),
  topics: new Map(all.topics.map(({ value }) => [value.id, [value.name, ...value.aliases]])),
  audiences: new Map(all.audiences.map(({ value }) => [value.id, [value.name]])),
  laws: new Map(all.laws.map(({ value }) => [value.id, [value.name]])),
});

/** What an entry refers to must be there: topics, audiences, laws, contacts, related entries, its successor, its files. */
export function checkEntry(
  entry: Parsed<Everything['entries'][number]['value']>,
  all: Everything,
  assets: readonly string[],
  known: Known,
): Problem[] {
  const { value } = entry;
  const { ids, audiences, laws } = known;
  const problem = about(entry);
  return [
    ...checkTopics(entry, all, known),
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

export function checkTopics(
  item: Parsed<{ topics: readonly string[] }>,
  all: Everything,
  { topics }: Pick<Known, 'topics'>,
): Problem[] {
  if (all.faulty.has('topics.yaml')) return [];
  return unknown(item, 'topics', item.value.topics, topics, 'topics.yaml');
}

/** A problem for each id that is not among the known ones. */
export function unknown<T>(
  item: Parsed<T>,
  field: string,
  ids: readonly string[],
  known: Names,
  where: string,
): Problem[] {
  return ids.flatMap((id, i) => (known.has(id) ? [] : [about(item)([field, i], ...missing(id, known, where))]));
}

function missing(id: string, known: Names, where: string): [fault: string, remedy: string] {
  const remedy = suggest(id, known, where);
  if (!ID_PATTERN.test(id) && !remedy.startsWith('menade'))
    return ['är inget giltigt id', 'använd bara a–z, 0–9 och bindestreck, till exempel `risk-och-skydd`'];
  return [`”${id}” finns inte i ${where}`, remedy];
}

/** The id that was meant: by its name, in quotes of any kind or capitals, or by letters that are nearly the same. */
export function suggest(id: string, known: Names, where: string): string {
  const plain = (text: string) => text.replace(/["'”“„’]/g, '').trim().toLocaleLowerCase('sv');
  const [byName] = [...known].find(([each, names]) => [each, ...names].some((name) => plain(name) === plain(id))) ?? [];
  const guess = byName ?? nearest(plain(id), known.keys()) ?? nearest(id, known.keys());
  return guess ? `menade du \`${guess}\`?` : `välj ett id som finns i ${where}`;
} // prettier-ignore
