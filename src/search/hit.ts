import type { PageData } from './find.ts';
import { passageOf, type Segment } from './passage.ts';

/** What a result shows. */
export interface Hit {
  href: string;
  title: string;
  /** The first part of the address, `rapporter`: it decides the colour of the tab. */
  segment: string;
  tab: string;
  /** Publisher, year, language and length, as on a card. */
  facts: string;
  /** Words that change how the rest is read: Exempel, Förslag. */
  badges: string;
  passage: readonly Segment[];
}

/** @param base the portal's base path, `/` or `/vbe/`, which the page's address begins with */
export function hitOf(page: PageData, base: string): Hit {
  const { title = '', tab = '', facts = '', badges = '' } = page.meta;
  return {
    href: page.url,
    title: title || page.url,
    segment: page.url.slice(base.length).split('/')[0] ?? '',
    tab,
    facts,
    badges,
    passage: passageOf(page),
  };
}
