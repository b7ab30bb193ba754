import type { Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import type { Poll, PollOutcome } from '../model/poll.ts';
import type { Fact } from './label-and-text.ts';

const HIDDEN = 'färre än fem, eller inget';

/** A question to the network that is closed, and what came of it. */
export interface ClosedPoll {
  id: string;
  question: string;
  why: string;
  /** When it was closed and how many answered. */
  told: string;
  facts: readonly Fact[];
}

/** The closed questions, the latest first. */
export function closedPolls({ polls }: Pick<Catalog, 'polls'>): ClosedPoll[] {
  const closed = polls.flatMap((poll) => (poll.outcome ? [{ ...poll, outcome: poll.outcome }] : []));
  return closed
    .sort((a, b) => b.outcome.closed.localeCompare(a.outcome.closed))
    .map((poll) => ({
      id: poll.id,
      question: poll.question,
      why: poll.why,
      told: `Stängd ${formatDate(poll.outcome.closed)}. ${answeredWords(poll.outcome)}`,
      facts: outcomeFacts(poll, poll.outcome),
    }));
}

/** How many answered, in a sentence; no number under five. */
export function answeredWords({ asked, answered }: Pick<PollOutcome, 'asked' | 'answered'>): string {
  if (answered !== undefined) return `${answered}${asked === undefined ? '' : ` av ${asked}`} svarade.`;
  return `Antalet svar visas inte${asked === undefined ? '' : `. ${asked} fick frågan`}.`;
}

/** Each answer, or the sum, with how many gave it; a number under five, and what tells of it, is not shown. */
export function outcomeFacts({ kind, answers }: Pick<Poll, 'kind' | 'answers'>, outcome: PollOutcome): Fact[] {
  if (kind === 'number') return [{ term: 'Summa', text: sumWords(outcome) }];
  return answers.map((term, index) => {
    const { total, ...byKind } = outcome.answers?.find(({ answer }) => answer === index + 1) ?? {};
    return { term, text: total === undefined ? HIDDEN : `${total}${kindWords(byKind)}` };
  });
}

function sumWords({ sum }: PollOutcome): string {
  if (sum?.total === undefined) return 'För få har svarat för att summan ska visas.';
  const { total, ...byKind } = sum;
  return `${total}${kindWords(byKind)}`;
}

const kindWords = ({ forvaltning, bolag }: { forvaltning?: number | undefined; bolag?: number | undefined }): string =>
  forvaltning === undefined || bolag === undefined ? '' : ` (förvaltningar ${forvaltning}, bolag ${bolag})`;
