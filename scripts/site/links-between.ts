import { addressOf } from './attachment-records.ts';
import type { BuiltPage } from './built-pages.ts';
import type { MadePage } from './pagefind/made-index.ts';

/** Which indexed pages each one links to, by their places in the index. Lists link to what they list: those tell nothing. */
export function linksBetween(indexed: readonly MadePage[], built: readonly BuiltPage[]): ReadonlySet<number>[] {
  const isList = ({ meta }: MadePage) => meta['role'] === 'list';
  const places = new Map(indexed.flatMap((page, at) => (isList(page) ? [] : [[page.url, at] as const])));
  const htmls = new Map(built.map((page) => [addressOf(page), page.html]));
  return indexed.map((page, at) => {
    const linked = isList(page) ? [] : linksIn(htmls.get(page.url) ?? '').map((address) => places.get(address));
    return new Set(linked.filter((other) => other !== undefined && other !== at) as number[]);
  });
}

/** Where a page's own part links to, from the portal's root, without its base path. */
function linksIn(html: string): string[] {
  const base = / data-base="([^"]*)"/.exec(html)?.[1] ?? '/';
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return [...main.matchAll(/ href="([^"#]*)/g)].flatMap(([, address = '']) =>
    address.startsWith(base) ? [`/${address.slice(base.length)}`] : [],
  );
}
