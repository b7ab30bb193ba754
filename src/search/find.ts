import type { SearchState } from './address.ts';
import { underEntries, type FoundEntry } from './attachments.ts';
import { passing } from './facets.ts';
import { matchPhrase, matchWord, type Matched, type Matches } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import type { Query, Word } from './query.ts';
import { rank, type Found } from './rank.ts';
import { suggest, takeApart } from './suggest.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the reader has chosen besides the words. */
export type Narrowing = Pick<SearchState, 'filters' | 'order'>;

export interface Answer {
  /** Entries in their order; each is read when it is shown. */
  found: readonly FoundEntry[];
  /** Every page that was found before the filters, for their counts. */
  unfiltered: readonly number[];
  /** The words that were searched for, in the order of `matched`. */
  words: readonly Word[];
  /** Words that the portal does not have and what was searched for instead. */
  corrected: readonly { typed: string; read: string }[];
  /** Words that the portal does not have, nor anything like them. */
  missing: readonly string[];
  /** The known words with their pages, for when no page holds them all. */
  apart: readonly { word: string; pages: number }[];
}

/**
 * Searches. Every word must be on the page, in a long question most of them; words that the portal does not have are
 * replaced by what they are likely to mean, or set aside, and both are told of.
 * @param vocabulary the portal's words, asked for only when a word is unknown
 */
export async function find(
  index: SearchIndex,
  query: Query,
  { filters, order }: Narrowing,
  vocabulary: () => Promise<Vocabulary>,
): Promise<Answer> {
  if (query.text === '') return answer(index, everyPage(index), { filters, order }, NOTHING_ASKED);
  const judged = await Promise.all(
    query.words.map(async (word) => ({ word, matches: await matchWord(index, word.term) })),
  );
  const { known, corrected, missing } = await understood(index, query, judged, vocabulary);
  const said = {
    words: known.map(({ word }) => word),
    corrected,
    missing,
    apart: known.map(({ word, matches }) => ({ word: word.text, pages: matches.size })),
  };
  const pages = index.contents.pages.length;
  const isVain =
    known.length === 0 || (missing.length > 0 && known.every(({ matches }) => matches.size > pages * COMMON));
  if (isVain || (query.isPhrase && missing.length > 0)) return { ...said, found: [], unfiltered: [] };
  const asked = query.isPhrase ? [await matchPhrase(index, said.words.map(({ term }) => term))] : await joinedUp(index, known); // prettier-ignore
  return answer(index, rank(index.contents, asked), { filters, order }, said);
}

/** A word on more than this part of all pages tells little: of ”recept om våld” only ”våld” would be answered. */
const COMMON = 0.25;

const NOTHING_ASKED = { words: [], corrected: [], missing: [], apart: [] } as const;

const everyPage = ({ contents }: SearchIndex): Found[] =>
  contents.pages.map((_, page) => ({ page, score: 0, matched: [] }));

async function answer(
  index: SearchIndex,
  ranked: readonly Found[],
  { filters, order }: Narrowing,
  said: Pick<Answer, 'words' | 'corrected' | 'missing' | 'apart'>,
): Promise<Answer> {
  const isPassing = await passing(index, filters);
  const entries = await underEntries(index, ranked);
  const found = entries.filter(({ page }) => isPassing(page));
  return {
    ...said,
    found: order === 'date' ? newestFirst(index, found) : found,
    unfiltered: entries.map(({ page }) => page),
  };
}

/** Pages without a date come last. */
function newestFirst({ contents }: SearchIndex, found: readonly FoundEntry[]): FoundEntry[] {
  const place = new Map(contents.sorts['date']?.map((page, at) => [page, at]));
  return found.toSorted((a, b) => (place.get(b.page) ?? -1) - (place.get(a.page) ?? -1));
}

interface Judged {
  word: Word;
  matches: Matches;
}

/** Sorts the words into those that the portal has, those that are read as others, and those that it lacks. */
async function understood(
  index: SearchIndex,
  query: Query,
  judged: readonly Judged[],
  vocabulary: () => Promise<Vocabulary>,
) {
  if (judged.every(({ matches }) => matches.size > 0)) return { known: judged, corrected: [], missing: [] };
  const words = await vocabulary();
  const known: Judged[] = [];
  const corrected: { typed: string; read: string }[] = [];
  const missing: string[] = [];
  for (const each of judged) {
    const read = each.matches.size > 0 || query.isPhrase ? [] : meant(each.word.text, words);
    if (each.matches.size > 0) known.push(each);
    else if (read.length === 0) missing.push(each.word.text);
    else {
      corrected.push({ typed: each.word.text, read: read.join(' ') });
      for (const text of read) known.push({ word: { text, term: text }, matches: await matchWord(index, text) });
    }
  }
  return { known, corrected, missing };
}

function meant(typed: string, vocabulary: Vocabulary): string[] {
  if (!/^[\p{L}-]+$/u.test(typed)) return [];
  const near = suggest(typed, vocabulary);
  return near ? [near] : (takeApart(typed, vocabulary) ?? []);
}

/** Two words that the portal writes as one are found there too: ”familje stöd”. */
async function joinedUp(index: SearchIndex, known: readonly Judged[]): Promise<Matches[]> {
  const asked = known.map(({ matches }) => new Map(matches));
  for (const [at, { word }] of known.slice(1).entries()) {
    const compound = known[at]!.word.term + word.term;
    if (compound.length < 8) continue;
    const whole = await matchWord(index, compound);
    for (const [page, matched] of whole)
      if (isWhole(matched))
        for (const part of [at, at + 1]) asked[part]!.set(page, { ...matched, weight: matched.weight * 2 });
  }
  return asked;
}

const isWhole = ({ closeness }: Matched) => closeness === 'word' || closeness === 'begins';
