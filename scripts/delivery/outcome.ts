import { withoutAddresses } from '../data/address.ts';
import type { Status } from '../data/mailing.ts';

/** What came of one attempt at the server. */
export interface Answer {
  /** The server's reply code, when it was a reply to us. */
  code?: number;
  /** The server's words, or what broke. */
  words: string;
  /** How far the dialogue had come. `dot`: the message's final dot may have reached the server. */
  stage: 'connect' | 'sender' | 'recipient' | 'data' | 'dot';
}

/** What an attempt means. */
export interface Outcome {
  status: Exclude<Status, 'claimed'>;
  code?: number;
  words: string;
  /** Whom the fault is about: this mailbox, us and what we send, or the relay's state. */
  about?: 'mailbox' | 'us' | 'relay';
}

/**
 * A definite answer settles; without one, what matters is whether the final dot may have reached the server.
 * Before anybody is named (connection, login, sender) a refusal is about us: the recipient waits.
 */
export function judge({ code, words, stage }: Answer): Outcome {
  const plain = withoutAddresses(words);
  const said = { words: plain, ...(code !== undefined && { code }) };
  const isFinal = stage === 'dot' || stage === 'data' || stage === 'recipient';
  if (code !== undefined && code >= 200 && code < 300 && stage === 'dot') return { status: 'sent', ...said };
  if (code !== undefined && code >= 400 && code < 500)
    return { status: 'deferred', ...said, ...((code === 421 || !isFinal) && { about: 'relay' }) };
  if (code !== undefined && code >= 500 && code < 600)
    return isFinal
      ? { status: 'refused', ...said, about: refusalAbout(code, plain, stage) }
      : { status: 'deferred', ...said, about: 'us' };
  return { status: stage === 'dot' ? 'uncertain' : 'deferred', ...said, about: 'relay' };
}

/** RFC 3463: 5.1.x tells of the recipient's address but for 5.1.7 and 5.1.8, the sender's; 5.2.1 of a closed mailbox. */
const MAILBOX = /\b5\.(?:1\.(?!7\b|8\b)\d+|2\.1)\b/;
const NO_SUCH_MAILBOX =
  /no such (?:user|mailbox|recipient)|(?:user|recipient|mailbox) (?:unknown|not found|unavailable|does(?:n't| not) exist)|unknown (?:user|recipient)/i;

/** Whether a refusal says that the mailbox does not exist, so that nobody should write to it again. */
export function isMailboxGone(code: number | null | undefined, words: string): boolean {
  if (code === null || code === undefined || code < 500) return false;
  return MAILBOX.test(words) || (!/\b5\.\d+\.\d+\b/.test(words) && NO_SUCH_MAILBOX.test(words));
}

function refusalAbout(code: number, words: string, stage: Answer['stage']): 'mailbox' | 'us' {
  if (isMailboxGone(code, words)) return 'mailbox';
  return stage !== 'recipient' || /\b5\.[357]\.\d+\b/.test(words) ? 'us' : 'mailbox';
}

/** Milliseconds until the next try: doubled for each attempt, at most half an hour or the first pause. */
export function pauseAfter(attempts: number, firstPause: number): number {
  return Math.max(firstPause, Math.min(firstPause * 2 ** Math.min(attempts - 1, 20), LONGEST_PAUSE));
}

const LONGEST_PAUSE = 30 * 60_000;
