import { handledAs, noteHandled } from '../data/handled-mail.ts';
import { transaction } from '../data/transaction.ts';
import { handleCalendarAnswer, handleInvitationAnswer } from './handle-invitation.ts';
import { handleBounce, handleComplaint } from './handle-report.ts';
import { handlePollAnswer } from './handle-poll.ts';
import { handleWish } from './handle-wish.ts';
import type { Deed, Office } from './office.ts';
import type { Read } from './read-waiting.ts';

/**
 * Acts on a mail, once: what it changes, the answer it gets and that it has been handled are one transaction. After a
 * crash the next run finds it handled, and only moves it.
 */
export function handle(office: Office, read: Read): Deed {
  const { database, keys, today } = office;
  const mail = keys.hash(`mail ${read.identity}`);
  return transaction(database, () => {
    const before = handledAs(database, mail);
    if (before?.place === 'handled') return { place: 'handled', did: 'handled-before' };
    // What is done, in a mail that says more: it waits for its reader.
    if (before?.did === 'unsubscribed' || before?.did === 'poll-answered')
      return { place: 'unclear', did: before.did, toldBefore: true };
    const deed = act(office, read);
    if (deed.did === 'waits') return deed;
    noteHandled(database, { mail, did: deed.did, place: deed.place, handled: today });
    return before?.did === deed.did ? { ...deed, toldBefore: true } : deed;
  });
}

function act(office: Office, read: Read): Deed {
  const { kind, tellsOfLeaving } = read.verdict;
  if (read.fault) return { place: 'unclear', did: 'unreadable' };
  if (kind === 'auto-reply')
    return tellsOfLeaving ? { place: 'unclear', did: 'has-left', address: read.from } : LEFT_ALONE;
  if (read.authentication.isForged && kind !== 'other') return { place: 'unclear', did: 'forged' };
  if (kind === 'other') return handleOther(office, read);
  if (kind === 'calendar') return handleCalendarAnswer(office, read);
  if (kind === 'bounce') return handleBounce(office, read);
  if (kind === 'complaint') return handleComplaint(office, read);
  return handleWish(office, read);
}

/** Answers a question or an invitation, or has to be read by somebody. */
function handleOther(office: Office, read: Read): Deed {
  const unclear: Deed = { place: 'unclear', did: 'unclear' };
  if (read.authentication.isForged) return unclear;
  return handlePollAnswer(office, read) ?? handleInvitationAnswer(office, read) ?? proposed(read) ?? unclear;
}

/** The mail stays for the network lead: `npm run network -- backlog --mail` takes its title in. */
const proposed = ({ verdict }: Read): Deed | undefined =>
  verdict.proposal ? { place: 'unclear', did: 'item-proposed' } : undefined;

const LEFT_ALONE: Deed = { place: 'handled', did: 'left-alone' };
