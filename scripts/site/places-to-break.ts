import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TailsOf } from '../../src/search/compounds.ts';
import { softHyphens, type SoftHyphens } from '../../src/search/soft-hyphens.ts';

/**
 * Says in the pages of a built site where a line may end within a long word, since browsers without a Swedish dictionary
 * cut it anywhere: soft hyphens between the parts of compounds in headings and narrow columns, and in addresses a place
 * after each sign. Done last: the search, the feeds and the mails have their words whole.
 * @param tailsOf what the index has of compounds
 */
export function markPlacesToBreak(folder: string, tailsOf: TailsOf): void {
  const hyphenated = softHyphens(tailsOf);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html') || path.basename(name) === 'epost.html') continue;
    const file = path.join(folder, name);
    // Without waiting: for a small file the queue costs more than the reading does.
    const html = readFileSync(file, 'utf8');
    const marked = withPlacesToBreak(html, hyphenated);
    if (marked !== html) writeFileSync(file, marked);
  }
}

/** A page as Astro writes it, with its places to break. */
export function withPlacesToBreak(html: string, hyphenated: SoftHyphens): string {
  const body = html.indexOf('<body');
  return html.slice(0, body) + inAddresses(inCompounds(html.slice(body), hyphenated));
}

/** How many letters do not fit on a line of 320 pixels: where it is set large, and in a narrow column. */
const LETTERS = { h1: 14, narrow: 16 };

/** Headings, also of a table's rows and columns, terms, tabs and tiles, of which none lies in another of its name. */
const NARROW = /<(h[1-4]|dt|th)\b[^>]*>[\s\S]*?<\/\1>|<p class="tab"[^>]*>[^<]*<\/p>|<ul class="tiles"[\s\S]*?<\/ul>/g;

/** What is in another language is left alone. */
const inCompounds = (body: string, hyphenated: SoftHyphens) =>
  body.replace(NARROW, (element, name: string | undefined) =>
    /\slang="(?!sv)/.test(element)
      ? element
      : element.replace(TEXT, (token) =>
          token.startsWith('<') ? token : hyphenated(token, name === 'h1' ? LETTERS.h1 : LETTERS.narrow),
        ),
  );

const TAG = String.raw`<[^>"]*(?:"[^"]*"[^>"]*)*>`;
const AS_IT_IS = String.raw`<(pre|script)\b[\s\S]*?<\/\1>`;

/** A tag, an element whose words stay as they are, or text. */
const TEXT = new RegExp(`${AS_IT_IS}|${TAG}|[^<]+`, 'g');

/** The same, with tags and short words taken many at a time: what is left is long without a space. */
const SHORT = String.raw`(?:(?!<(?:pre|script)\b)${TAG}|\s+|[^<\s]{1,19}(?![^<\s])){1,500}`;
const LONG = new RegExp(String.raw`${AS_IT_IS}|${SHORT}|${TAG}|([^<\s]{20,})`, 'g');

/** Has signs as an address has them. */
const ADDRESS = /^[\w()-]\S*\w[.@/]\w/;

const inAddresses = (body: string) =>
  body.replace(LONG, (token, _, long: string | undefined) =>
    long && ADDRESS.test(long) ? long.replace(/(?<=\w[/@]|\/\/)(?=\w)|(?<=\w)(?=\.\w)/g, '<wbr>') : token,
  );
