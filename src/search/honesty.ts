import type { PageData } from './find.ts';
import { fold, stem } from './stem.ts';

/**
 * Whether a page that the index gave for a word really holds it.
 *
 * Pagefind cuts a word that it does not know until something matches: ”xylofon” finds pages with the initial X.,
 * ”huset” finds H. What it answers for a known word begins with the word's stem; what is left of a cut-off word does not.
 */
export function holdsWord({ content, locations, meta }: PageData, term: string): boolean {
  const start = stem(term);
  const beginsRight = (text: string) => partsOf(text).some((part) => part.startsWith(start));
  const words = content.split(/\s+/);
  return (
    locations.some((at) => beginsRight(words[at] ?? '')) ||
    (locations.length === 0 && Object.values(meta).some(beginsRight))
  );
}

/** A word as the index reads it: whole without its signs, and each part between them. */
function partsOf(text: string): string[] {
  const folded = fold(text);
  const apart = folded.split(/[^\p{L}\p{N}]+/u);
  const whole = folded.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  return [...apart, ...whole];
}
