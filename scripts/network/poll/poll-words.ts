import { formatDate } from '../../../src/model/dates.ts';
import type { Poll, PollOutcome } from '../../../src/model/poll.ts';

const HIDDEN = 'färre än fem, eller inget';

/** What came of a question, a line each. */
export function outcomeWords({ kind, answers, outcome }: Pick<Poll, 'kind' | 'answers' | 'outcome'>): string[] {
  if (!outcome) return [];
  const { asked, answered } = outcome;
  const of = asked === undefined ? '' : ` av ${asked}`;
  return [
    answered === undefined
      ? `Antalet svar visas inte${asked === undefined ? '' : `. ${asked} fick frågan`}.`
      : `${answered}${of} svarade.`,
    ...(kind === 'number'
      ? sumWords(outcome)
      : answers.map((answer, index) => choiceWords(outcome, answer, index + 1))),
  ];
}

function choiceWords({ answers = [] }: PollOutcome, words: string, number: number): string {
  const { total, ...byKind } = answers.find(({ answer }) => answer === number) ?? {};
  return `  ${number}. ${words}: ${total === undefined ? HIDDEN : `${total}${kindWords(byKind)}`}`;
}

function sumWords({ sum }: PollOutcome): string[] {
  if (sum?.total === undefined) return ['  För få har svarat för att summan ska visas.'];
  const { total, ...byKind } = sum;
  return [`  Summa: ${total}${kindWords(byKind)}`];
}

const kindWords = ({ forvaltning, bolag }: { forvaltning?: number | undefined; bolag?: number | undefined }): string =>
  forvaltning === undefined || bolag === undefined ? '' : ` (förvaltningar ${forvaltning}, bolag ${bolag})`;

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
