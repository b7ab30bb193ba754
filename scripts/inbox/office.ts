import type { IsoDate } from '../../src/model/dates.ts';
import type { Poll } from '../../src/model/poll.ts';
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
  /** The questions to the network, by id. */
  polls: ReadonlyMap<string, Poll>;
  /** How many times each meeting has been moved, by id: the time that its file has now, told or not. */
  moves: ReadonlyMap<string, number>;
  /** The day of a moment in Stockholm. */
  dayOf: (moment: Date) => IsoDate;
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
  /** What else there is to know of it, a Swedish sentence. */
  detail?: string;
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
  | 'poll-answered'
  | 'poll-late'
  | 'poll-unclear'
  | 'poll-unasked'
  | 'poll-unknown'
  | 'waits'
  | 'not-work'
  | 'not-ours'
  | 'forged'
  | 'unknown-person'
  | 'bad-confirmation'
  | 'item-proposed'
  | 'answered'
  | 'answered-with-words'
  | 'answer-in-words'
  | 'answer-old'
  | 'answer-late'
  | 'answer-stranger'
  | 'answer-for-another'
  | 'answer-not-ours'
  | 'counter-proposed'
  | 'calendar-unread'
  | 'unclear'
  | 'unreadable'
  | 'handled-before';
