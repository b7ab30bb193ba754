import { z } from 'zod';
import type { Body } from './body.ts';
import { functionName, isoDate, say, text } from './fields.ts';
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
  title: text(140),
  summary: text(400).min(40, say('är kortare än 40 tecken', 'skriv en till två meningar')),
  owner: functionName(),
  reviewBy: isoDate,
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
  'tipsa',
  'prenumerera',
  'avsluta',
  'flode-allt',
  'flode-brev',
  'senaste-breven',
  'registret',
  'sparas',
  'egna-val',
] as const;

export type FactId = (typeof FACTS)[number];
