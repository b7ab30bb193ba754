import type { CalendarEvent, CalendarMethod } from '../../src/calendar/calendar-event.ts';
import type { Message } from '../../src/newsletter/message.ts';

/** What goes to many, each of whom it must reach once: an issue, a notice, a confirmation round, an invitation, a question. */
export interface Mailing {
  /** Names it in the ledger and in every Message-ID: letters, digits, points and hyphens. `2026-6` */
  id: string;
  kind: 'issue' | 'confirmation' | 'invitation' | 'question' | 'handover' | 'notice' | 'review';
  message: Words;
  /** What the mail says to the recipient's calendar. */
  calendar?: CalendarMessage;
  /** The file that each unit gets, by the unit's id: of a mailing that has any, every recipient's unit has one. */
  attachments?: ReadonlyMap<string, Attachment>;
}

/** A file that goes with a mail. */
export interface Attachment {
  /** Small letters without å, ä and ö, digits, points and hyphens. */
  name: string;
  /** `application/pdf` */
  type: string;
  bytes: Buffer;
}

/** An event as it is sent: each copy has its recipient as attendee, and the moment of the run as its stamp. */
export interface CalendarMessage {
  method: Exclude<CalendarMethod, 'PUBLISH'>;
  event: CalendarEvent;
}

/** What a recipient reads, and its hash. `STOP_CODE` in it stands for each recipient's own code. */
export type Words = Pick<Message, 'subject' | 'preheader' | 'html' | 'text' | 'hash'>;

/** Somebody to write to. */
export interface Addressee {
  address: string;
  name: string;
  unit: string;
}

/** Somebody who is not written to, and why, in Swedish. */
export interface Left {
  address: string;
  reason: string;
}

/** Who is to get a mailing. */
export interface RecipientList {
  /** By address, each once; may be read as they are gone through, and again each time. */
  recipients: Iterable<Addressee>;
  left: readonly Left[];
  /** Why somebody is not written to after all, in Swedish. Asked when their turn has come, which may be hours after the list was read. */
  whyNot: (address: string) => string | undefined;
}

/** How it stands with one recipient. One who has no row has not been tried. */
export type Status = 'claimed' | 'sent' | 'deferred' | 'refused' | 'uncertain';
export type StatusCounts = Record<Status, number>;
