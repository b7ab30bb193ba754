import type { MailPlace } from '../data/handled-mail.ts';
import { UserError } from '../user-error.ts';

/** A mail that waits. */
export interface Waiting {
  /** How its owner finds it: a file name, or the number of a mail on the server. */
  name: string;
  format: 'eml' | 'msg';
  /** As much of it as is needed. @throws Unreadable when it cannot be read or is too big */
  read: () => Promise<Uint8Array>;
}

/** The inbox as the command needs it. */
export interface Mailbox {
  /** What waits now, oldest first. */
  list: () => Promise<readonly Waiting[]>;
  /** What lies there and is left alone, with the reason, in Swedish. */
  skipped: readonly string[];
  /** Nothing is ever deleted. @throws MailboxLost when it cannot be moved */
  move: (name: string, place: MailPlace) => Promise<void>;
  close: () => Promise<void>;
}

/** A single mail that cannot be read. Says why in Swedish; the others go on. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** The inbox went away. What is done is done, and the next run goes on from there. */
export class MailboxLost extends UserError {
  override name = 'MailboxLost';
}
