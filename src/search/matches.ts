import type { Closeness } from './closeness.ts';
import { WAYS, type Way } from './index-files.ts';

/** How a page has what is asked for: by a word of its own, or in another way. */
export type Kinship = Closeness | Exclude<Way, 'word'>;

/** The nearest last; the place is what is kept of each page. */
const KINSHIPS: readonly Kinship[] = ['topic', 'name', 'part', 'begins', 'reader', 'ask', 'related', 'word'];

/** What a page has of one asked thing. */
export interface Matched {
  /** Weighed occurrences: 1 is the word itself once in plain text. */
  weight: number;
  /** The nearest way in which the page has it. */
  kinship: Kinship;
}

/** What every page has of one asked thing, by the page's number: kept in columns, since a common word is on all of them. */
export interface Matches {
  /** How many pages have it. */
  size: number;
  /** Of a page that has nothing 0, or nothing. */
  weights: Float64Array;
  kinships: Uint8Array;
}

export const NO_MATCHES: Matches = { size: 0, weights: new Float64Array(), kinships: new Uint8Array() };

/** Several ways of having something, each worth so much: they add up, and the nearest one names them. */
export function addedUp(pages: number, parts: readonly (readonly [matches: Matches, worth: number])[]): Matches {
  const all = startMatches(pages);
  for (const [{ weights, kinships }, worth] of parts)
    for (let page = 0; page < weights.length; page++)
      if (weights[page]! > 0) addMatch(all, page, weights[page]! * worth, kinships[page]!);
  return all;
}

export const startMatches = (pages: number): Matches => ({
  size: 0,
  weights: new Float64Array(pages),
  kinships: new Uint8Array(pages),
});

/** @param kinship its place, by `kinshipOf` */
export function addMatch(matches: Matches, page: number, weight: number, kinship: number): void {
  const before = matches.weights[page]!;
  if (before === 0) matches.size++;
  matches.weights[page] = before + weight;
  if (kinship > matches.kinships[page]! || before === 0) matches.kinships[page] = kinship;
}

/** The kinship of a page that has a word in each of the `WAYS`, as its place. */
export const kinshipsOf = (closeness: Closeness): readonly number[] =>
  WAYS.map((way) => KINSHIPS.indexOf(way === 'word' ? closeness : way));

export const hasMatch = ({ weights }: Matches, page: number): boolean => (weights[page] ?? 0) > 0;

export const kinshipAt = ({ kinships }: Matches, page: number): Kinship => KINSHIPS[kinships[page]!]!;

export const matchAt = (matches: Matches, page: number): Matched | undefined =>
  hasMatch(matches, page) ? { weight: matches.weights[page]!, kinship: kinshipAt(matches, page) } : undefined;

/** The pages that have something, in their order. */
export function matchedPages(matches: Matches): number[] {
  const pages: number[] = [];
  for (let page = 0; page < matches.weights.length; page++) if (matches.weights[page]! > 0) pages.push(page);
  return pages;
}
