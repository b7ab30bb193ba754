import { readPollAnswer } from '../../src/model/poll-answer.ts';
import { pollMailing, pollOfMailing, type Poll } from '../../src/model/poll.ts';
import { findDelivery } from '../data/bounces.ts';
import { keepAnswer, wasAsked } from '../data/poll-answers.ts';
import type { Opening } from './mail.ts';
import type { Deed, Office } from './office.ts';
import type { Read } from './read-waiting.ts';

/**
 * Counts an answer to a question to the network: of somebody who was asked, in time, whose first own line is an answer and
 * nothing else. Of two answers the one that was written last stands.
 * @returns undefined for a mail that answers no question of ours
 */
export function handlePollAnswer(office: Office, read: Read): Deed | undefined {
  const { database, polls } = office;
  const { from: address, verdict } = read;
  const delivery = findDelivery(database, verdict.refersTo);
  const id = delivery && pollOfMailing(delivery.mailing);
  if (id === undefined) return undefined;
  const poll = polls.get(id);
  if (!poll) return { place: 'unclear', did: 'poll-unknown', address };
  const mailing = pollMailing(poll);
  if (!wasAsked(database, mailing, address)) return { place: 'unclear', did: 'poll-unasked', address };
  const answer = verdict.opening && answerIn(verdict.opening, poll);
  const isSaid = answer !== undefined && !verdict.opening?.hasMore;
  const written = writtenAt(office, read);
  if (isLate(office, poll, written)) return { place: isSaid ? 'handled' : 'unclear', did: 'poll-late', address };
  if (answer === undefined)
    return {
      place: 'unclear',
      did: 'poll-unclear',
      address,
      detail: `npm run network -- ask ${id} --answer SVAR --of ADRESS`,
    };
  keepAnswer(database, { mailing, address, answer, written });
  return { place: isSaid ? 'handled' : 'unclear', did: 'poll-answered', address };
}

/** Whoever writes one answer below another has given two. */
function answerIn({ line, below }: Opening, poll: Poll): number | undefined {
  const answer = readPollAnswer(line, poll);
  const others = below.map((each) => readPollAnswer(each, poll)).filter((each) => each !== undefined);
  return others.every((each) => each === answer) ? answer : undefined;
}

/** When a mail says it was written, but never later than today: a clock that is wrong must not outlast a second answer. */
function writtenAt({ today, dayOf }: Office, { written }: Read): string {
  return written !== '' && dayOf(new Date(written)) <= today ? written : `${today}T12:00:00.000Z`;
}

/** What was written in time counts whenever it is read, until the answers have been counted. */
const isLate = ({ dayOf }: Office, { closes, outcome }: Poll, written: string): boolean =>
  outcome !== undefined || dayOf(new Date(written)) > closes;
