import { onceEach } from '../model/once-each.ts';

/** A piece of the passage; found words are marked. Plain text: whoever shows it makes text nodes. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** How many words a passage has that is no whole summary, and how many of them may stand before the first found one: more where they begin a sentence. */
export const LENGTH = 32;
const BEFORE = 6;
const BEFORE_IN_SENTENCE = 14;

/** The words of a page's text as the index counts them. */
export const tokensOf = onceEach((content): readonly string[] => content.split(/\s+/).filter(Boolean));

/**
 * The passage of a result: the words around the best place, from the text itself, without the title that the result
 * already shows. A page that was found by its title or its facts alone shows how it begins, with its summary.
 * @param spots places of found words in the text
 * @param opening how many words to show from its beginning, where that tells most; else the place with most found words is shown
 */
export function passageOf(content: string, title: string, spots: readonly number[], opening?: number): Segment[] {
  const words = tokensOf(content);
  const first = titleLength(words, title);
  const found = new Set(spots.filter((at) => at >= first));
  const start = opening === undefined ? startOf(beginning(words, bestPlace(found)), first, words.length) : first;
  const end = start + (opening ?? LENGTH);
  const shown = words.slice(start, end).flatMap((word, at) => wordSegments(word, found.has(start + at)));
  const isCut = end < words.length && !(opening !== undefined && /[.!?]$/.test(words[end - 1] ?? ''));
  return joined([...(start > first ? [GAP] : []), ...shown, ...(isCut ? [GAP] : [])]);
}

/** Where the sentence of a place begins, if that is near. */
function beginning(words: readonly string[], place: number): number {
  for (let at = place; at > Math.max(0, place - BEFORE_IN_SENTENCE); at--) if (/[.!?]$/.test(words[at - 1]!)) return at;
  return place - BEFORE;
}

/** A passage that would leave out only the first few words begins with them instead. */
function startOf(wanted: number, first: number, length: number): number {
  const start = Math.min(wanted, length - LENGTH);
  return start - first < BEFORE ? first : start;
}

const GAP: Segment = { text: '… ', marked: false };

/** How many words of the text are its title, which the index closes with a full stop. */
function titleLength(words: readonly string[], title: string): number {
  const parts = tokensOf(title);
  const isTitle = parts.every((part, at) => withoutStop(words[at] ?? '') === withoutStop(part));
  return isTitle ? parts.length : 0;
}

const withoutStop = (word: string) => word.replace(/\.$/, '');

/** Where most found words stand near each other; the first such place. */
function bestPlace(found: ReadonlySet<number>): number {
  let [best, most] = [0, 0];
  for (const place of [...found].sort((a, b) => a - b)) {
    const near = [...found].filter((at) => at >= place && at < place + LENGTH - BEFORE).length;
    if (near > most) [best, most] = [place, near];
  }
  return best;
}

/** A word and the space after it; of a found word, signs around it are not marked. */
function wordSegments(word: string, isFound: boolean): Segment[] {
  const core = isFound ? /[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{L}\p{N}]/u.exec(word) : null;
  if (!core) return [{ text: `${word} `, marked: false }];
  const [before, after] = [word.slice(0, core.index), word.slice(core.index + core[0].length)];
  return [
    { text: before, marked: false },
    { text: core[0], marked: true },
    { text: `${after} `, marked: false },
  ];
}

/** Neighbours of the same sort as one segment, without empty ones and without the last space. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const { text, marked } of segments) {
    const last = result.at(-1);
    if (last && last.marked === marked) last.text += text;
    else if (text !== '') result.push({ text, marked });
  }
  const end = result.at(-1);
  if (end) end.text = end.text.trimEnd();
  return result.filter(({ text }) => text !== '');
}
