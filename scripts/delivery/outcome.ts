import { withoutAddresses } from '../data/mail-address.ts';
import type { Status } from '../data/mailing.ts';
import { aboutOf, judgeWords, statusIn } from './verdict.ts';

/** What came of one attempt at the server. */
export interface Attempt {
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
export function judge({ code, words, stage }: Attempt): Outcome {
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

/** What a server's reply to us says: its basic code counts when it gives no better one. */
const judgeReply = (code: number, words: string) =>
  judgeWords(statusIn(words) ?? `${Math.floor(code / 100)}.0.0`, words);

/** Whether a refusal says that the mailbox does not exist, so that nobody should write to it again. */
export function isMailboxGone(code: number | null | undefined, words: string): boolean {
  return code !== null && code !== undefined && code >= 500 && judgeReply(code, words).hard;
}

/** Of a server that gives no reason, the moment tells: the recipient has been named, the letter not yet. */
function refusalAbout(code: number, words: string, stage: Attempt['stage']): 'mailbox' | 'us' {
  const { reason } = judgeReply(code, words);
  if (reason === 'refused') return stage === 'recipient' ? 'mailbox' : 'us';
  return aboutOf(reason) === 'mailbox' ? 'mailbox' : 'us';
}

/** Milliseconds until the next try: doubled for each attempt, at most half an hour or the first pause. */
export function pauseAfter(attempts: number, firstPause: number): number {
  return Math.max(firstPause, Math.min(firstPause * 2 ** Math.min(attempts - 1, 20), LONGEST_PAUSE));
}

const LONGEST_PAUSE = 30 * 60_000;
