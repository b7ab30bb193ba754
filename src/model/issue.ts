import { z } from 'zod';
import type { Body } from './body.ts';
import { formatDate } from './dates.ts';
import { functionName, isoDate, say, text } from './fields.ts';

/** `2026-6`: the year and the number within the year. */
export const ISSUE_ID = /^(20\d{2})-([1-9]\d?)$/;

/** One newsletter. It is a proposal ("Förslag") until it records when it was sent. */
export const issueSchema = z.strictObject({
  title: text(140),
  summary: text(400).min(40, say('är kortare än 40 tecken', 'skriv en till två meningar')),
  published: isoDate,
  owner: functionName(),
  /** Subject line of the mail; the title when left out. */
  subject: text(90).optional(),
  /** The words a mail client shows beside the subject; the summary when left out. */
  preheader: text(140).optional(),
  /** The day the editors mean to send it. */
  planned: isoDate.optional(),
  /** The day the mailing was settled; written by the sending. */
  sent: isoDate.optional(),
  status: z.enum(['draft', 'published', 'withdrawn']).default('published'),
  withdrawn: z.strictObject({ date: isoDate, reason: text(400) }).optional(),
  example: z.boolean().default(false),
  diarienummer: text(60).optional(),
});

export type Issue = z.infer<typeof issueSchema> & {
  id: string;
  year: number;
  number: number;
  file: string;
  body: Body;
  /** Everything in an issue may be read by anyone: it leaves the house as mail. */
  sensitivity: 'open';
};

export const isProposal = (issue: Issue) => issue.sent === undefined;

/** When it was sent, or is meant to be, in words. */
export function issueStatus(issue: Issue): string {
  if (issue.sent) return `Skickat ${formatDate(issue.sent)}`;
  return issue.planned ? `Planeras till ${formatDate(issue.planned)}` : 'Inte skickat';
}

/** Newest issue first. */
export function newestIssueFirst(a: Issue, b: Issue): number {
  return b.year - a.year || b.number - a.number;
}
