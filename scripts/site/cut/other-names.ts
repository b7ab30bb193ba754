import { askedOf, closenessOf, isWrittenSo } from '../../../src/search/closeness.ts';
import { fold } from '../../../src/search/stem.ts';
import type { OtherNames } from '../../../src/search/word-list.ts';
import { nameKey, stemOf, writtenStem } from '../../../src/search/words.ts';
import type { PagefindWord } from '../pagefind/files.ts';
import { addPosting, type Posting, type Postings } from './postings.ts';

/** The portal's words that another name stands for, by the name's stem. */
export type Reads = Map<string, Set<string>>;

/** The first of the portal's words is the nearest; each that follows is worth less. */
const FOLLOWING = 0.7;

/**
 * Gives each page that has what is written the words that are typed for it, as much of them as it has of what is written:
 * a page about the police is found by `snuten` before one that mentions them.
 */
export function addOtherNames(
  postings: Postings,
  words: readonly PagefindWord[],
  groups: readonly OtherNames[],
): Reads {
  const reads: Reads = new Map();
  const places = placesIn(words);
  const lookedUp = lookedUpIn(postings);
  // Names of names are none: what was found is given when everything has been looked for.
  const found = groups.flatMap(({ typed, written }) =>
    written.map((name, at) => ({ typed, name, worth: FOLLOWING ** at, weights: weightsOf(lookedUp, places, name) })),
  );
  for (const { typed, name, worth, weights } of found)
    if (weights.size > 0) for (const each of typed) give(each, name, worth, weights);
  return reads;

  function give(typed: string, name: string, worth: number, weights: ReadonlyMap<number, number>): void {
    const key = nameKey(typed);
    if (key === '' || key === writtenStem(name)) return;
    for (const [page, weight] of weights) addPosting(postings, key, { page, weight: weight * worth, way: 'name' });
    reads.set(key, (reads.get(key) ?? new Set()).add(name));
  }
}

/** Where a word stands on each page, by its stem. */
type PlacesOf = (stem: string) => ReadonlyMap<number, ReadonlySet<number>>;

function placesIn(words: readonly PagefindWord[]): PlacesOf {
  const byStem = Map.groupBy(words, ({ written }) => fold(written));
  return (word) => {
    const pages = new Map<number, Set<number>>();
    for (const { page, spots } of (byStem.get(word) ?? []).flatMap(({ places }) => places))
      pages.set(page, new Set([...(pages.get(page) ?? []), ...spots]));
    return pages;
  };
}

/** The words of the index that may be kin of one. */
type LookedUp = (
  root: string,
) => readonly (readonly [word: string, written: string, pages: ReadonlyMap<number, Posting>])[];

function lookedUpIn(postings: Postings): LookedUp {
  const start = (word: string) => word.slice(0, 3);
  const byStart = Map.groupBy(
    [...postings].map(([written, pages]) => [fold(written), written, pages] as const),
    ([word]) => start(word),
  );
  return (root) => byStart.get(start(root)) ?? [];
}

/** How much each page has of a name: a lone word in its inflections and kin, more words where they follow each other. */
function weightsOf(lookedUp: LookedUp, places: PlacesOf, name: string): Map<number, number> {
  const words = name.split(/[\s/]+/).filter(Boolean);
  if (words.length > 1) return phraseWeights(words.map((word) => places(stemOf(word))));
  const asked = askedOf(name, true);
  const weights = new Map<number, number>();
  for (const [word, written, pages] of lookedUp(asked.root)) {
    const closeness = word.startsWith(asked.root) && isWrittenSo(written, asked) ? closenessOf(word, asked) : undefined;
    if (closeness !== 'word' && closeness !== 'related') continue;
    for (const { page, weight, way } of pages.values())
      if (way === 'word' || way === 'part')
        weights.set(page, (weights.get(page) ?? 0) + weight * (closeness === 'word' ? 1 : 0.6));
  }
  return weights;
}

function phraseWeights([first = new Map(), ...others]: readonly ReadonlyMap<number, ReadonlySet<number>>[]) {
  const weights = new Map<number, number>();
  for (const [page, spots] of first) {
    const starts = [...spots].filter((at) => others.every((other, step) => other.get(page)?.has(at + step + 1)));
    if (starts.length > 0) weights.set(page, starts.length);
  }
  return weights;
}
