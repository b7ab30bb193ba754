import { askedOf, closenessOf, isWrittenSo } from '../../../src/search/closeness.ts';
import { onceEach } from '../../../src/model/once-each.ts';
import { fold } from '../../../src/search/stem.ts';
import type { OtherNames } from '../../../src/search/word-list.ts';
import { nameKey, stemOf, writtenStem } from '../../../src/search/words.ts';
import { addTo, type Addition, type Additions } from './additions.ts';
import { ONCE, PART, WORD, type Postings, type ReadPages } from './postings.ts';

/** The portal's words that another name stands for, by the name's stem. */
export type Reads = Map<string, Set<string>>;

/** The first of the portal's words is the nearest; each that follows is worth less. */
const FOLLOWING = 0.7;

/**
 * Gives each page that has what is written the words that are typed for it, as much of them as it has of what is written:
 * a page about the police is found by `snuten` before one that mentions them.
 */
export function addOtherNames(additions: Additions, read: ReadPages, groups: readonly OtherNames[]): Reads {
  const reads: Reads = new Map();
  const weightsOf = weighing(read);
  for (const { typed, written } of groups) {
    const keys = typed.map(nameKey).filter(Boolean);
    for (const [at, name] of written.entries()) {
      const own = weightsOf(name);
      if (own.pages.length > 0) give(keys, name, { ...own, worth: FOLLOWING ** at, way: 'name' });
    }
  }
  return reads;

  function give(keys: readonly string[], name: string, addition: Addition): void {
    const stem = writtenStem(name);
    for (const key of keys) {
      if (key === stem) continue;
      addTo(additions, key, addition);
      reads.set(key, (reads.get(key) ?? new Set()).add(name));
    }
  }
}

/** How much each page has of a name, in 24ths. */
type Weights = Pick<Addition, 'pages' | 'weights'>;

/** A lone word is weighed in its inflections and kin, more words where they follow each other. */
function weighing({ postings, pageAt }: ReadPages): (name: string) => Weights {
  const words = [...postings].map(([written, own]): FoldedWord => ({ word: fold(written), written, ...own }));
  const byStart = Map.groupBy(words, ({ word }) => startOf(word));
  const ofPhrase = phraseWeights(words, pageAt);
  // The same name is told of in several groups.
  return onceEach((name) => {
    const parts = name.split(/[\s/]+/).filter(Boolean);
    return columns(parts.length > 1 ? ofPhrase(parts) : wordWeights(name, byStart));
  });
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

/** Makes a function that tells how much each page has of words that follow each other. The same ones stand in many names. */
function phraseWeights(words: readonly FoldedWord[], pageAt: (place: number) => number) {
  const byStem = Map.groupBy(words, ({ word }) => word);
  const known = new Map<string, ReadonlySet<number>>();
  const placesOf = (word: string) => {
    const stem = stemOf(word);
    const places = known.get(stem) ?? new Set(byStem.get(stem)?.flatMap((each) => each.places));
    known.set(stem, places);
    return places;
  };
  return ([first = '', ...others]: readonly string[]): Map<number, number> => {
    const weights = new Map<number, number>();
    const followers = others.map(placesOf);
    for (const place of placesOf(first))
      if (followers.every((places, step) => places.has(place + step + 1))) {
        const page = pageAt(place);
        weights.set(page, (weights.get(page) ?? 0) + ONCE);
      }
    return weights;
  };
}
