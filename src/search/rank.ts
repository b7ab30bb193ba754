import type { Contents } from './index-files.ts';
import type { Matched, Matches } from './match.ts';

/** One thing that is asked for, with the pages that have it. */
export interface Concept {
  matches: Matches;
  /** How much of the question it is: 1 for a word, less for what is only likely to be meant. */
  share: number;
  /** Whether it may be missing without anything being lacking. */
  isLight: boolean;
}

export interface Found {
  page: number;
  score: number;
  /** What the page has of each concept, in their order; undefined for one that it lacks. */
  matched: readonly (Matched | undefined)[];
}

/** A page is an answer when it has so much of what is asked, weighed by what each word tells … */
const ENOUGH = Number(process.env.P_E ?? 0.4);

/** … and not much less than the page that has most of it. */
const BESIDE_BEST = 0.4;

/**
 * The pages that answer a question, the best first. No word is required: what counts is how much a page has of all that
 * tells something. Rare words tell more than common ones, a word that the portal lacks most of all, so that a common word
 * does not answer for an unknown one. A short page that speaks of something comes before a long one that mentions it
 * (BM25), and what tells the reader what to do before what describes it (the priors).
 */
export function rank(contents: Pick<Contents, 'lengths' | 'priors'>, concepts: readonly Concept[]): Found[] {
  const weighed = weigh(contents, concepts);
  const most = Math.max(...weighed.map(({ had }) => had));
  return weighed.filter(({ had }) => had >= Math.max(ENOUGH, most * BESIDE_BEST));
}

/** Every page that has anything of what is asked, the best first, with how much of it each has. */
export function weigh({ lengths, priors }: Pick<Contents, 'lengths' | 'priors'>, concepts: readonly Concept[]) {
  const average = sum(lengths) / lengths.length;
  const tells = concepts.map(({ matches, share }) => share * Math.log(1 + lengths.length / (matches.size > 0 ? Math.max(0.5, spread(matches)) : Number(process.env.P_U ?? 0.5)))); // prettier-ignore
  const pages = new Set(concepts.flatMap(({ matches }) => [...matches.keys()]));
  return [...pages].map((page) => {
    const matched = concepts.map(({ matches }) => matches.get(page));
    const length = 0.6 + 0.4 * (lengths[page]! / average);
    const points = matched.map((each, at) => (each ? (tells[at]! * each.weight) / (each.weight + SATURATION * length) : 0)); // prettier-ignore
    const had = covered(concepts, tells, matched);
    return { page, had, score: sum(points) * had * (priors[page]! / 100), matched };
  }).sort((a, b) => b.score - a.score || a.page - b.page); // prettier-ignore
}

/** How many plain occurrences give half of the points. */
const SATURATION = 5;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** On how many pages there is something of a word: a mention is a part of one. */
export const spread = (matches: Matches) => sum([...matches.values()].map(credit));

function covered(concepts: readonly Concept[], tells: readonly number[], matched: readonly (Matched | undefined)[]) {
  let [had, all] = [0, 0];
  for (const [at, each] of matched.entries()) {
    if (each) had += tells[at]! * credit(each);
    if (each || !concepts[at]!.isLight) all += tells[at]!;
  }
  return all === 0 ? 0 : had / all;
}

/** A mention is not yet an answer; another name is not quite the word, and a topic that has the word even less so. */
const credit = ({ kinship, weight }: Matched) => Math.min(1, weight / MENTION) * (kinship === 'topic' ? 0.6 : kinship === 'name' ? 0.9 : 1); // prettier-ignore

/** So much of a word is more than a mention. */
const MENTION = 2;
