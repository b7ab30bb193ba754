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
    const tag = tagIn(html, at, end);
    at = html.indexOf(tag.sort === 'opens' && RAW.has(tag.name) ? `</${tag.name}` : '<', end);
    tag.words = html.slice(end, at < 0 ? html.length : at);
    read(tag);
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

/** What stands from the sign that opens a tag to the one that closes it; without the words that follow. */
function tagIn(html: string, from: number, end: number): Tag {
  const first = html.charCodeAt(from + 1);
  if (first === EXCLAMATION) return { name: '', sort: 'alone', attributes: '', words: '' };
  if (first === SLASH) return { name: html.slice(from + 2, end - 1), sort: 'closes', attributes: '', words: '' };
  const isClosed = html.charCodeAt(end - 2) === SLASH;
  const inner = end - (isClosed ? 2 : 1);
  let space = from + 1;
  while (space < inner && html.charCodeAt(space) > SPACE) space++;
  const name = html.slice(from + 1, space);
  const sort = isClosed || VOID.has(name) ? 'alone' : 'opens';
  return { name, sort, attributes: html.slice(space, inner), words: '' };
}

const [SPACE, EXCLAMATION, SLASH] = [32, 33, 47];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text as it reads, without entities. */
export const decodeEntities = (text: string) =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal) return String.fromCodePoint(Number(decimal));
        return hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name!] ?? whole);
      })
    : text;
