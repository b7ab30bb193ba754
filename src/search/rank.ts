import type { Matched, Matches } from './match.ts';
import type { Contents } from './pagefind-files.ts';

export interface Found {
  page: number;
  score: number;
  /** What the page has of each asked word, in their order; undefined for one that it lacks. */
  matched: readonly (Matched | undefined)[];
}

/** Of three words and more, a page that has most of what they tell is an answer too: people ask whole questions. */
const ENOUGH = 0.6;

/**
 * The pages that have all of what is asked, or of a long question most of it, the best first: rare words tell more than
 * common ones, and a short page that speaks of something more than a long one that mentions it (BM25).
 */
export function rank({ pages }: Pick<Contents, 'pages'>, asked: readonly Matches[]): Found[] {
  const average = pages.reduce((sum, { words }) => sum + words, 0) / pages.length;
  const tells = asked.map((matches) => Math.log(1 + pages.length / Math.max(1, matches.size)));
  const all = sum(tells);
  const found = [...new Set(asked.flatMap((matches) => [...matches.keys()]))].flatMap((page) => {
    const matched = asked.map((matches) => matches.get(page));
    const had = sum(matched.map((each, at) => (each ? tells[at]! : 0))) / all;
    if (had < (asked.length >= 3 ? ENOUGH : 1) - 1e-9) return [];
    const length = 0.6 + 0.4 * (pages[page]!.words / average);
    const points = matched.map((each, at) =>
      each ? (tells[at]! * each.weight) / (each.weight + SATURATION * length) : 0,
    );
    return [{ page, score: sum(points) * had ** 2 * nearness(matched), matched }];
  });
  return found.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** How many plain occurrences give half of the points. */
const SATURATION = 4;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Words that stand beside each other belong together. */
function nearness(matched: readonly (Matched | undefined)[]): number {
  const pairs = matched.slice(1).filter((each, at) => {
    const before = new Set(matched[at]?.spots);
    return each?.spots.some((spot) => before.has(spot - 1) || before.has(spot - 2));
  });
  return 1 + (0.4 * pairs.length) / Math.max(1, matched.length - 1);
}
