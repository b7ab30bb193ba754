import { WAYS, type IndexWord, type Way } from '../../../src/search/index-files.ts';
import { ONCE, WORTHS, type AllPostings, type Postings } from './postings.ts';

/** Pages that are found by a word that is not theirs, and how much of it each has, in 24ths of once in plain text. */
export interface Addition {
  pages: readonly number[];
  weights: readonly number[];
  /** What all of it is worth, and why. */
  worth: number;
  way: Way;
}

/** What is added to the words of the pages, by the word. Who has much in common has the same columns, and not copies. */
export type Additions = Map<string, Addition[]>;

export function addTo(additions: Additions, word: string, addition: Addition): void {
  const known = additions.get(word);
  if (known) known.push(addition);
  else additions.set(word, [addition]);
}

/** One page, and how much of a word it has in plain occurrences. */
export const onePage = (page: number, worth: number, way: Way): Addition => ({
  pages: [page],
  weights: [ONCE],
  worth,
  way,
});

/** Of a word's pages each's number, how much of it the page has, in plain occurrences, and its way's place in `WAYS`. */
export type Columns = Pick<IndexWord, 'pages' | 'weights' | 'ways'>;

/**
 * Makes a function that tells what the pages have of a word, with what was added: ways of having it add up, and the nearest
 * one names them. Most of it is other names' and large, so it is told when it is written, and not kept: it
 * stands until the next word is asked for.
 * @param count how many pages there are
 */
export function withAdditions(postings: AllPostings, additions: Additions, count: number): (word: string) => Columns {
  const sums = new Float64Array(count);
  const nearest = new Int8Array(count);
  const columnOf = { pages: new Int32Array(count), weights: new Float64Array(count), ways: new Int8Array(count) };
  return (word) => {
    const own = postings.get(word);
    const added = additions.get(word);
    if (own && !added) return { ...own, weights: own.weights.map((weight) => weight / ONCE) };
    nearest.fill(NONE);
    sums.fill(0);
    if (own) begin(own);
    for (const { pages, weights, worth, way } of added ?? []) add(pages, weights, worth, WAYS.indexOf(way));
    return columns();
  };

  // Loops in functions of their own: the compiler makes one that is called often once, and a loop in the midst of another time after time.
  function begin({ pages, weights, ways }: Postings): void {
    for (let at = 0; at < pages.length; at++) {
      sums[pages[at]!] = weights[at]!;
      nearest[pages[at]!] = ways[at]!;
    }
  }

  function add(pages: readonly number[], weights: readonly number[], worth: number, way: number): void {
    const own = WORTHS[way]!;
    for (let at = 0; at < pages.length; at++) {
      const page = pages[at]!;
      sums[page]! += weights[at]! * (worth * own);
      if (nearest[page] === NONE || own > WORTHS[nearest[page]!]!) nearest[page] = way;
    }
  }

  function columns(): Columns {
    let had = 0;
    for (let page = 0; page < count; page++) {
      if (nearest[page] === NONE) continue;
      columnOf.pages[had] = page;
      columnOf.weights[had] = sums[page]! / ONCE;
      columnOf.ways[had++] = nearest[page]!;
    }
    const { pages, weights, ways } = columnOf;
    return { pages: pages.subarray(0, had), weights: weights.subarray(0, had), ways: ways.subarray(0, had) };
  }
}

const NONE = -1;
