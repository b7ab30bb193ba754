import type { DatabaseSync } from 'node:sqlite';
import type { PersonKey } from '../data/person-key.ts';
import type { Place } from './mailbox.ts';
import { handleBounce, handleComplaint } from './handle-report.ts';
import { handleWish } from './handle-wish.ts';
import type { Read } from './read-waiting.ts';
import type { answerTexts } from './answer-texts.ts';

/** What handling needs to know besides the mail. */
export interface Office {
  database: DatabaseSync;
  keys: PersonKey;
  /** ISO date of Stockholm. */
  today: string;
  isWorkDomain: (address: string) => boolean;
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
  const { database, keys, today } = office;
  const mail = keys.hash(`mail ${read.identity}`);
  const before = database.prepare('SELECT place FROM handled_mail WHERE mail = ?').get(mail) as
    { place: Place } | undefined;
  if (before) return { place: before.place, did: 'handled-before' };
  if (read.fault) return { place: 'unclear', did: 'unreadable' };
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = act(office, read);
    database.prepare('INSERT INTO handled_mail VALUES (?, ?, ?, ?)').run(mail, read.verdict.kind, outcome.place, today);
    database.exec('COMMIT');
    return outcome;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
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
