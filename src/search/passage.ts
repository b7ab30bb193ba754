import type { PageData } from './find.ts';

/** A piece of the passage; found words are marked. Plain text: whoever shows it makes text nodes. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** The passage of a result: the words around the best place, without the title that the result already shows. */
export function passageOf(page: PageData): Segment[] {
  const { summary = '' } = page.meta;
  const words = wordsAfterTitle(page);
  const isThin = words.length < 6 && words.every(({ marked }) => !marked);
  if (page.locations.length === 0 || isThin) return summary ? [{ text: summary, marked: false }] : joined(words);
  return joined([...opening(page, words), ...words, ...ending(page)]);
}

function wordsAfterTitle({ excerpt, meta }: PageData): Segment[] {
  const words = excerpt.split(/\s+/).filter(Boolean).map(readWord);
  const title = (meta['title'] ?? '').split(/\s+/);
  const isTitle = title.every((word, at) => bare(words[at]?.text) === bare(word));
  return isTitle ? words.slice(title.length) : words;
}

// The index closes a heading with a full stop.
const bare = (word: string | undefined) => word?.replace(/\.$/, '');

// A found word stands alone within its mark. The text's own < and > are escaped, so nothing else can look like one.
function readWord(word: string): Segment {
  const found = /^<mark>(.*)<\/mark>$/s.exec(word);
  return { text: (found?.[1] ?? word).replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: found !== null };
}

const GAP: Segment = { text: '…', marked: false };

/** Whether something was left out before: not when the passage begins where the title ends. */
function opening({ excerpt, content, plain_excerpt: plain }: PageData, words: readonly Segment[]): Segment[] {
  const isStart = words.length < excerpt.split(/\s+/).filter(Boolean).length || content.startsWith(readWord(plain).text);
  return isStart ? [] : [GAP];
}

const ending = ({ content, plain_excerpt: plain }: PageData): Segment[] => (content.endsWith(readWord(plain).text) ? [] : [GAP]);

/** Neighbours of the same sort become one segment; spaces stand outside the marks. */
function joined(words: readonly Segment[]): Segment[] {
  const segments: Segment[] = [];
  for (const [at, { text, marked }] of words.entries()) {
    const last = segments.at(-1);
    const space = at === 0 ? '' : ' ';
    if (last && !last.marked && !marked) last.text += space + text;
    else if (!marked) segments.push({ text: space + text, marked });
    else {
      if (last && !last.marked) last.text += space;
      else if (space) segments.push({ text: space, marked: false });
      segments.push({ text, marked });
    }
  }
  return segments;
}
