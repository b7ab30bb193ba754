import type { Database } from '../data/sqlite.ts';
import type { Domains } from '../../src/model/domains.ts';
import { isHandled, noteHandled } from '../data/handled-mail.ts';
import type { PersonKey } from '../data/person-key.ts';
import { transaction } from '../data/transaction.ts';
import type { Place } from './mailbox.ts';
import { handleBounce, handleComplaint } from './handle-report.ts';
import { handleWish } from './handle-wish.ts';
import type { Read } from './read-waiting.ts';
import type { answerTexts } from './answer-texts.ts';

/** What handling needs to know besides the mail. */
export interface Office {
  database: Database;
  keys: PersonKey;
  /** ISO date of Stockholm. */
  today: string;
  /** Only colleagues may have the letter. */
  domains: Domains;
  texts: ReturnType<typeof answerTexts>;
}

/** What became of a mail. */
export interface Outcome {
  place: Place;
  did: Did;
  /** Whom it was about, when that is known. */
  address?: string;
  /** The unit whose contact person can no longer be reached. */
  vacancy?: string;
}

export type Did =
  | 'suppressed'
  | 'proposed'
  | 'given-up'
  | 'counted'
  | 'noted'
  | 'nothing-new'
  | 'complained'
  | 'left-alone'
  | 'unsubscribed'
  | 'subscribed'
  | 'invited'
  | 'already-there'
  | 'not-work'
  | 'not-ours'
  | 'unknown-person'
  | 'bad-confirmation'
  | 'unclear'
  | 'unreadable'
  | 'handled-before';

/**
 * Acts on a mail, once: what it changes, the answer it gets and that it has been handled are one transaction. After a
 * crash the next run finds it handled, and only moves it.
 */
export function handle(office: Office, read: Read): Outcome {
  const { database, keys } = office;
  if (read.fault) return { place: 'unclear', did: 'unreadable' };
  const mail = keys.hash(`mail ${read.identity}`);
  // What was not understood changed nothing, and is judged anew when somebody puts it back.
  return transaction(database, () =>
    isHandled(database, mail) ? { place: 'handled', did: 'handled-before' } : first(office, read, mail),
  );
}

function first(office: Office, read: Read, mail: string): Outcome {
  const outcome = act(office, read);
  const { kind } = read.verdict;
  noteHandled(office.database, { mail, kind, place: outcome.place, handled: office.today });
  return outcome;
}

function act(office: Office, read: Read): Outcome {
  switch (read.verdict.kind) {
    case 'bounce':
      return handleBounce(office, read.verdict);
    case 'complaint':
      return handleComplaint(office, read.verdict);
    case 'unsubscribe':
    case 'subscribe':
      return handleWish(office, read);
    case 'auto-reply':
      return { place: 'handled', did: 'left-alone' };
    case 'other':
      return { place: 'unclear', did: 'unclear' };
  }
}
