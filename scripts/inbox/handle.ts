import type { DatabaseSync } from 'node:sqlite';
import type { Domains } from '../../src/model/domains.ts';
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
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = handledBefore(database, mail) ?? first(office, read, mail);
    database.exec('COMMIT');
    return outcome;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** What was not understood changed nothing, and is judged anew when somebody puts it back. */
function handledBefore(database: DatabaseSync, mail: string): Outcome | undefined {
  const row = database.prepare("SELECT place FROM handled_mail WHERE mail = ? AND place = 'handled'").get(mail) as
    { place: Place } | undefined;
  return row && { place: row.place, did: 'handled-before' };
}

function first(office: Office, read: Read, mail: string): Outcome {
  const outcome = act(office, read);
  const note = office.database.prepare('INSERT OR REPLACE INTO handled_mail VALUES (?, ?, ?, ?)');
  note.run(mail, read.verdict.kind, outcome.place, office.today);
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
