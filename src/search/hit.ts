import { askFoundBy } from './ask-found-by.ts';
import type { FoundEntry } from './attachments.ts';
import { withBase } from '../model/links.ts';
import type { ShownPage } from './open-index.ts';
import { LENGTH, passageOf, type Segment } from './passage.ts';
import type { Found } from './rank.ts';
import { reasonsOf, type AskedWord } from './reasons.ts';

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
  /** Why it is an answer, where the passage does not show it. */
  reason: string;
  attached: readonly AttachedHit[];
}

/** A page of a PDF that belongs to the result. */
export interface AttachedHit {
  href: string;
  /** `Sida 3 i Årsrapport 2025`. */
  name: string;
  passage: readonly Segment[];
}

/** At most so many pages of PDFs under a result. */
const ATTACHED = 3;

/**
 * @param read reads a page of the index
 * @param base the portal's base path, `/` or `/vbe/`
 */
export async function hitOf(
  read: (page: number) => Promise<ShownPage>,
  found: FoundEntry,
  words: readonly AskedWord[],
  base: string,
): Promise<Hit> {
  const [page, ...attached] = await Promise.all(
    [found, ...found.attached.slice(0, ATTACHED)].map(({ page }) => read(page)),
  );
  const { url, content, meta, asks, summed } = page!;
  const matched = found.matched();
  const { title = '', tab = '', facts = '', badges = '' } = meta;
  const { spots, found: told, lacking } = reasonsOf(content, words, matched);
  const isCalledSo = words.length === 1 && reasonsOf(title, words, matched).spots.length > 0;
  const passage = passageOf(content, title, spots, summed ?? (isCalledSo ? LENGTH : undefined));
  const ask = askFoundBy(asks, words, matched);
  return {
    href: withBase(base, url),
    title: title || url,
    segment: url.split('/')[1] ?? '',
    tab,
    facts,
    badges,
    passage,
    reason: [ask ? `Svarar på: ”${ask}”` : isCalledSo || passage.some(({ marked }) => marked) ? '' : told, lacking]
      .filter(Boolean)
      .join(' '),
    attached: attached.map((each, at) => attachedHit(each, found.attached[at]!, words, base)),
  };
}

function attachedHit(
  { url, content, meta }: ShownPage,
  { matched }: Found,
  words: readonly AskedWord[],
  base: string,
): AttachedHit {
  const { spots } = reasonsOf(content, words, matched());
  return {
    href: withBase(base, url),
    name: `Sida ${meta['page']} i ${meta['title']}`,
    passage: passageOf(content, '', spots),
  };
}
