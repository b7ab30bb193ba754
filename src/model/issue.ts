import { z } from 'zod';
import { articleFields } from './article-fields.ts';
import type { Body } from './body.ts';
import { formatDate } from './dates.ts';
import { isoDate, text } from './fields.ts';

/** `2026-6`: the year and the number within the year. */
export const ISSUE_ID = /^(20\d{2})-([1-9]\d?)$/;

/** Characters that are shown beside a subject: what is longer is cut in most programs. */
export const LONGEST_PREHEADER = 110;

/** One newsletter. It is a proposal ("Förslag") until it records when it was sent. */
export const issueSchema = z.strictObject({
  title: articleFields.title.meta({
    title: 'Rubrik',
    description: 'Brevets rubrik.',
    examples: ['Informationsbrev 6, 2026'],
  }),
  summary: articleFields.summary,
  published: articleFields.published.meta({
    title: 'Syns från',
    description: 'Dagen då brevet får synas i portalen, ÅÅÅÅ-MM-DD.',
    examples: ['2026-11-23'],
  }),
  owner: articleFields.owner,
  /** Subject line of the mail; the title when left out. */
  subject: text(90)
    .optional()
    .meta({
      title: 'Ämnesrad',
      description: 'Ämnesraden i mejlet, högst 90 tecken. Utan raden: rubriken.',
      examples: ['Informationsbrev 6: lägesbild och nya rapporter'],
    }),
  /** The words a mail client shows beside the subject; the summary when left out. */
  preheader: text(LONGEST_PREHEADER)
    .optional()
    .meta({
      title: 'Förhandstext',
      description: 'Orden som visas bredvid ämnesraden i inkorgen, högst 110 tecken. Utan raden: sammanfattningen.',
      examples: ['Det här får du läsa om.'],
    }),
  /** The day the editors mean to send it. */
  planned: isoDate.optional().meta({
    title: 'Planeras till',
    description: 'Dagen då brevet är tänkt att skickas, ÅÅÅÅ-MM-DD.',
    examples: ['2026-12-01'],
  }),
  /** The day the mailing was settled; written by the sending. */
  sent: isoDate.optional().meta({
    title: 'Skickat',
    readOnly: true,
    description: 'Dagen då brevet skickades. Skrivs av utskicket. Utan raden är brevet märkt som förslag.',
    examples: ['2026-12-01'],
  }),
  status: articleFields.status,
  withdrawn: articleFields.withdrawn,
  example: articleFields.example,
  accepts: articleFields.accepts,
  diarienummer: articleFields.diarienummer,
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
