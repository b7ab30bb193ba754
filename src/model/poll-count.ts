import { UNIT_KINDS } from './network.ts';
import { FEWEST_SHOWN, type Poll, type PollOutcome } from './poll.ts';

/** One answer without whose it is: its number, and the kind of the unit that gave it. */
export interface CountedAnswer {
  answer: number;
  /** Undefined for a unit that is no longer in the content. */
  kind: (typeof UNIT_KINDS)[number] | undefined;
}

type ByKind = Partial<Record<'total' | (typeof UNIT_KINDS)[number], number>>;

/**
 * Counts answers so that nobody can be told from the numbers, nor from what is left when they are subtracted:
 * - a count under five is left out. When it is one of an answer's two kinds of unit, so is the other; when it is the answer's
 *   own, so is the number of all who answered.
 * - of a sum the same holds for how many it is made of.
 * - how many were asked is left out when it is not at least five more than what is shown of the answers.
 * Nothing that is shown then says what is not, but that it is less than five (tests/model/poll-count.test.ts).
 */
export function countPoll(
  { kind, answers }: Pick<Poll, 'kind' | 'answers'>,
  given: readonly CountedAnswer[],
  asked: number,
): Omit<PollOutcome, 'closed'> {
  const counted = kind === 'choice' ? countChoices(answers.length, given) : countSum(given);
  const isAskedShown = asked - shownOf(counted) >= FEWEST_SHOWN;
  return { ...(isAskedShown && { asked }), ...counted };
}

/** How many answers can be seen in what is shown. */
const shownOf = ({ answered, answers = [] }: Pick<PollOutcome, 'answered' | 'answers'>): number =>
  answered ?? answers.reduce((sum, { total = 0 }) => sum + total, 0);

function countChoices(number: number, given: readonly CountedAnswer[]) {
  const answers = Array.from({ length: number }, (_, index) => {
    const these = given.filter(({ answer }) => answer === index + 1);
    return { answer: index + 1, ...shown(these, ({ length }) => length) };
  });
  const isWhole = answers.every(({ total }) => total !== undefined);
  return { ...(isWhole && { answered: given.length }), answers };
}

function countSum(given: readonly CountedAnswer[]) {
  if (given.length < FEWEST_SHOWN) return {};
  return { answered: given.length, sum: shown(given, (these) => these.reduce((sum, { answer }) => sum + answer, 0)) };
}

/** All, and each kind where none is too few and every unit's is known. */
function shown(these: readonly CountedAnswer[], measure: (some: readonly CountedAnswer[]) => number): ByKind {
  if (these.length < FEWEST_SHOWN) return {};
  const parts = UNIT_KINDS.map((kind) => [kind, these.filter((each) => each.kind === kind)] as const);
  const areEnough =
    these.every(({ kind }) => kind !== undefined) && parts.every(([, some]) => some.length >= FEWEST_SHOWN);
  const byKind = areEnough ? Object.fromEntries(parts.map(([kind, some]) => [kind, measure(some)])) : {};
  return { total: measure(these), ...byKind };
}
