import { decodeEntities } from './html-tags.ts';
import { pageTexts } from './page-texts.ts';
import type { TextPart } from './text-parts.ts';

/** A page as it is indexed: a built one, or one of a PDF. */
export interface IndexedPage {
  /** From the portal's root, `/rapporter/expo-2019/`. */
  url: string;
  title: string;
  parts: readonly TextPart[];
  running: string;
  /** The addresses that it links to, from the portal's root. */
  links: readonly string[];
  data: PageData;
}

/** What a page tells the index of itself in `<meta>` elements (`SearchData.astro`): filters, the place in orders, and facts. */
export interface PageData {
  filters: Readonly<Record<string, readonly string[]>>;
  sort: Readonly<Record<string, string>>;
  meta: Readonly<Record<string, string>>;
}

/**
 * What is indexed of a built page: the text of its `data-pagefind-body` without what is marked to be ignored, and what it
 * tells of itself. Undefined for a page that is not indexed.
 * @param html a page as Astro writes it: well-formed, every element closed
 */
export function indexedPage(url: string, html: string): IndexedPage | undefined {
  const main = mainOf(html);
  if (!/^<main\b[^>]*\bdata-pagefind-body\b/.test(main)) return undefined;
  const { links, ...texts } = pageTexts(main);
  return { url, ...texts, links: fromRoot(links, html), data: pageData(html.slice(0, html.indexOf('</head>'))) };
}

/** The element itself, without what closes it. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));

/** All that is searched of a page, as it reads. */
export const textOf = ({ parts }: Pick<IndexedPage, 'parts'>) => parts.map(({ text }) => text).join(' ');

function fromRoot(links: readonly string[], html: string): string[] {
  const base = / data-base="([^"]*)"/.exec(html)?.[1] ?? '/';
  return links.filter((link) => link.startsWith(base)).map((link) => `/${link.slice(base.length)}`);
}

function pageData(head: string): PageData {
  const data = {
    filters: {} as Record<string, string[]>,
    sort: {} as Record<string, string>,
    meta: {} as Record<string, string>,
  };
  for (const [, sort, name, written] of head.matchAll(TOLD)) {
    const value = decodeEntities(written!);
    if (sort === 'filter') (data.filters[name!] ??= []).push(value);
    else data[sort as 'sort' | 'meta'][name!] = value;
  }
  return data;
}

const TOLD = /<meta\b[^>]*\bdata-pagefind-(filter|sort|meta)="(\w+)\[content\]"[^>]*\bcontent="([^"]*)"/g;
