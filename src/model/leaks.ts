import { mayStandIn, SENSITIVITY_NAMES } from './edition.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import type { Parsed } from './raw.ts';

type Item = Everything['entries'][number] | Everything['issues'][number] | Everything['meetings'][number];

/**
 * Faults where something that fewer may read is named in something that more may read: as `related` or `replacedBy`,
 * or by its whole title in the text. Links are looked at in `internal-links.ts`.
 */
export function checkLeaks(all: Everything): Problem[] {
  const items: Item[] = [...all.entries, ...all.issues, ...all.meetings];
  const secrets = byRarestWord(
    items
      .filter(({ value }) => value.sensitivity !== 'open')
      .map((item) => ({ item, title: lowerCase(item.value.title) })),
  );
  if (secrets.size === 0) return [];
  // The first of two with one id is the one that counts.
  const byId = new Map(all.entries.toReversed().map((entry) => [entry.value.id, entry]));
  return items.flatMap((item) => [
    ...pointers(item).flatMap(([path, id]) => {
      const target = byId.get(id);
      return target && !mayStandIn(target.value.sensitivity, item.value.sensitivity) ? [leak(item, path, target)] : [];
    }),
    ...titlesIn(item, secrets).map((secret) => leak(item, ['title'], secret)),
  ]);
}

function pointers({ value }: Item): [PropertyKey[], string][] {
  if ('agenda' in value)
    return value.agenda.flatMap(({ materials }, item) =>
      materials.flatMap(({ entry }, index): [PropertyKey[], string][] =>
        entry ? [[['agenda', item, 'materials', index, 'entry'], entry]] : [],
      ),
    );
  if (!('related' in value)) return [];
  const replaced: [PropertyKey[], string][] = value.replacedBy ? [[['replacedBy'], value.replacedBy]] : [];
  return [...value.related.map((id, i): [PropertyKey[], string] => [['related', i], id]), ...replaced];
}

/** Something that fewer may read, with its title in small letters. */
interface Secret {
  item: Item;
  title: string;
}

/** Titles by the word of theirs that the fewest have: a text without it does not name them. One without words is under none. */
function byRarestWord(secrets: readonly Secret[]): ReadonlyMap<string, readonly Secret[]> {
  const counts = new Map<string, number>();
  for (const { title } of secrets)
    for (const word of new Set(wholeWords(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = ({ title }: Secret) =>
    wholeWords(title).toSorted((a, b) => counts.get(a)! - counts.get(b)!)[0] ?? NO_WORD;
  return Map.groupBy(secrets, rarest);
}

const NO_WORD = '';

/** As `containsWords` parts them: a letter that takes two places is none. */
const wholeWords = (text: string): string[] => text.match(/[[\p{L}\d]--[\u{10000}-\u{10ffff}]]+/gv) ?? [];

/** Those whose whole title an item names though its readers may not read them. Its words are gathered once for them all. */
function titlesIn(item: Item, secrets: ReadonlyMap<string, readonly Secret[]>): Item[] {
  const words = wordsOf(item);
  return [...new Set([NO_WORD, ...wholeWords(words)])]
    .flatMap((word) => secrets.get(word) ?? [])
    .filter(
      (secret) =>
        secret.item !== item &&
        !mayStandIn(secret.item.value.sensitivity, item.value.sensitivity) &&
        containsWords(words, secret.title),
    )
    .map((secret) => secret.item);
}

function wordsOf({ value }: Item): string {
  const besides =
    'points' in value
      ? [
          ...value.points,
          ...Object.values(value.meaning),
          ...value.changes.flatMap(({ what, action }) => [what, action ?? '']),
        ]
      : 'agenda' in value
        ? agendaWords(value.agenda)
        : [];
  return lowerCase([value.title, value.summary, ...besides, value.body.plain].join(' '));
}

const agendaWords = (agenda: Everything['meetings'][number]['value']['agenda']) =>
  agenda.flatMap(({ title, outcome, tasks, materials }) => [
    title,
    outcome?.note ?? '',
    outcome?.decision ?? '',
    ...tasks.flatMap(({ what, reason }) => [what, reason ?? '']),
    ...materials.map((each) => each.title ?? ''),
  ]);

const lowerCase = (text: string) => text.toLocaleLowerCase('sv');

/** Whole words only: a meeting called ”Möte” is not named by ”höstmötet”. */
function containsWords(text: string, words: string): boolean {
  const isLetter = (character = ' ') => /[\p{L}\d]/u.test(character);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
  }
  return false;
}

function leak({ file, lineOf }: Parsed<unknown>, path: PropertyKey[], secret: Item): Problem {
  return {
    file,
    line: lineOf(path),
    field: path[0] === 'title' ? 'text' : path.map(String).join('.'),
    fault: `nämner ${secret.file}, som är ${SENSITIVITY_NAMES[secret.value.sensitivity]}`,
    remedy: 'ta bort det här, eller höj artikelns sensitivity',
  };
}
