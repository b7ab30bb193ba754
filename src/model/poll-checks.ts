import type { IsoDate } from './dates.ts';
import type { Everything } from './everything.ts';
import { LONGEST_POLL_ID } from './poll.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import type { Poll } from './poll.ts';

/** What the fields of a question say of each other. */
export function checkPolls({ polls }: Pick<Everything, 'polls'>, today: IsoDate): Problem[] {
  return polls.flatMap((poll) => [
    ...checkName(poll),
    ...checkAnswers(poll),
    ...checkDays(poll, today),
    ...checkOutcome(poll),
  ]);
}

function checkName(poll: Parsed<Poll>): Problem[] {
  if (poll.value.id.length <= LONGEST_POLL_ID) return [];
  const fault = about(poll)([], 'filnamnet är för långt', `döp om filen till högst ${LONGEST_POLL_ID} tecken`);
  return [{ ...fault, field: 'filnamn' }];
}

function checkAnswers(poll: Parsed<Poll>): Problem[] {
  const { kind, answers } = poll.value;
  const fault = about(poll);
  if (kind === 'number')
    return answers.length === 0
      ? []
      : [
          fault(
            ['answers'],
            'har svar att välja på fast frågan gäller ett tal',
            'ta bort raden, eller skriv kind: choice',
          ),
        ];
  if (answers.length < 2)
    return [fault(['answers'], 'har färre än två svar att välja på', 'skriv två till nio svar, eller kind: number')];
  return answers.flatMap((answer, index) => {
    const first = answers.findIndex((each) => simple(each) === simple(answer));
    return first < index
      ? [fault(['answers', index], `svaret är detsamma som svar ${first + 1}`, 'ta bort det ena')]
      : [];
  });
}

const simple = (words: string) =>
  words
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function checkDays(poll: Parsed<Poll>, today: IsoDate): Problem[] {
  const { sent, closes, outcome } = poll.value;
  const fault = about(poll);
  if (sent && sent > closes)
    return [fault(['closes'], 'är före dagen då frågan gick ut', 'hämta tillbaka filen ur historiken')];
  if (sent && sent > today)
    return [fault(['sent'], 'är en dag som inte har varit', 'ta bort raden: kommandot skriver den')];
  if (outcome && sent && outcome.closed < sent)
    return [fault(['outcome', 'closed'], 'är före dagen då frågan gick ut', 'hämta tillbaka filen ur historiken')];
  return [];
}

function checkOutcome(poll: Parsed<Poll>): Problem[] {
  const { sent, outcome, kind, answers } = poll.value;
  if (!outcome) return [];
  const fault = about(poll);
  if (!sent) return [fault(['outcome'], 'finns fast frågan inte har gått ut', 'ta bort det: kommandot skriver det')];
  const numbers = outcome.answers?.map(({ answer }) => answer) ?? [];
  const isOther =
    kind === 'number' ? numbers.length > 0 : numbers.some((each, index) => each !== index + 1 || each > answers.length);
  return isOther || (kind === 'choice' && outcome.sum)
    ? [fault(['outcome'], 'passar inte till frågan', 'hämta tillbaka filen ur historiken')]
    : [];
}
