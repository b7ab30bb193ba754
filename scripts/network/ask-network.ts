import { settledDate } from '../data/ledger.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { UserError } from '../user-error.ts';
import { noteAnswerByHand } from './poll/answer-by-hand.ts';
import { approvePoll } from './poll/approve-poll.ts';
import { closePoll } from './poll/close-poll.ts';
import { atPollDesk, type PollDesk } from './poll/poll-desk.ts';
import { listPolls, showPoll } from './poll/poll-state.ts';
import { remindOfPoll, sendPoll } from './poll/send-poll.ts';
import { writePollMail } from './poll/write-poll-mail.ts';

/** What was asked for. */
interface Asked extends RunAsked {
  poll: string | undefined;
  out: string | undefined;
  approve: string | undefined;
  as: string | undefined;
  remind: boolean;
  answer: string | undefined;
  of: string | undefined;
  close: boolean;
}

/** Does the one thing that was asked for; without any, sends the question, or shows how it stands. @returns the exit code */
export async function askNetwork(asked: Asked): Promise<number> {
  const { poll: id, out, approve, remind, answer, of, close, yes } = asked;
  const wishes = [out, approve, answer, remind || undefined, close || undefined].filter((each) => each !== undefined);
  if (wishes.length > 1)
    throw new UserError('Välj en sak i taget: --out, --approve, --remind, --answer eller --close.');
  if ((answer === undefined) !== (of === undefined))
    throw new UserError('Skriv både svaret och vems det är, till exempel: --answer 2 --of namn@exempel.se');
  if (id === undefined) {
    if (wishes.length > 0)
      throw new UserError('Skriv vilken fråga det gäller. Frågorna visas av: npm run network -- ask');
    return await listPolls();
  }
  return await atPollDesk(id, async (desk) => {
    if (out !== undefined) return await writePollMail(desk, out);
    if (approve !== undefined) return approvePoll(desk, approve);
    if (answer !== undefined && of !== undefined) return noteAnswerByHand(desk, answer, of);
    if (remind) return await remindOfPoll(desk, asked);
    if (close) return await closePoll(desk, yes);
    return desk.poll.sent && !isOpenAgain(desk) ? showPoll(desk) : await sendPoll(desk, asked);
  });
}

/** Somebody is to be tried again (`resolve --again`) after all had been told. A list that does not know the question says nothing of it. */
const isOpenAgain = ({ database, message }: PollDesk) => settledDate(database, message.id) === undefined;
