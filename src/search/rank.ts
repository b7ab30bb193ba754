import type { Contents, NearPage } from './contents.ts';
import { hasMatch, kinshipAt, matchAt, type Matched, type Matches } from './matches.ts';

/** One thing that is asked for, with the pages that have it. */
export interface Concept {
  matches: Matches;
  /** How much of the question it is: 1 for a word, less for what is only likely to be meant. */
  share: number;
  /** Whether it may be missing without anything being lacking. */
  isLight: boolean;
  /** Whether it is a part of a compound that the portal lacks: then a page must do more than mention it. */
  isPart: boolean;
  /** The portal's words that it stands for, when it is another name of them. */
  reads: readonly string[];
  /** Whether it says by itself that the question is about what the portal is about: then there is an answer. */
  isOfField: boolean;
}

export interface Found {
  page: number;
  score: number;
  /** What the page has of each concept, in their order; undefined for one that it lacks. */
  matched(): readonly (Matched | undefined)[];
}

interface Weighed extends Found {
  /** How much of all that is asked the page has, from 0 to 1. */
  had: number;
  /** How much what it has tells, beside a word that is on hardly any page. */
  told: number;
}

type Measures = Pick<Contents, 'lengths' | 'priors' | 'near'>;

/** A question is answered when a page has so much of what is asked, weighed by what each word tells … */
const ENOUGH = 0.44;

/** … nearly all of it, when something is asked for that the portal has nothing of … */
const NEARLY_ALL = 0.65;

/** … or, however many unknown words stand beside it, as much as nearly tells what one rare word does, by more words or parts of words than one … */
const TELLING = 0.85;

/** … or less of both, by more words than one. */
const SOME = { had: 0.22, told: 0.37 };

/** An editors' word that stands for few pages says by itself what is asked about. */
const OF_THE_FIELD = 0.3;

/** What is so far behind the best answers nothing. */
const BESIDE_BEST = 0.1;

/**
 * The pages that answer a question, the best first; none when it is about something else. No word is required: what counts
 * is how much a page has of all that tells something. Rare words tell more than common ones, a word that the portal lacks
 * most of all, so that a common word does not answer for an unknown one.
 * @param isStrict whether something was asked for that the portal has nothing of
 */
export function rank(measures: Measures, concepts: readonly Concept[], isStrict = false): Found[] {
  const weighed = weigh(measures, concepts);
  const lone = loneOf(concepts);
  const hasParts = concepts.some(({ isPart }) => isPart);
  if (lone !== undefined && !hasParts) return weighed.filter(({ page }) => hasMatch(concepts[lone]!.matches, page));
  const isOfField = concepts.some((each) => each.isOfField && each.matches.size > 0);
  const isAnswered =
    lone !== undefined || (isOfField && !isStrict) || weighed.some((each) => isAnswer(each, concepts, isStrict));
  return isAnswered ? weighed.filter(({ score }) => score >= weighed[0]!.score * BESIDE_BEST) : [];
}

/** The place of the one word that tells something, if there is but one: every page that has it is an answer, down to the last mention. */
function loneOf(concepts: readonly Concept[]): number | undefined {
  const telling = concepts.flatMap(({ isLight }, at) => (isLight ? [] : [at]));
  const [lone = concepts.length === 1 ? 0 : undefined] = telling;
  return telling.length < 2 && lone !== undefined && !concepts[lone]!.isPart ? lone : undefined;
}

function isAnswer({ had, told, page }: Weighed, concepts: readonly Concept[], isStrict: boolean): boolean {
  if (isStrict) return had >= NEARLY_ALL;
  if (had >= ENOUGH) return true;
  const telling = concepts.filter(({ isLight }) => !isLight);
  const count = telling.filter(({ matches }) => hasMatch(matches, page)).length;
  if (count >= 2) return told >= TELLING || (had >= SOME.had && told >= SOME.told);
  // A word of the field beside one that nobody knows: `skolskjutare wannabe`, `demonstrationsförbud`.
  const share = Math.max(...concepts.map(({ matches, share }) => (hasMatch(matches, page) ? share : 0)));
  return telling.length === 2 && told >= OF_THE_FIELD * share && telling.some(({ reads }) => reads.length > 0);
}

/**
 * Every page that has anything of what is asked, the best first. A short page that speaks of something comes before a long
 * one that mentions it (BM25), what tells the reader what to do before what describes it (the priors), and a page whose
 * nearest pages answer too before one that stands alone with the words.
 */
export function weigh(measures: Measures, concepts: readonly Concept[]): Weighed[] {
  const own = weighAlone(measures, concepts);
  const scores = new Float64Array(measures.lengths.length);
  for (const { page, score } of own) scores[page] = score;
  const lift = LIFTS[Math.min(concepts.length, LIFTS.length) - 1] ?? 0;
  for (const each of own)
    each.score =
      (each.score + lift * nearBy(measures.near[each.page] ?? [], scores)) * (measures.priors[each.page]! / 100);
  return own.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** How much of its nearest pages' points a page is given, for one word, two and more: names are found where they stand. */
const LIFTS = [0.1, 0.25, 0.4];

const nearBy = (near: readonly NearPage[], scores: Float64Array) =>
  near.reduce((total, { page, likeness }) => total + scores[page]! * likeness, 0);

function weighAlone({ lengths }: Measures, concepts: readonly Concept[]): Weighed[] {
  const average = sum(lengths) / lengths.length;
  const tells = tellsOf(concepts, lengths.length);
  const rarest = Math.log(1 + lengths.length / 0.5);
  const weighed: Weighed[] = [];
  for (let page = 0; page < lengths.length; page++) {
    if (!concepts.some(({ matches }) => hasMatch(matches, page))) continue;
    const length = 1 - BY_LENGTH + BY_LENGTH * Math.min(LONGEST, lengths[page]! / average);
    let points = 0;
    for (const [at, { matches }] of concepts.entries()) {
      const weight = matches.weights[page] ?? 0;
      points += (tells[at]! * weight) / (weight + SATURATION * length);
    }
    const { had, told } = covered(concepts, tells, page, rarest);
    const matched = () => concepts.map(({ matches }) => matchAt(matches, page));
    weighed.push({ page, had, told, score: points * had ** HAD, matched });
  }
  return weighed;
}

/** How much each concept tells: what is on few of so many pages, most. */
export const tellsOf = (concepts: readonly Concept[], pages: number): number[] =>
  concepts.map(({ matches, share }) => share * Math.log(1 + pages / Math.max(0.5, spread(matches))));

/** A page that has a third of what is asked is worth less than half of one that has it all. */
const HAD = 0.7;

/** How much a page's length counts. */
const BY_LENGTH = 0.3;

/** A list of all laws is not less about each the more of them there are. */
const LONGEST = 2;

/** How many plain occurrences give half of the points. */
const SATURATION = 6;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** On how many pages there is something of a word: a mention is a part of one. */
export function spread(matches: Matches): number {
  let pages = 0;
  for (let page = 0; page < matches.weights.length; page++) if (hasMatch(matches, page)) pages += credit(matches, page);
  return pages;
}

function covered(
  concepts: readonly Concept[],
  tells: readonly number[],
  page: number,
  rarest: number,
): Pick<Weighed, 'had' | 'told'> {
  let [had, all] = [0, 0];
  for (const [at, { isPart, isLight, matches }] of concepts.entries()) {
    const isThere = hasMatch(matches, page);
    if (isThere) had += tells[at]! * credit(matches, page, isPart ? MENTIONED_PART : MENTIONED);
    if (isThere || !isLight) all += tells[at]!;
  }
  return { had: all === 0 ? 0 : had / all, told: had / rarest };
}

/** So many plain occurrences are more than a mention. */
const MENTIONED = 1.5;
const MENTIONED_PART = 5;

/** A mention is not yet an answer; another name is not quite the word, and a topic that has the word even less so. */
function credit(matches: Matches, page: number, mentioned = MENTIONED): number {
  const kinship = kinshipAt(matches, page);
  return Math.min(1, matches.weights[page]! / mentioned) * (kinship === 'topic' ? 0.3 : kinship === 'name' ? 0.25 : 1);
}
