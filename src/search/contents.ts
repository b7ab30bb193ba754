import { letteredSteps, lettersOf, numbersOf, summed } from './letters.ts';

/** What every search reads first. */
export interface Contents {
  /** The build's mark. */
  build: string;
  /** How many words each page has; other files name pages by their place in this list. */
  lengths: readonly number[];
  /** How much a page is worth beside others that say the same, in hundredths: own guidance more than an old report. */
  priors: readonly number[];
  /** The pages nearest to each page. */
  near: readonly (readonly NearPage[])[];
  /** How the first word of each piece of the index begins, as far as it differs from the word before. */
  pieces: readonly string[];
  /** The same of the lists of words in the order of letters, and of the letters backwards. */
  forwards: readonly string[];
  backwards: readonly string[];
  filters: readonly string[];
}

/** A page that is like another one, from 0 to 1. */
export interface NearPage {
  page: number;
  likeness: number;
}

/** Whether a page says what to do: our own guidance and answers are worth more than what others describe. */
export const saysWhatToDo = ({ priors }: Pick<Contents, 'priors'>, page: number): boolean => priors[page]! > 100;

/** The same as it is written: lists of numbers as letters, sorted lists as what differs from the one before. */
export interface PackedContents extends Omit<Contents, 'lengths' | 'priors' | 'near' | 'pieces'> {
  lengths: string;
  priors: string;
  near: PackedNear;
  pieces: string;
}

export const packContents = ({ lengths, priors, near, pieces, ...others }: Contents): PackedContents => ({
  ...others,
  lengths: lettersOf(lengths),
  priors: lettersOf(priors),
  near: packNear(near),
  pieces: packSorted(pieces),
});

export const unpackContents = ({ lengths, priors, near, pieces, ...others }: PackedContents): Contents => ({
  ...others,
  lengths: numbersOf(lengths),
  priors: numbersOf(priors),
  near: unpackNear(near),
  pieces: unpackSorted(pieces),
});

/**
 * Pages are alike both ways, so each pair is written once, with the page that comes first: of each page the steps to the
 * others, with a space between pages, and of each pair how alike, in tenths, and which of them counts the other as near.
 */
export type PackedNear = [steps: string, pairs: string];

/** Which of two has the other among its nearest, the first or the second; both is the sum. */
const [BY_FIRST, BY_SECOND, WAYS_NEAR] = [1, 2, 4];

function packNear(near: readonly (readonly NearPage[])[]): PackedNear {
  const pairs = near.map(() => new Map<number, number>());
  for (const [page, others] of near.entries())
    for (const { page: other, likeness } of others) {
      const [first, second] = page < other ? [page, other] : [other, page];
      const known = pairs[first]!.get(second) ?? Math.min(9, Math.max(1, Math.round(likeness * 10))) * WAYS_NEAR;
      pairs[first]!.set(second, known + (page === first ? BY_FIRST : BY_SECOND));
    }
  const sorted = pairs.map((each) => [...each].sort(([a], [b]) => a - b));
  return [
    sorted
      .map((each, page) =>
        letteredSteps(
          each.map(([other]) => other),
          page,
        ),
      )
      .join(' '),
    lettersOf(sorted.flatMap((each) => each.map(([, pair]) => pair))),
  ];
}

function unpackNear([steps, pairs]: PackedNear): NearPage[][] {
  const [ofFirst, values] = [steps.split(' '), numbersOf(pairs)];
  const near = ofFirst.map((): NearPage[] => []);
  let at = 0;
  for (const [first, its] of ofFirst.entries())
    for (const second of summed([first, ...numbersOf(its)]).slice(1)) {
      const pair = values[at++]!;
      const likeness = Math.floor(pair / WAYS_NEAR) / 10;
      if (pair & BY_FIRST) near[first]!.push({ page: second, likeness });
      if (pair & BY_SECOND) near[second]!.push({ page: first, likeness });
    }
  return near;
}

/** Each word as how many letters it shares with the one before, A for none, and the rest: `polis`, `politik` → `ApolisEtik`. */
const packSorted = (words: readonly string[]): string =>
  words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let same = 0;
      while (same < word.length && same < MOST_SHARED && word[same] === before[same]) same++;
      return String.fromCharCode(SHARES + same) + word.slice(same);
    })
    .join('');

/** Capitals stand in no stem. */
const SHARES = 'A'.charCodeAt(0);
const MOST_SHARED = 25;

function unpackSorted(packed: string): string[] {
  let before = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((each) => {
    before = before.slice(0, each.charCodeAt(0) - SHARES) + each.slice(1);
    return before;
  });
}
