import { isEveryday } from './everyday-words.ts';
import { isFiller } from './fillers.ts';
import { matchWord, type WordMatch } from './match.ts';
import { addedUp, addMatch, hasMatch, matchedPages, NO_MATCHES, startMatches, type Matches } from './matches.ts';
import type { Vocabulary } from './near-words.ts';
import type { SearchIndex } from './open-index.ts';
import type { Query, Word } from './query.ts';
import { spread, type Concept } from './rank.ts';
import { suggest } from './suggest.ts';
import { fold, stem } from './stem.ts';
import { takeApart, type Apart } from './take-apart.ts';

/** One word as it was understood. */
export interface Judged extends Concept, WordMatch {
  /** What was looked for. */
  text: string;
  /** The word of the question that it is of. */
  typed: string;
  /** Whether letters without rings and dots are meant so. */
  isDotted: boolean;
  way: 'known' | 'corrected' | 'beside' | 'apart' | 'missing' | 'outside';
}

/** A word with what the index has of it. */
export interface Looked {
  word: Word;
  match: WordMatch;
}

/** Words that tell nothing beside others: `folk` of `AFA-folk`, `honom` of `säga upp honom`. */
export const isSmall = (word: string) => isEveryday(word) || isFiller(word);

/** A word that one page has in a distant way may be another one, misspelt. */
const HARDLY = 0.2;

/** A small number or an everyday word helps little. */
const LIGHT_SHARE = 0.3;

/**
 * What a word of the question is taken for: itself, the word that was likely to be meant, or what it is made of. One that is
 * nowhere, nor anything like it, is missing.
 */
export async function judge(index: SearchIndex, query: Query, { word, match }: Looked): Promise<Judged[]> {
  const share = !word.isLight || word.parts.length > 0 || /^\d{3}/.test(word.term) ? 1 : LIGHT_SHARE;
  const known: Judged = {
    ...nothingOf(word.text, 'known'),
    ...match,
    share,
    isLight: word.isLight,
    isDotted: word.isDotted,
  };
  if (spread(match.matches) >= HARDLY) return [known, ...(await besideFew(index, query, known))];
  if (isEverydayLight(word)) return match.matches.size > 0 ? [known] : [];
  const missing: Judged = { ...known, way: 'missing' };
  if (query.isPhrase) return [match.matches.size > 0 ? known : missing];
  if (IS_HYPHENATED.test(word.text))
    return partsOf(
      index,
      missing,
      word.parts.filter((part) => !isSmall(part)),
    );
  const parts = await allOf(index, word.parts);
  if (parts.size > 0) return [{ ...known, matches: parts }];
  if (/-/.test(word.text)) return partsOf(index, missing, word.parts);
  return /^\p{L}{4,}$/u.test(word.text) ? guess(index, missing, await index.wordsNear(word.text)) : [missing];
}

/** Words that a hyphen holds together: `AFA-folk`, not `FOI-R--4813` or `covid-19`. */
const IS_HYPHENATED = /^\p{L}+(-\p{L}+)+$/u;

/** Fewer pages than this are few; in a longer question another word tells what is asked. */
const FEW = 2;
const SHORT = 4;

/** A compound that few pages have is looked for by its parts too: `terrorskala` stands on one page, the scale on more. */
async function besideFew(index: SearchIndex, { words, isPhrase }: Query, { text, matches }: Judged): Promise<Judged[]> {
  if (isPhrase || words.length > SHORT || spread(matches) >= FEW || !/^\p{L}{9,}$/u.test(text)) return [];
  const apart = takeApart(text, await index.wordsNear(text));
  if (!apart?.isWhole || apart.unknown.length > 0) return [];
  const beside = { ...nothingOf(text, 'known'), isLight: true };
  const parts = await Promise.all(apart.known.map((part) => partOf(index, beside, part, SHARE_OF_REST)));
  return parts.map((part) => ({ ...part, way: 'beside' as const }));
}

/** Nobody misses it. */
const isEverydayLight = ({ isLight, term }: Word) => isLight && /^\p{L}+$/u.test(term);

/** What is only likely to be meant is worth less than what is written. */
const SHARE_OF_PART = 0.6;
const SHARE_OF_REST = 0.4;

/** A word that the portal lacks: what may have been meant, or what it is made of. */
async function guess(index: SearchIndex, missing: Judged, near: Vocabulary): Promise<Judged[]> {
  const meant = suggest(missing.typed, near);
  const apart = takeApart(missing.typed, near);
  if (meant && !isMadeAsWell(missing.typed, meant, apart))
    return [corrected(missing, meant, await matchWord(index, meant, undefined, true))];
  if (!apart) return [missing];
  // Where the last part is unknown the word is likely to be another one: then that part weighs most.
  const [known, rest] = apart.isWhole ? [SHARE_OF_PART, SHARE_OF_REST] : [SHARE_OF_REST, 1];
  return Promise.all([
    ...apart.known.map((part) => partOf(index, { ...missing, isDotted: true }, part, known)),
    ...apart.unknown.map((part) => partOf(index, missing, part, rest)),
  ]);
}

/** Two compounds of one first part are no misspellings of each other: `politikerhot`, `politikerhat`; `skolatack` is one. */
const isMadeAsWell = (typed: string, meant: string, apart: Apart | undefined) =>
  meant.length === typed.length &&
  apart !== undefined &&
  apart.isWhole &&
  apart.unknown.length === 0 &&
  fold(meant).startsWith(stem(apart.known[0]!));

/** What was likely to be meant, beside what the portal has of the word itself: that weighs most. */
function corrected(missing: Judged, meant: string, { matches, reads }: WordMatch): Judged {
  const isBeside = missing.matches.size > 0;
  return {
    ...missing,
    matches: addedUp(matches.weights.length, [
      [missing.matches, 1],
      [matches, isBeside ? BESIDE : 1],
    ]),
    reads: isBeside ? [...missing.reads, meant] : reads,
    text: isBeside ? missing.text : meant,
    isDotted: !isBeside || missing.isDotted,
    way: isBeside ? 'beside' : 'corrected',
  };
}

const BESIDE = 0.5;

/** The parts of a word that signs hold together; the word itself when the portal has none of them. */
async function partsOf(index: SearchIndex, missing: Judged, parts: readonly string[]): Promise<Judged[]> {
  const found = await Promise.all(parts.map((part) => partOf(index, missing, part, SHARE_OF_PART)));
  return found.some(({ matches }) => matches.size > 0) ? found : [missing];
}

async function partOf(index: SearchIndex, whole: Judged, part: string, share: number): Promise<Judged> {
  const match = part.length >= 3 ? await matchWord(index, part, undefined, whole.isDotted) : NO_MATCH;
  return { ...whole, ...match, text: part, share, isPart: true, way: 'apart' };
}

const NO_MATCH: WordMatch = { matches: NO_MATCHES, reads: [] };

/** What was found nowhere, or is yet to be. */
export const nothingOf = (text: string, way: Judged['way']): Judged => ({
  ...NO_MATCH,
  text,
  typed: text,
  isDotted: true,
  way,
  share: 1,
  isLight: false,
  isPart: false,
  isOfField: false,
});

/** Pages that have every part of what signs hold together. */
async function allOf(index: SearchIndex, parts: readonly string[]): Promise<Matches> {
  const each = await Promise.all(parts.map((part) => matchWord(index, part)));
  const [first = NO_MATCHES, ...others] = each.map(({ matches }) => matches);
  const all = startMatches(first.weights.length);
  for (const page of matchedPages(first))
    if (others.every((other) => hasMatch(other, page)))
      addMatch(all, page, first.weights[page]!, first.kinships[page]!);
  return all;
}
