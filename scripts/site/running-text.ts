import type { Place } from './place-in-page.ts';
import { tidy } from './text-parts.ts';

/** What holds running text, each a block of its own. */
const BLOCKS = new Set(['p', 'li', 'dt', 'dd']);

/** What begins with a small letter goes on with a sentence that is not closed. */
const GOES_ON = /^\p{Ll}/u;
const IS_WHOLE = /[.!?…”]$/;

const withoutSign = (point: string) => point.replace(/[.,;]$/, '');

/**
 * Gathers what the passages of results are taken from: the paragraphs and points of a page, each once, closed by a full
 * stop, without its headings, its facts and what only links on. Points that go on with a sentence are parted by dots:
 * `Avtalet behöver säga: vad lokalen får användas till · att den inte får lånas ut.`
 */
export function runningText() {
  const blocks = new Set<string>();
  /** A block, and the points that go on with it. */
  let open: string[] = [];
  let [text, linked] = ['', ''];

  function endBlock(): void {
    const block = tidy(text);
    if (block !== '' && block !== tidy(linked)) {
      const isPoint = GOES_ON.test(block) && open.length > 0 && !IS_WHOLE.test(open[0]!);
      if (!isPoint) closeOpen();
      open.push(block);
    }
    [text, linked] = ['', ''];
  }

  function closeOpen(): void {
    const [first = '', ...points] = open;
    const whole = points.length === 0 ? first : `${first.replace(/:$/, '')}: ${points.map(withoutSign).join(' · ')}`;
    if (whole !== '') blocks.add(/[.!?:…”]$/.test(whole) ? whole : `${whole}.`);
    open = [];
  }

  return {
    /** Words that follow where an element begins or ends. */
    read(element: string, words: string, { isIgnored, isAside, isParagraph, isLink }: Place): void {
      if (BLOCKS.has(element)) endBlock();
      if (isIgnored || isAside || !isParagraph) return;
      text += words;
      if (isLink) linked += words;
    },
    whole(): string {
      endBlock();
      closeOpen();
      return [...blocks].join(' ');
    },
  };
}
