import { askedOf, closenessOf, isWrittenSo } from '../../../src/search/closeness.ts';
import { fold } from '../../../src/search/stem.ts';
import type { OtherNames } from '../../../src/search/word-list.ts';
import { nameKey, stemOf, writtenStem } from '../../../src/search/words.ts';
import { addTo, type Addition, type Additions } from './additions.ts';
import { ONCE, PART, WORD, type AllPostings, type Postings } from './postings.ts';

/** The portal's words that another name stands for, by the name's stem. */
export type Reads = Map<string, Set<string>>;

/** The first of the portal's words is the nearest; each that follows is worth less. */
const FOLLOWING = 0.7;

/**
 * Gives each page that has what is written the words that are typed for it, as much of them as it has of what is written:
 * a page about the police is found by `snuten` before one that mentions them.
 */
export function addOtherNames(additions: Additions, postings: AllPostings, groups: readonly OtherNames[]): Reads {
  const reads: Reads = new Map();
  const weightsOf = weighing(postings);
  for (const { typed, written } of groups)
    for (const [at, name] of written.entries()) {
      const own = weightsOf(name);
      if (own.pages.length > 0)
        for (const each of typed) give(each, name, { ...own, worth: FOLLOWING ** at, way: 'name' });
    }
  return reads;

  function give(typed: string, name: string, addition: Addition): void {
    const key = nameKey(typed);
    if (key === '' || key === writtenStem(name)) return;
    addTo(additions, key, addition);
    reads.set(key, (reads.get(key) ?? new Set()).add(name));
  }
}

/** How much each page has of a name, in 24ths. */
type Weights = Pick<Addition, 'pages' | 'weights'>;

/** A lone word is weighed in its inflections and kin, more words where they follow each other. */
function weighing(postings: AllPostings): (name: string) => Weights {
  const words = [...postings].map(([written, own]): FoldedWord => ({ word: fold(written), written, ...own }));
  const byStart = Map.groupBy(words, ({ word }) => startOf(word));
  const places = placesByStem(words);
  return (name) => {
    const parts = name.split(/[\s/]+/).filter(Boolean);
    return columns(parts.length > 1 ? phraseWeights(parts.map(places)) : wordWeights(name, byStart));
  };
}

interface FoldedWord extends Postings {
  word: string;
  written: string;
}

const startOf = (word: string) => word.slice(0, 3);

const columns = (weights: ReadonlyMap<number, number>): Weights => ({
  pages: [...weights.keys()],
  weights: [...weights.values()],
});

function wordWeights(name: string, byStart: ReadonlyMap<string, readonly FoldedWord[]>): Map<number, number> {
  const asked = askedOf(name, true);
  const all = new Map<number, number>();
  for (const { word, written, pages, weights, ways } of byStart.get(startOf(asked.root)) ?? []) {
    const closeness = word.startsWith(asked.root) && isWrittenSo(written, asked) ? closenessOf(word, asked) : undefined;
    if (closeness !== 'word' && closeness !== 'related') continue;
    for (const [at, page] of pages.entries())
      if (ways[at] === WORD || ways[at] === PART)
        all.set(page, (all.get(page) ?? 0) + weights[at]! * (closeness === 'word' ? 1 : 0.6));
  }
  return all;
}

/** Where a word stands on each page, by its stem. */
type Places = ReadonlyMap<number, ReadonlySet<number>>;

/** Makes a function that tells where a word stands. The same words stand in many names. */
function placesByStem(words: readonly FoldedWord[]): (word: string) => Places {
  const byStem = Map.groupBy(words, ({ word }) => word);
  const known = new Map<string, Places>();
  return (word) => {
    const stem = stemOf(word);
    const places = known.get(stem) ?? placesOf(byStem.get(stem) ?? []);
    known.set(stem, places);
    return places;
  };
}

function placesOf(words: readonly Postings[]): Places {
  const places = new Map<number, Set<number>>();
  for (const { pages, spots } of words)
    for (const [at, page] of pages.entries()) {
      const known = places.get(page);
      if (known) for (const spot of spots[at]!) known.add(spot);
      else if (spots[at]!.length > 0) places.set(page, new Set(spots[at]));
    }
  return places;
}

function phraseWeights([first = new Map(), ...others]: readonly Places[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const [page, spots] of first) {
    const starts = [...spots].filter((at) => others.every((other, step) => other.get(page)?.has(at + step + 1)));
    if (starts.length > 0) weights.set(page, starts.length * ONCE);
  }
  return weights;
}
