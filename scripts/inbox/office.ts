import type { Domains } from '../../src/model/domains.ts';
import type { MailPlace } from '../data/handled-mail.ts';
import type { Recipient } from '../data/person.ts';
import type { PersonKey } from '../data/person-key.ts';
import type { Database } from '../data/sqlite.ts';
import type { answerTexts } from './answer-texts.ts';

/** What handling needs to know besides the mail. */
export interface Office {
  database: Database;
  keys: PersonKey;
  /** Whose letter a stop code comes from. */
  ownerOf: (stopCode: string) => Recipient | undefined;
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
  | 'item-proposed'
  | 'unclear'
  | 'unreadable'
  | 'handled-before';
