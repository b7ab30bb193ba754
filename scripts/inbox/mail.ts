import type { Judgement, Reference } from '../data/bounces.ts';
import type { MeetingAnswer } from '../data/meeting-answers.ts';

/** A mail, parsed to what the inbox looks at. */
export interface Mail {
  /** Unfolded values by name in lower case. */
  fields: Fields;
  /** Who wrote it, in lower case; empty when nobody is named. */
  from: string;
  fromName: string;
  subject: string;
  /** The body as plain text, also of mail in HTML alone. */
  text: string;
  /** The body as it was sent, when it is HTML; of Outlook's format also that of mails attached to it. */
  html?: string;
  /**
   * What came with it and is text: delivery status, feedback report, headers of another mail, `text/calendar` with the
   * method of its header. Types in lower case.
   */
  parts: readonly { type: string; text: string; method?: string }[];
}

/** Header fields, or the fields of one recipient in a delivery report. */
export type Fields = ReadonlyMap<string, readonly string[]>;

export type MailKind = 'bounce' | 'complaint' | 'auto-reply' | 'calendar' | 'unsubscribe' | 'subscribe' | 'other';

/** Whom a mail is about, and what it says of the address. */
export interface Concerned extends Judgement {
  /** Lower case and ASCII. */
  address: string;
}

/** What a mail is. */
export interface Verdict {
  kind: MailKind;
  recipients: readonly Concerned[];
  /** What it answers, and what only a server that had the letter can tell. */
  refersTo: Reference & { proofs: readonly string[] };
  /** What a report says of a recipient whom it does not name: the envelope sender may tell who it is. */
  unnamed?: Judgement;
  /** What the server said, in its words, without addresses. */
  said?: string;
  /** What a person asks for. */
  wish?: Wish;
  /** The item that somebody proposes for a meeting. */
  proposal?: string;
  /** What a calendar program answers. */
  calendar?: CalendarReading;
  /** What a person answers, if it is an invitation that is answered. */
  attendance?: MeetingAnswer;
  /** How the own words of a mail that is nothing else begin. */
  opening?: Opening;
  /** Somebody, or their mail program, tells that they have left. */
  tellsOfLeaving?: boolean;
}

/** What a calendar program answers to an invitation (RFC 5546). */
export interface CalendarAnswer {
  uid: string;
  /** Of the invitation that is answered. */
  sequence: number;
  answer: MeetingAnswer;
  /** ISO moment by the clock of who answers; empty when none is told that can be read. */
  given: string;
  /** Whether it is the sender who answers: a secretary, or a machine, may write for somebody else. */
  isOwn: boolean;
  /** Says something in words besides. */
  hasWords: boolean;
  /** The other time that is proposed, as it is shown. */
  proposed?: string;
}

/** An answer, or why it cannot be read, as a Swedish sentence. */
export type CalendarReading = { answer: CalendarAnswer } | { fault: string };

/** The first line that somebody wrote of their own, after any greeting. */
export interface Opening {
  line: string;
  /** Own lines below it, down to the signature. */
  below: readonly string[];
  /** Something is said below it that somebody must read. */
  hasMore: boolean;
}

/** What somebody asks of us in their own words. */
export interface Wish {
  kind: 'unsubscribe' | 'subscribe';
  /** The personal code of a letter's stop link, when one stands in the subject and is not all zeros. */
  stopCode?: string;
  confirmation?: Confirmation;
  /** False when the words alone ask for nothing: then the code has to be right. */
  isWhole: boolean;
  /** Says more than the wish, which somebody must read. */
  hasMore: boolean;
}

/** What confirms a wish: what it is about, day of expiry and token. */
export interface Confirmation {
  kind: 'unsubscribe' | 'subscribe';
  expires: string;
  token: string;
}

/** The first value of a field, or an empty text. */
export const first = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

/** `Name: value` lines, folded or not, up to the first empty line. */
export function fieldsOf(text: string): Fields {
  const fields = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') break;
    const [, name, value = ''] = /^([\w-]{1,80}):[ \t]*(.*)$/.exec(line) ?? [];
    if (name) {
      open = fields.get(name.toLowerCase()) ?? [];
      open.push(value.trim());
      fields.set(name.toLowerCase(), open);
    } else if (open && /^[ \t]/.test(line)) open.push(`${open.pop()} ${line.trim()}`.trim());
    else open = undefined;
  }
  return fields;
}
