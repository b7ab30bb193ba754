import { createHash } from 'node:crypto';
import { classify } from './classify.ts';
import { first, type Mail, type Verdict } from './mail.ts';
import { Unreadable, type Waiting } from './mailbox.ts';
import { readEml } from './read-eml.ts';
import { readMsg } from './read-msg.ts';

/** A mail that has been read, with what is needed to act on it and to answer. */
export interface Read {
  name: string;
  /** The same for the same mail, however it is fetched or saved. */
  identity: string;
  verdict: Verdict;
  from: string;
  fromName: string;
  messageId: string;
  references: string;
  /** Why it could not be read, in Swedish. */
  fault?: string;
}

const NOTHING: Verdict = { kind: 'other', recipients: [], refersTo: { messageIds: [], tokens: [] } };

/** Reads and judges one mail. What cannot be read is `other`, with its fault: the rest goes on. */
export async function readWaiting(waiting: Waiting, own: readonly string[]): Promise<Read> {
  const { name, format } = waiting;
  try {
    const bytes = await waiting.read();
    const mail = await parse(bytes, format);
    const { from, fromName, fields } = mail;
    return {
      name,
      identity: identityOf(mail, bytes),
      verdict: classify(mail, own),
      from,
      fromName,
      messageId: first(fields, 'message-id'),
      references: first(fields, 'references'),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      name,
      identity: `oläst ${name}`,
      verdict: NOTHING,
      from: '',
      fromName: '',
      messageId: '',
      references: '',
      fault: error.message,
    };
  }
}

async function parse(bytes: Uint8Array, format: Waiting['format']): Promise<Mail> {
  try {
    return format === 'msg' ? readMsg(bytes) : await readEml(bytes);
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
