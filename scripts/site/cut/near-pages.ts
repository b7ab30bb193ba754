import type { NearPage } from '../../../src/search/contents.ts';
import { ONCE, WORD, type AllPostings, type Postings } from './postings.ts';

/** So many pages lift each other … */
const NEAREST = 4;

/** … by how like each other they are; a link from one to the other is worth so much likeness. */
const LINKED = 0.15;

/** Less than this is by chance. */
const LEAST = 0.05;

/** Words on more of the pages than this tell nothing of what a page is about, and a word on one page likens it to none. */
const COMMON = 0.1;

/**
 * The pages nearest to each page, by the words that they share (cosine of tf-idf) and the links between them.
 * @param links the pages that each page links to
 */
export function nearPages(postings: AllPostings, links: readonly ReadonlySet<number>[]): NearPage[][] {
  const count = links.length;
  const words = tellingWords(postings, count);
  const ofPage = Array.from({ length: count }, (): [word: TellingWord, weight: number][] => []);
  for (const word of words)
    for (let at = 0; at < word.pages.length; at++) ofPage[word.pages[at]!]!.push([word, word.weights[at]!]);
  const sizes = Float64Array.from(ofPage, (own) =>
    Math.sqrt(own.reduce((sum, [, weight]) => sum + weight * weight, 0)),
  );
  const linked = turned(links);
  const likeness = new Float64Array(count);
  return ofPage.map((own, page) => {
    likeness.fill(0);
    for (const [{ pages, weights }, weight] of own)
      for (let at = 0; at < pages.length; at++) likeness[pages[at]!]! += weight * weights[at]!;
    for (let other = 0; other < count; other++)
      if (likeness[other]! > 0) likeness[other]! /= sizes[page]! * sizes[other]! || 1;
    for (const other of links[page]!) likeness[other]! += LINKED;
    for (const other of linked[page]!) likeness[other]! += LINKED;
    return nearest(likeness, page);
  });
}

/** A word that tells something of the pages that have it, and how much of each. */
interface TellingWord {
  pages: Int32Array;
  weights: Float64Array;
}

function tellingWords(postings: AllPostings, count: number): TellingWord[] {
  const telling: TellingWord[] = [];
  for (const each of postings.values()) {
    if (each.pages.length < 2) continue;
    const own = numberOf(each.ways, WORD);
    if (own >= 2 && own <= count * COMMON) telling.push(tellingWord(each, own, Math.log(count / own)));
  }
  return telling;
}

function tellingWord({ pages, weights, ways }: Postings, count: number, tells: number): TellingWord {
  const own: TellingWord = { pages: new Int32Array(count), weights: new Float64Array(count) };
  let next = 0;
  for (let at = 0; at < pages.length; at++) {
    if (ways[at] !== WORD) continue;
    own.pages[next] = pages[at]!;
    own.weights[next++] = Math.log(1 + weights[at]! / ONCE) * tells;
  }
  return own;
}

function numberOf(all: readonly number[], wanted: number): number {
  let count = 0;
  for (let at = 0; at < all.length; at++) if (all[at] === wanted) count++;
  return count;
}

/** The pages that link to each page. */
function turned(links: readonly ReadonlySet<number>[]): number[][] {
  const linked = links.map((): number[] => []);
  for (const [from, to] of links.entries()) for (const page of to) linked[page]!.push(from);
  return linked;
}

function nearest(likeness: Float64Array, page: number): NearPage[] {
  const like: NearPage[] = [];
  for (let other = 0; other < likeness.length; other++)
    if (likeness[other]! >= LEAST && other !== page) like.push({ page: other, likeness: likeness[other]! });
  return like.sort((a, b) => b.likeness - a.likeness || a.page - b.page).slice(0, NEAREST);
}
