import type { Edition } from './edition.ts';
import type { Guideline } from './guideline.ts';
import { isOld, type FollowUpRound } from './round.ts';
import { roundSums, wholeSums, type AskSums } from './round-sums.ts';

/** A round as an edition may show it. */
export interface ShownRound {
  id: string;
  opened: string;
  closed: string | undefined;
  /** Whether its answers are about an older edition of the guideline's list. */
  isOld: boolean;
  sums: readonly AskSums[];
  /** Who said what, in the network's own edition alone. */
  whole: FollowUpRound | undefined;
}

/**
 * What an edition may know of the rounds. Who said what is the network's own; the others get sums without small numbers,
 * and those of closed rounds alone: sums that grow by one would tell what the last one said.
 */
export function roundsIn(
  edition: Edition,
  rounds: readonly FollowUpRound[],
  guideline: Guideline | undefined,
): ShownRound[] {
  const isOwn = edition === 'network';
  return rounds
    .filter(({ closed }) => isOwn || closed)
    .map((round) => ({
      id: round.id,
      opened: round.opened,
      closed: round.closed?.date,
      isOld: isOld(round, guideline),
      sums: isOwn ? wholeSums(round) : roundSums(round),
      whole: isOwn ? round : undefined,
    }));
}
