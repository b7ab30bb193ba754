import { handledAs, noteHandled } from '../data/handled-mail.ts';
import { transaction } from '../data/transaction.ts';
import { handleBounce, handleComplaint } from './handle-report.ts';
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
    // A wish that is done, in a mail that says more: it waits for its reader.
    if (before?.did === 'unsubscribed') return { place: 'unclear', did: 'unsubscribed', toldBefore: true };
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
  if (kind === 'other') return { place: 'unclear', did: read.verdict.proposal ? 'item-proposed' : 'unclear' };
  if (read.authentication.isForged) return { place: 'unclear', did: 'forged' };
  if (kind === 'bounce') return handleBounce(office, read);
  if (kind === 'complaint') return handleComplaint(office, read);
  return handleWish(office, read);
}

const LEFT_ALONE: Deed = { place: 'handled', did: 'left-alone' };
