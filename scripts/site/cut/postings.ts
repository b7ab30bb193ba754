import type { Way } from '../../../src/search/index-files.ts';
import type { PagefindWord, Place } from '../pagefind/files.ts';

/** A page that has a word: how much of it, 1 for once in plain text. */
export interface Posting {
  page: number;
  weight: number;
  way: Way;
}

/** What a page has of each word. Words are stems in small letters, with their rings and dots. */
export type Postings = Map<string, Map<number, Posting>>;

/** What an occurrence in the metadata is worth: the title says more than the text. What is not here is not searched. */
const FIELD_WORTH: Readonly<Record<string, number>> = {
  title: 10,
  summary: 2.5,
  tab: 5,
  facts: 5,
};

/** What each way is worth beside the word itself. */
const WAY_WORTH: Readonly<Record<Way, number>> = { word: 1, part: 0.5, name: 0.3, reader: 1, ask: 1, topic: 0.25 };

/** Reads Pagefind's places as so much of a word on each page. */
export function postingsOf(words: readonly PagefindWord[]): Postings {
  const postings: Postings = new Map();
  for (const { written, places } of words) for (const place of places) addPlace(postings, written, place);
  return postings;
}

function addPlace(postings: Postings, word: string, { page, weight, fields }: Place): void {
  if (weight > 0) addPosting(postings, word, { page, weight, way: 'word' });
  for (const field of fields) {
    const worth = FIELD_WORTH[field] ?? 0;
    if (worth > 0) addPosting(postings, word, { page, weight: worth, way: 'word' });
  }
}

/** Ways of having a word add up; the nearest one names them. */
export function addPosting(postings: Postings, word: string, { page, weight, way }: Posting): void {
  let pages = postings.get(word);
  if (!pages) postings.set(word, (pages = new Map()));
  const known = pages.get(page);
  const added = weight * WAY_WORTH[way];
  if (!known) pages.set(page, { page, weight: added, way });
  else {
    known.weight += added;
    known.way = nearer(known.way, way);
  }
}

const nearer = (one: Way, other: Way) => (WAY_WORTH[one] >= WAY_WORTH[other] ? one : other);
