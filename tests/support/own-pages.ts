import { PAGES } from '../../src/model/page.ts';

/** The pages that every portal must have, as short as they can be: files by path. */
export const OWN_PAGES: Record<string, string> = Object.fromEntries(
  Object.keys(PAGES).map((id) => [
    `pages/${id}.mdx`,
    `---\ntitle: Sidan ${id}\nsummary: En påhittad sida som finns för att varje portal måste ha den.\nowner: Exempelstad\nreviewBy: 2027-11-01\n---\n\nText.\n`,
  ]),
);

export const ownPages = Object.entries(OWN_PAGES).map(([path, text]) => ({ path, text }));
