import { decodeEntities, eachTag } from './html-tags.ts';
import { placeIn, type Place } from './place-in-page.ts';
import { runningText } from './running-text.ts';
import { textParts, type TextPart } from './text-parts.ts';

/** What a page says, read once for all that is made of it. */
export interface PageTexts {
  title: string;
  /** All that is searched, in the order it stands: headings by themselves. */
  parts: readonly TextPart[];
  /** Its paragraphs and points, which passages are taken from. */
  running: string;
  /** Where it links to, as it is written. */
  links: readonly string[];
}

/** @param body a page's main element, as Astro writes it: well-formed, every element closed */
export function pageTexts(body: string): PageTexts {
  const open: Place[] = [{ isIgnored: false, isAside: false, isParagraph: false, isLink: false }];
  const parts = textParts();
  const running = runningText();
  const links: string[] = [];
  eachTag(body, (tag) => {
    if (tag.sort === 'closes' && !open.at(-1)!.isIgnored) parts.close(tag.name);
    if (tag.sort === 'opens') open.push(placeIn(open.at(-1)!, tag));
    else if (tag.sort === 'closes' && open.length > 1) open.pop();
    if (tag.name === 'a' && tag.sort === 'opens') links.push(/\shref="([^"#]*)/.exec(tag.attributes)?.[1] ?? '');
    const place = open.at(-1)!;
    const words = place.isIgnored ? '' : decodeEntities(tag.words);
    if (!place.isIgnored) parts.read(tag, words);
    running.read(tag.name, words, place);
  });
  return { ...parts.whole(), running: running.whole(), links };
}
