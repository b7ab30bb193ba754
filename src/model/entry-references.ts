import { missedBy } from './faulty.ts';
import { ID_PATTERN } from './fields.ts';
import type { Everything } from './everything.ts';
import type { Finding, Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import { LOST } from './named-entry.ts';
import { nearest } from './nearest.ts';

/** Ids with the names that people may have written instead. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** What an entry may refer to. Gathered once, not for each entry. */
export interface KnownIds {
  ids: Names;
  topics: Names;
  audiences: Names;
  laws: Names;
}

export const knownIds = (all: Everything): KnownIds => ({
  ids: new Map<string, readonly string[]>([
    ...[...missedBy(all.faulty).ids].map((id) => [id, []] as const),
    ...all.entries.map(({ value }) => [value.id, [value.title]] as const),
  ]),
  topics: new Map(all.topics.map(({ value }) => [value.id, [value.name, ...value.aliases]])),
  audiences: new Map(all.audiences.map(({ value }) => [value.id, [value.name]])),
  laws: new Map(all.laws.map(({ value }) => [value.id, [value.name]])),
});

/** What an entry refers to must be there: topics, audiences, laws, contacts, related entries, its successor, its files. */
export function checkEntry(entry: ParsedEntry, all: Everything, assets: readonly string[], known: KnownIds): Problem[] {
  return [
    ...checkLists(entry, all, known),
    ...checkSuccessor(entry, known),
    ...checkMeaning(entry),
    ...checkReview(entry),
    ...checkAttachments(entry, assets),
  ];
}

type ParsedEntry = Parsed<Everything['entries'][number]['value']>;

function checkLists(entry: ParsedEntry, all: Everything, known: KnownIds): Problem[] {
  const { audiences, laws, related } = entry.value;
  return [
    ...checkTopics(entry, all, known),
    ...(all.faulty.has('audiences.yaml')
      ? []
      : unknownIds(entry, 'audiences', audiences, known.audiences, 'audiences.yaml')),
    ...(all.faulty.has('laws.yaml') ? [] : unknownIds(entry, 'laws', laws, known.laws, 'laws.yaml')),
    ...unknownTexts(entry, 'related', related, known.ids),
  ];
}

function checkSuccessor(entry: ParsedEntry, { ids }: KnownIds): Problem[] {
  const { replacedBy } = entry.value;
  if (!replacedBy || ids.has(replacedBy)) return [];
  return [about(entry)(['replacedBy'], ...noText(replacedBy, ids))];
}

/** What it means for somebody is written for those it is written for. */
function checkMeaning(entry: ParsedEntry): Problem[] {
  const { meaning, audiences } = entry.value;
  const others = Object.keys(meaning).filter((id) => !audiences.includes(id));
  return others.map((id) =>
    about(entry)(
      ['meaning', id],
      `”${id}” finns inte bland artikelns målgrupper`,
      `lägg till ${id} under audiences, eller ta bort raden`,
    ),
  );
}

function checkReview(entry: ParsedEntry): Problem[] {
  const { reviewBy, published } = entry.value;
  return reviewBy < published ? [about(entry)(['reviewBy'], 'ligger före published', 'sätt ett senare datum')] : [];
}

function checkAttachments(entry: ParsedEntry, assets: readonly string[]): Problem[] {
  const known = assets.flatMap((each) => /^attachments\/(.+)$/.exec(each)?.[1] ?? []);
  const remedy = (file: string) => {
    const guess = known.find((each) => each.toLowerCase() === file.toLowerCase()) ?? nearest(file, known);
    return guess ? `menade du \`${guess}\`?` : 'lägg den i content/attachments/ och skriv namnet exakt';
  };
  return entry.value.attachments.flatMap(({ file }, i) =>
    assets.includes(`attachments/${file}`)
      ? []
      : [about(entry)(['attachments', i], `filen ”${file}” finns inte`, remedy(file))],
  );
}

export function checkTopics(
  item: Parsed<{ topics: readonly string[] }>,
  all: Everything,
  { topics }: Pick<KnownIds, 'topics'>,
): Problem[] {
  if (all.faulty.has('topics.yaml')) return [];
  return unknownIds(item, 'topics', item.value.topics, topics, 'topics.yaml');
}

/** A problem for each id that no text has. */
export const unknownTexts = <T>(item: Parsed<T>, field: string, ids: readonly string[], known: Names): Problem[] =>
  ids.flatMap((id, i) => (known.has(id) ? [] : [about(item)([field, i], ...noText(id, known))]));

/** What to say of an id that no text has. */
export const noText = (id: string, known: Names): Finding => [`ingen text har id ”${id}”`, meantId(id, known) ?? LOST];

/** A problem for each id that is not among the known ones. */
export function unknownIds<T>(
  item: Parsed<T>,
  field: string,
  ids: readonly string[],
  known: Names,
  where: string,
): Problem[] {
  return ids.flatMap((id, i) => (known.has(id) ? [] : [about(item)([field, i], ...missing(id, known, where))]));
}

function missing(id: string, known: Names, where: string): [fault: string, remedy: string] {
  const remedy = suggestId(id, known, where);
  const several = id.split(/[\s;/]+/);
  if (several.length > 1 && !remedy.startsWith('menade') && several.every((each) => known.has(each)))
    return ['ett kommatecken saknas i listan', `skriv \`${several.join(', ')}\``];
  if (!ID_PATTERN.test(id) && !remedy.startsWith('menade'))
    return ['är inget giltigt id', 'använd bara a–z, 0–9 och bindestreck, till exempel `risk-och-skydd`'];
  return [`”${id}” finns inte i ${where}`, remedy];
}

/** The id that was meant: by its name, in quotes of any kind or capitals, or by letters that are nearly the same. */
export const suggestId = (id: string, known: Names, where: string): string =>
  meantId(id, known) ?? `välj ett id som finns i ${where}`;

function meantId(id: string, known: Names): string | undefined {
  const plain = (text: string) =>
    text
      .replace(/["'”“„’]/g, '')
      .trim()
      .toLocaleLowerCase('sv');
  const [byName] = [...known].find(([each, names]) => [each, ...names].some((name) => plain(name) === plain(id))) ?? [];
  const guess = byName ?? nearest(plain(id), known.keys()) ?? nearest(id, known.keys());
  return guess && `menade du \`${guess}\`?`;
}
