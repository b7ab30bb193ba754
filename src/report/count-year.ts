import { formatDate } from '../model/dates.ts';
import { hideSmall } from '../model/hide-small.ts';
import { countCoverage } from './count/count-coverage.ts';
import { countGuideline } from './count/count-guideline.ts';
import { countLetters } from './count/count-letters.ts';
import { countMeetings } from './count/count-meetings.ts';
import { countQuestions } from './count/count-questions.ts';
import { countRounds } from './count/count-rounds.ts';
import { countTexts, countTraining } from './count/count-texts.ts';
import {
  HIDDEN,
  LACKING,
  SUBJECTS,
  type Counted,
  type CountedFigure,
  type Figure,
  type ReportRow,
  type Subject,
} from './figure.ts';
import { withStated, type StatedYear } from './stated-year.ts';
import type { YearFacts } from './year-facts.ts';

const COUNTERS: Record<Subject, (facts: YearFacts) => Counted> = {
  letters: countLetters,
  meetings: countMeetings,
  questions: countQuestions,
  coverage: countCoverage,
  guideline: countGuideline,
  rounds: countRounds,
  texts: countTexts,
  training: countTraining,
};

/** A year in figures, and what the figures are of. */
export interface YearCounts {
  figures: Figure[];
  rows: Record<Subject, ReportRow[]>;
}

/**
 * Counts a year. What a document states goes before what is counted; what nobody knows is said to be lacking; numbers of units
 * under five are hidden, once over all tables, with what they could be worked out from.
 */
export function countYear(facts: YearFacts, stated?: StatedYear): YearCounts {
  const subjects = SUBJECTS.map((name) => [name, countSubject(name, facts)] as const);
  const figures = withStated(
    subjects.flatMap(([, counted]) => counted.figures),
    stated,
  );
  const hidden = hideSmall(
    figures.flatMap(({ id, parts, value, isKnown = false }) =>
      parts && typeof value === 'number' ? [{ id, parts, isKnown }] : [],
    ),
    new Map(subjects.flatMap(([, counted]) => counted.parts ?? [])),
  );
  return {
    figures: figures.map((figure) => shown(figure, hidden)),
    rows: Object.fromEntries(subjects.map(([name, { rows }]) => [name, rows])) as Record<Subject, ReportRow[]>,
  };
}

/** A year before the portal had anything published: nothing was counted then, which is another thing than nought. */
function countSubject(name: Subject, facts: YearFacts): Counted {
  const { year, begins } = facts;
  const counted = COUNTERS[name](facts);
  if (begins !== undefined && Number(begins.slice(0, 4)) <= year) return counted;
  const note = begins
    ? `Portalens första text publicerades den ${formatDate(begins)}.`
    : 'Ingenting är publicerat i portalen.';
  return { figures: counted.figures.map((figure) => ({ ...figure, value: undefined, note })), rows: [] };
}

/** A figure as everybody may see it. */
function shown(counted: CountedFigure, hidden: ReadonlySet<string>): Figure {
  const { id, value, mark, counts, from, day, note } = counted;
  return { id, value: hidden.has(id) ? HIDDEN : (value ?? LACKING), mark, counts, from, day, note };
}
