import { notWork } from '../data/mail-address.ts';
import { answersOn, queueAnswer, type AnswerKind, type AnswerWords } from '../data/answers.ts';
import type { Office } from './office.ts';
import type { Read } from './read-waiting.ts';

/** So many questions a day go out at most: a flood of forged mail must not become a flood of ours. */
export const MOST_A_DAY = 200;

type Answered = 'queued' | 'answered-today' | 'full' | 'nobody';

/**
 * Queues an answer to whoever wrote, in the transaction that it tells of.
 * @returns `full` when no more may be asked today, `answered-today` when the person has had the same answer already, and
 * `nobody` for an address outside work or one that no person reads
 */
export function answerTo(office: Office, read: Read, kind: AnswerKind, words: AnswerWords): Answered {
  if (!mayBeAnswered(read.from) || notWork(read.from, office.domains)) return 'nobody';
  if (answersOn(office.database, office.today) >= MOST_A_DAY) return 'full';
  return queued(office, read.from, kind, { ...words, inReplyTo: read.messageId, references: read.references });
}

/** Queues word to somebody who is taken off, whoever asked for it. @returns false when they cannot be told */
export function tellThem(office: Office, to: string, kind: AnswerKind, words: AnswerWords): boolean {
  if (!mayBeAnswered(to) || notWork(to, office.domains)) return false;
  return queued(office, to, kind, { ...words, inReplyTo: '', references: '' }) === 'queued';
}

function queued(
  { database, keys, today }: Office,
  to: string,
  kind: AnswerKind,
  mail: AnswerWords & { inReplyTo: string; references: string },
): 'queued' | 'answered-today' {
  return queueAnswer(database, keys, { to, kind, ...mail }, today) ? 'queued' : 'answered-today';
}

const NOBODY =
  /^(?:no-?reply|do-?not-?reply|noreply|donotreply|svara-?(?:inte|ej)|mailer-daemon|postmaster|bounces?|owner-.*|.*-(?:request|owner|bounces))[+@]/;

const mayBeAnswered = (address: string): boolean => !NOBODY.test(address);
