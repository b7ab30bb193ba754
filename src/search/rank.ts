import type { Contents } from './index-files.ts';
import type { Matched, Matches } from './match.ts';

/** One thing that is asked for, with the pages that have it. */
export interface Concept {
  matches: Matches;
  /** How much of the question it is: 1 for a word, less for what is only likely to be meant. */
  share: number;
  /** Whether it may be missing without anything being lacking. */
  isLight: boolean;
  /** Whether it is a part of a compound that the portal lacks: then a page must do more than mention it. */
  isPart: boolean;
}

export interface Found {
  page: number;
  score: number;
  /** What the page has of each concept, in their order; undefined for one that it lacks. */
  matched: readonly (Matched | undefined)[];
}

interface Weighed extends Found {
  /** How much of all that is asked the page has, from 0 to 1. */
  had: number;
  /** How much what it has tells, beside a word that is on hardly any page. */
  told: number;
}

type Measures = Pick<Contents, 'lengths' | 'priors'>;

/** A page is an answer when it has so much of what is asked, weighed by what each word tells … */
const ENOUGH = 0.44;

/** … or, however many unknown words stand beside it, as much as nearly tells what one rare word does, by more words than one … */
const TELLING = 0.85;

/** … and not much less than the page that has most of it. */
const BESIDE_BEST = 0.4;

/**
 * The pages that answer a question, the best first. No word is required: what counts is how much a page has of all that
 * tells something. Rare words tell more than common ones, a word that the portal lacks most of all, so that a common word
 * does not answer for an unknown one.
 */
export function rank(measures: Measures, concepts: readonly Concept[]): Found[] {
  const weighed = weigh(measures, concepts);
  // Of a lone word every page that has it is an answer, down to the last mention.
  if (concepts.length === 1 && !concepts[0]!.isPart) return weighed;
  const most = Math.max(...weighed.map(({ had }) => had));
  return weighed.filter((each) => isAnswer(each) && each.had >= most * BESIDE_BEST);
}

const isAnswer = ({ had, told, matched }: Weighed) =>
  had >= ENOUGH || (told >= TELLING && matched.filter(Boolean).length > 1);

/**
 * Every page that has anything of what is asked, the best first. A short page that speaks of something comes before a long
 * one that mentions it (BM25), and what tells the reader what to do before what describes it (the priors).
 */
export function weigh({ lengths, priors }: Measures, concepts: readonly Concept[]): Weighed[] {
  const average = sum(lengths) / lengths.length;
  const tells = concepts.map(
    ({ matches, share }) => share * Math.log(1 + lengths.length / Math.max(0.5, spread(matches))),
  );
  const rarest = Math.log(1 + lengths.length / 0.5);
  const pages = new Set(concepts.flatMap(({ matches }) => [...matches.keys()]));
  const weighed = [...pages].map((page) => {
    const matched = concepts.map(({ matches }) => matches.get(page));
    const length = 0.6 + 0.4 * (lengths[page]! / average);
    const points = matched.map((each, at) =>
      each ? (tells[at]! * each.weight) / (each.weight + SATURATION * length) : 0,
    );
    const { had, told } = covered(concepts, tells, matched, rarest);
    return { page, had, told, score: sum(points) * had * (priors[page]! / 100), matched };
  });
  return weighed.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** How many plain occurrences give half of the points. */
const SATURATION = 5;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** On how many pages there is something of a word: a mention is a part of one. */
export const spread = (matches: Matches) => sum([...matches.values()].map((each) => credit(each)));

function covered(
  concepts: readonly Concept[],
  tells: readonly number[],
  matched: readonly (Matched | undefined)[],
  rarest: number,
): Pick<Weighed, 'had' | 'told'> {
  let [had, all] = [0, 0];
  for (const [at, each] of matched.entries()) {
    const { isPart, isLight } = concepts[at]!;
    if (each) had += tells[at]! * credit(each, isPart ? MENTIONED_PART : MENTIONED);
    if (each || !isLight) all += tells[at]!;
  }
  return { had: all === 0 ? 0 : had / all, told: had / rarest };
}

/** So many plain occurrences are more than a mention. */
const MENTIONED = 2;
const MENTIONED_PART = 6;

/** A mention is not yet an answer; another name is not quite the word, and a topic that has the word even less so. */
const credit = ({ kinship, weight }: Matched, mentioned = MENTIONED) =>
  Math.min(1, weight / mentioned) * (kinship === 'topic' ? 0.6 : kinship === 'name' ? 0.9 : 1);
