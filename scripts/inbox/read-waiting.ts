import { createHash } from 'node:crypto';
import { comesFrom, readAuthentication, type Authentication } from './authentication.ts';
import { classify } from './classify.ts';
import { first, type Mail, type Verdict } from './mail.ts';
import { Unreadable, type Waiting } from './mailbox.ts';
import { readEml } from './read-eml.ts';
import { readMsgApart } from './read-msg-apart.ts';

/** A mail that has been read, with what is needed to act on it and to answer. Small: a run holds thousands. */
export interface Read {
  name: string;
  /** The same for the same mail, however it is fetched or saved. */
  identity: string;
  verdict: Verdict;
  from: string;
  fromName: string;
  subject: string;
  messageId: string;
  references: string;
  /** When it was written by the clock of who wrote it, an ISO moment; empty when it does not say. */
  written: string;
  authentication: Authentication;
  /** Whether our own mail server vouches for `from`. */
  isFromSender: boolean;
  /** Why it could not be read, in Swedish. */
  fault?: string;
}

const NOTHING: Omit<Read, 'name' | 'identity'> = {
  verdict: { kind: 'other', recipients: [], refersTo: { messageIds: [], tokens: [], proofs: [] } },
  from: '',
  fromName: '',
  subject: '',
  messageId: '',
  references: '',
  written: '',
  authentication: { domains: [], isForged: false },
  isFromSender: false,
};

/** What is told of a mail, and sent back in an answer's headers: no more than a line or two. */
const LONGEST = { subject: 200, name: 100, references: 2000 };

/**
 * Reads and judges one mail. What cannot be read is `other`, with its fault: the rest goes on.
 * @param own our addresses
 * @param authserv the name of our own mail server in `Authentication-Results`, when somebody has set it
 */
export async function readWaiting(waiting: Waiting, own: readonly string[], authserv?: string): Promise<Read> {
  const { name, format } = waiting;
  try {
    const bytes = await waiting.read();
    // A copy, so that nothing that is kept holds on to the whole mail.
    return structuredClone(readOf(name, await parse(bytes, format), bytes, own, authserv));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...NOTHING, name, identity: `oläst ${name}`, fault: error.message };
  }
}

function readOf(name: string, mail: Mail, bytes: Uint8Array, own: readonly string[], authserv?: string): Read {
  const { from, fromName, fields, subject } = mail;
  const authentication = readAuthentication(fields, authserv);
  return {
    name,
    identity: identityOf(mail, bytes),
    verdict: classify(mail, own),
    from,
    fromName: fromName.slice(0, LONGEST.name),
    subject: subject.slice(0, LONGEST.subject),
    messageId: first(fields, 'message-id').slice(0, LONGEST.references),
    references: first(fields, 'references')
      .slice(-LONGEST.references)
      .replace(/^[^<]*/, ''),
    written: momentIn(first(fields, 'date')),
    authentication,
    isFromSender: comesFrom(authentication, from),
  };
}

function momentIn(date: string): string {
  const moment = new Date(date.slice(0, 100));
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

async function parse(bytes: Uint8Array, format: Waiting['format']): Promise<Mail> {
  if (format === 'msg') return readMsgApart(bytes);
  try {
    return await readEml(bytes);
  } catch {
    throw new Unreadable('är inget mejl som går att tolka');
  }
}

/** Message-ID, date and sender, since some programs give all their mail the same Message-ID; else every byte. */
function identityOf({ fields, from }: Mail, bytes: Uint8Array): string {
  const id = first(fields, 'message-id');
  const words = id.length > 5 ? JSON.stringify([id, first(fields, 'date'), from]) : bytes;
  return createHash('sha256').update(words).digest('hex');
}
