import { z } from 'zod';
import type { Body } from './body.ts';
import type { IsoDate } from './dates.ts';
import { mayStandIn } from './edition.ts';
import {
  address,
  functionName,
  isoDate,
  language,
  reference,
  say,
  sensitivity,
  text,
  year,
  yesNoUnknown,
} from './fields.ts';
import { TALK_FORMATS, type Kind, type TalkFormat } from './kinds.ts';
import { sourceSchema } from './source.ts';

/** A file that belongs to an entry, kept in `content/attachments/`. */
const attachmentSchema = z.strictObject({ file: text(200), title: text(200), language: language.default('sv') });

/** How sure a finding is and how far it carries; research and reports only. */
export const evidenceSchema = z.strictObject({
  question: text(300),
  method: text(300),
  setting: text(300).optional(),
  certainty: text(300),
  transferability: text(300).optional(),
});

export type Evidence = z.infer<typeof evidenceSchema>;

/** Fields of every kind. The comments in `content/README.md` and the JSON schemas explain them to editors. */
const common = {
  title: text(140),
  summary: text(400).min(40, say('är kortare än 40 tecken', 'skriv en till två meningar')),
  published: isoDate,
  owner: functionName(),
  reviewBy: isoDate,
  topics: z
    .array(reference)
    .min(1, say('är tom', 'ange minst ett ämne ur topics.yaml'))
    .max(4, say('har fler än fyra ämnen', 'behåll de fyra viktigaste, det viktigaste först')),
  audiences: z
    .array(reference)
    .min(1, say('är tom', 'ange minst en målgrupp ur audiences.yaml'))
    .max(5, say('har fler än fem målgrupper', 'behåll de fem som texten är skriven för')),
  readerWords: z.array(text(80)).default([]),
  status: z.enum(['draft', 'published', 'withdrawn']).default('published'),
  sensitivity,
  language: language.default('sv'),
  example: z.boolean().default(false),
  points: z.array(text(180)).max(3, say('har fler än tre punkter', 'behåll de tre viktigaste')).default([]),
  meaning: z.record(z.string(), text(600)).default({}),
  source: sourceSchema.optional(),
  related: z.array(reference).default([]),
  laws: z.array(reference).default([]),
  contacts: z.array(reference).default([]),
  reviewed: isoDate.optional(),
  replacedBy: reference.optional(),
  withdrawn: z.strictObject({ date: isoDate, reason: text(400) }).optional(),
  attachments: z.array(attachmentSchema).default([]),
  diarienummer: text(60).optional(),
};

const withEvidence = { ...common, evidence: evidenceSchema.optional() };

/** One strict schema a kind: a key that is not here stops the build. */
export const entrySchemas = {
  research: z.strictObject(withEvidence),
  reports: z.strictObject(withEvidence),
  talks: z.strictObject({
    ...common,
    format: z.enum(Object.keys(TALK_FORMATS) as [TalkFormat, ...TalkFormat[]]),
    date: isoDate.optional(),
    speakers: z.array(text(120)).default([]),
    minutes: z.number().int().positive(say('är ingen längd', 'skriv antalet minuter som ett heltal')).optional(),
    recording: address.optional(),
    captions: yesNoUnknown,
    transcript: yesNoUnknown,
  }),
  guidance: z.strictObject({
    ...common,
    legalReview: z.strictObject({ by: functionName(120), date: isoDate }).optional(),
  }),
  outlook: z.strictObject({ ...common, asOf: isoDate.optional() }),
  training: z.strictObject({
    ...common,
    provider: text(200).optional(),
    minutes: z.number().int().positive(say('är ingen längd', 'skriv antalet minuter som ett heltal')).optional(),
    updated: z
      .union([year, isoDate], say('är varken årtal eller datum', 'skriv till exempel `2024` eller `2024-05-17`'))
      .optional(),
  }),
  questions: z.strictObject(common),
} satisfies Record<Kind, z.ZodType>;

/** What the reader and the checks know of every entry besides its front matter. */
interface Placed<K extends Kind> {
  kind: K;
  /** File name without `.mdx`; with the kind it is the address. Unique among all entries. */
  id: string;
  /** Path below the content folder, for problems and for finding the rendered body. */
  file: string;
  body: Body;
}

export type EntryOf<K extends Kind> = Placed<K> & z.infer<(typeof entrySchemas)[K]>;

/** Research, report, talk, guidance, outlook, training or question; `kind` tells which. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

/** Newest first: by publication in the portal, then by the source's year, then by title. */
export function newestFirst(a: Entry, b: Entry): number {
  return (
    b.published.localeCompare(a.published) ||
    (b.source?.year ?? 0) - (a.source?.year ?? 0) ||
    a.title.localeCompare(b.title, 'sv')
  );
}

/** The year readers look for: the source's, else the talk's; entries of our own have the year they were published. */
export function yearOf(entry: Entry): number | undefined {
  if (entry.kind === 'talks' && entry.date) return Number(entry.date.slice(0, 4));
  return entry.source ? entry.source.year : Number(entry.published.slice(0, 4));
}

/**
 * Why an entry may not go out by mail on a day, in Swedish; undefined when it may. Mail is read outside the house.
 * @param wasMailed the letter is sent: what is withdrawn later keeps its place in it, since a public record is not changed
 */
export function whyNotMailed(entry: Entry, today: IsoDate, wasMailed = false): string | undefined {
  if (!mayStandIn(entry.sensitivity, 'open')) return 'den är inte öppen';
  if (entry.status === 'draft') return 'den är ett utkast';
  if (entry.status === 'withdrawn' && !wasMailed) return 'den är tillbakadragen';
  if (entry.published > today) return `den publiceras först ${entry.published}`;
  return undefined;
}
