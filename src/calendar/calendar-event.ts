import type { IsoDate } from '../model/dates.ts';

/** What the clock on the wall in Stockholm shows: `2027-02-11T13:30`. */
export type LocalMoment = `${IsoDate}T${string}`;

/** Somebody by name and address. */
export interface CalendarAddress {
  name: string;
  address: string;
}

interface EventFacts {
  /** The same for as long as the event lives, wherever it is shown. */
  uid: string;
  /** Raised when the time or the place changes, and when it is cancelled; never for a changed word. */
  sequence: number;
  /**
   * The day of the last such change, or the day it was made public: `sequence` tells changes of one day apart. In a mail the
   * moment when it is sent, `2027-01-12T09:30:00.000Z`.
   */
  stamp: IsoDate | `${IsoDate}T${string}Z`;
  /** The day when anything of it last changed. */
  modified: IsoDate;
  summary: string;
  description?: string;
  place?: string;
  url?: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** A function's mailbox, never a person. */
  organiser?: CalendarAddress;
  /** The one whom this copy is for. Answers are asked for with the method REQUEST. */
  attendee?: CalendarAddress;
}

/** Something with a time, or with a day alone: then with the last of its days when they are several. */
export type CalendarEvent = EventFacts &
  ({ start: LocalMoment; end?: LocalMoment } | { day: IsoDate; lastDay?: IsoDate });

/** What a calendar is sent for: to be read, to be answered, or to say that it is off (RFC 5546). */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';
