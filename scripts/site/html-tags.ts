/** A tag or a comment of a page as Astro writes it, with the words that follow it. */
const TAG = /<(?:(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)|!--[\s\S]*?--)>([^<]*)/g;

/** Elements that are never closed. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A tag of a page, with the words that follow it, as they are written. */
export interface Tag {
  /** Empty for a comment. */
  name: string;
  /** `alone` for what is never closed. */
  sort: 'opens' | 'closes' | 'alone';
  attributes: string;
  words: string;
}

/** Goes through the tags of a page as Astro writes it: well-formed, every element closed. */
export function eachTag(html: string, read: (tag: Tag) => void): void {
  for (const [, closing, name = '', attributes = '', words = ''] of html.matchAll(TAG)) {
    const isAlone = name === '' || VOID.has(name) || attributes.endsWith('/');
    read({ name, sort: isAlone ? 'alone' : closing ? 'closes' : 'opens', attributes, words });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text as it reads, without entities. */
export const decodeEntities = (text: string) =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal) return String.fromCodePoint(Number(decimal));
        return hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name!] ?? whole);
      })
    : text;
