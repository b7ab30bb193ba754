import { MEETING_ANSWERS, type MeetingAnswer } from '../data/meeting-answers.ts';
import type { InvitedPerson } from '../data/invitations.ts';

/** How many were invited and what they have answered. Says nothing of anybody. */
export type AnswerCounts = Record<MeetingAnswer | 'invited' | 'silent', number>;

/** The answers of those who are invited to a version of a meeting, in all and by unit. */
export function countAnswers(
  invited: readonly InvitedPerson[],
  answers: ReadonlyMap<string, MeetingAnswer>,
): { all: AnswerCounts; units: ({ unit: string } & AnswerCounts)[] } {
  const units = [...Map.groupBy(invited, ({ unit }) => unit)].sort(([a], [b]) => a.localeCompare(b, 'sv'));
  return {
    all: counted(invited, answers),
    units: units.map(([unit, people]) => ({ unit, ...counted(people, answers) })),
  };
}

function counted(people: readonly InvitedPerson[], answers: ReadonlyMap<string, MeetingAnswer>): AnswerCounts {
  const number = (answer: MeetingAnswer) => people.filter(({ address }) => answers.get(address) === answer).length;
  const [accepted, declined, tentative, counter] = MEETING_ANSWERS.map(number) as [number, number, number, number];
  const invited = people.length;
  return {
    invited,
    accepted,
    declined,
    tentative,
    counter,
    silent: invited - accepted - declined - tentative - counter,
  };
}
