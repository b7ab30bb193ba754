import { formatDate } from '../../../src/model/dates.ts';
import type { Poll } from '../../../src/model/poll.ts';
import type { Fact } from '../../../src/views/label-and-text.ts';
import { answeredWords, outcomeFacts } from '../../../src/views/poll-outcome.ts';

/** What came of a question, a line each. */
export function outcomeWords(poll: Pick<Poll, 'kind' | 'answers' | 'outcome'>): string[] {
  const { kind, outcome } = poll;
  if (!outcome) return [];
  const line = ({ term, text }: Fact, index: number) =>
    `  ${kind === 'number' ? '' : `${index + 1}. `}${term}: ${text}`;
  return [answeredWords(outcome), ...outcomeFacts(poll, outcome).map(line)];
}

/** How far a question has come. */
export function stageWords(
  { sent, closes, outcome }: Pick<Poll, 'sent' | 'closes' | 'outcome'>,
  today: string,
): string {
  if (outcome) return `stängd ${formatDate(outcome.closed)}`;
  if (!sent) return 'inte skickad';
  const last = formatDate(closes);
  return today <= closes
    ? `skickad ${formatDate(sent)}, öppen till och med ${last}`
    : `att stänga: sista svarsdagen var ${last}`;
}
