import { z } from 'zod';
import { articleFields } from './article-fields.ts';
import type { Body } from './body.ts';
import { links } from './links.ts';

/** The portal's own pages in prose: the name of each file in `content/pages/`, and its address. Each must be there. */
export const PAGES = {
  om: links.about,
  kakor: links.cookies,
  personuppgifter: links.privacy,
  prenumerera: links.subscribe,
  'ny-som-kontaktperson': links.newcomer,
} as const;

export type PageId = keyof typeof PAGES;

/** Editors write the words; what the code knows is filled in by `<Fact id="…" />`. */
export const pageSchema = z.strictObject({
  title: articleFields.title,
  summary: articleFields.summary,
  owner: articleFields.owner,
  reviewBy: articleFields.reviewBy,
  accepts: articleFields.accepts,
});

export type Page = z.infer<typeof pageSchema> & {
  id: PageId;
  file: string;
  body: Body;
  /** Such a page is in every edition. */
  sensitivity: 'open';
};

/** What `<Fact id="…" />` says on these pages, so that no editor writes down what the code decides. Values: `views/page-facts.ts`. */
export const FACTS = [
  'antal-artiklar',
  'avsandare',
  'brevlada',
  'natverkets-ledning',
  'tipsa',
  'prenumerera',
  'avsluta',
  'flode-allt',
  'flode-brev',
  'flode-andringar',
  'senaste-breven',
  'registret',
  'sparas',
  'rattslig-grund',
  'ansvarig',
] as const;

export type FactId = (typeof FACTS)[number];
