/** A tag of a page or a comment, with the words that follow it, as they are written. */
export interface Tag {
  /** Empty for a comment. */
  name: string;
  /** `alone` for what is never closed. */
  sort: 'opens' | 'closes' | 'alone';
  attributes: string;
  words: string;
}

/** Elements that are never closed. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What stands in them is no HTML. */
const RAW = new Set(['script', 'style']);

/** Goes through the tags of a page as Astro writes it: well-formed, every element closed, attributes in double quotes. */
export function eachTag(html: string, read: (tag: Tag) => void): void {
  for (let at = html.indexOf('<'); at >= 0;) {
    const end = endOf(html, at);
    const { name, sort, attributes } = tagIn(html.slice(at, end));
    at = html.indexOf(sort === 'opens' && RAW.has(name) ? `</${name}` : '<', end);
    read({ name, sort, attributes, words: html.slice(end, at < 0 ? html.length : at) });
  }
}

/** Where a tag is over: after the first `>` that stands in no value. */
function endOf(html: string, at: number): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at);
  let end = html.indexOf('>', at);
  for (let quote = html.indexOf('"', at); quote >= 0 && quote < end; quote = html.indexOf('"', quote)) {
    quote = after(html, '"', quote + 1);
    if (quote > end) end = html.indexOf('>', quote);
  }
  return end < 0 ? html.length : end + 1;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

function tagIn(tag: string): Omit<Tag, 'words'> {
  if (tag.startsWith('<!')) return { name: '', sort: 'alone', attributes: '' };
  if (tag.startsWith('</')) return { name: tag.slice(2, -1), sort: 'closes', attributes: '' };
  const inner = tag.length - (tag.endsWith('/>') ? 2 : 1);
  let space = 1;
  while (space < inner && tag.charCodeAt(space) > SPACE) space++;
  const name = tag.slice(1, space);
  const isAlone = inner === tag.length - 2 || VOID.has(name);
  return { name, sort: isAlone ? 'alone' : 'opens', attributes: tag.slice(space, inner) };
}

const SPACE = 32;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text as it reads, without entities. */
export const decodeEntities = (text: string) =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal) return String.fromCodePoint(Number(decimal));
        return hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name!] ?? whole);
      })
    : text;
