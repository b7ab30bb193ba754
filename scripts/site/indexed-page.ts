import { decodeEntities, TAG, VOID } from './html-tags.ts';
import { runningText } from './running-text.ts';

/** What a page tells the index of itself in `<meta>` elements (`SearchData.astro`): filters and the place in orders. */
export interface PageData {
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

export interface IndexedPage {
  title: string;
  text: string;
  /** Its paragraphs and points, which passages are taken from. */
  running: string;
  data: PageData;
}

/**
 * What Pagefind will index of a built page: the text of its `data-pagefind-body` without what is marked to be ignored,
 * and what it tells of itself. Undefined for a page that is not indexed.
 * @param html a page as Astro writes it: well-formed, every element closed
 */
export function indexedPage(html: string): IndexedPage | undefined {
  const body = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (body === undefined) return undefined;
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? '';
  return {
    title: decodeEntities(shownText(heading)),
    text: decodeEntities(shownText(body)),
    running: runningText(body),
    data: pageData(html.slice(0, html.indexOf('</head>'))),
  };
}

function pageData(head: string): PageData {
  const data: PageData = { filters: {}, sort: {} };
  for (const [, sort, name, value] of head.matchAll(
    /<meta\b[^>]*\bdata-pagefind-(filter|sort)="(\w+)\[content\]"[^>]*\bcontent="([^"]*)"/g,
  )) {
    if (sort === 'sort') data.sort[name!] = decodeEntities(value!);
    else (data.filters[name!] ??= []).push(decodeEntities(value!));
  }
  return data;
}

/** Text outside elements that are ignored, with spaces where elements begin and end. */
function shownText(html: string): string {
  let [text, ignored] = ['', 0];
  for (const [, closing, name, attributes = '', words = ''] of html.matchAll(TAG)) {
    if (name && !VOID.test(name) && !attributes.endsWith('/')) {
      if (closing) ignored -= ignored > 0 ? 1 : 0;
      else if (ignored > 0 || /\bdata-pagefind-ignore\b/.test(attributes) || name === 'svg' || name === 'script')
        ignored++;
    }
    if (ignored === 0) text += BLOCK.test(name ?? '') ? ` ${words}` : words;
  }
  return text;
}

/** Elements within a line do not part the letters of a word. */
const BLOCK = /^(?!(a|abbr|b|button|em|i|mark|q|small|span|strong|sub|sup|time)$)/;
