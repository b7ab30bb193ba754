import type { Domains } from '../../src/model/domains.ts';
import { handledAs, noteHandled, type MailPlace } from '../data/handled-mail.ts';
import type { PersonKey } from '../data/person-key.ts';
import type { Database } from '../data/sqlite.ts';
import { transaction } from '../data/transaction.ts';
import type { answerTexts } from './answer-texts.ts';
import { handleBounce, handleComplaint } from './handle-report.ts';
import { handleWish } from './handle-wish.ts';
import type { Read } from './read-waiting.ts';

/** What handling needs to know besides the mail. */
export interface Office {
  database: Database;
  keys: PersonKey;
  /** ISO date of Stockholm. */
  today: string;
  /** Only colleagues may have the letter, and only they are answered. */
  domains: Domains;
  texts: ReturnType<typeof answerTexts>;
}

/** What became of a mail. */
export interface Deed {
  place: MailPlace;
  did: Did;
  /** Whom it was about, when that is known. */
  address?: string;
  /** The unit that may have no contact person. */
  vacancy?: string;
  /** Nobody could be answered today. */
  unanswered?: boolean;
  /** An earlier run has told of it. */
  toldBefore?: boolean;
}

export type Did =
  | 'suppressed'
  | 'given-up'
  | 'proposed'
  | 'counted'
  | 'noted'
  | 'nothing-new'
  | 'complained'
  | 'left-alone'
  | 'has-left'
  | 'unsubscribed'
  | 'subscribed'
  | 'asked-to-start'
  | 'asked-to-end'
  | 'asked-today'
  | 'already-there'
  | 'waits'
  | 'not-work'
  | 'not-ours'
  | 'forged'
  | 'unknown-person'
  | 'bad-confirmation'
  | 'unclear'
  | 'unreadable'
  | 'handled-before';

/**
 * Acts on a mail, once: what it changes, the answer it gets and that it has been handled are one transaction. After a
 * crash the next run finds it handled, and only moves it.
 */
export function handle(office: Office, read: Read): Deed {
  const { database, keys, today } = office;
  if (read.fault) return { place: 'unclear', did: 'unreadable' };
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
  if (kind === 'auto-reply')
    return tellsOfLeaving ? { place: 'unclear', did: 'has-left', address: read.from } : LEFT_ALONE;
  if (kind === 'other') return { place: 'unclear', did: 'unclear' };
  if (read.authentication.isForged) return { place: 'unclear', did: 'forged' };
  if (kind === 'bounce') return handleBounce(office, read);
  if (kind === 'complaint') return handleComplaint(office, read);
  return handleWish(office, read);
}

const LEFT_ALONE: Deed = { place: 'handled', did: 'left-alone' };
