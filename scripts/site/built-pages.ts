import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeEntities } from './html-tags.ts';
import { indexedPage, type IndexedPage } from './indexed-page.ts';

/** A built page that is indexed. */
export interface BuiltPage extends IndexedPage {
  attachments: readonly Attachment[];
}

/** A PDF that a page links to. */
export interface Attachment {
  /** Below the site's folder, with forward slashes: `bilagor/arsrapport.pdf`. */
  file: string;
  title: string;
}

/** What a site that is indexed again has in its words already (`places-to-break.ts`). */
const PLACES_TO_BREAK = /\u00AD|<wbr>/g;

/** The pages of a built site that are indexed, in the order of their names. */
export function builtPages(folder: string): BuiltPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return names.sort().flatMap((name) => {
    const html = ownPart(readFileSync(path.join(folder, name))).replace(PLACES_TO_BREAK, '');
    const page = indexedPage(addressOf(name.replaceAll(path.sep, '/')), html);
    return page ? [{ ...page, attachments: attachmentsOf(html) }] : [];
  });
}

/** A page without what all pages have, its menus and its foot, which need not be read. */
function ownPart(html: Buffer): string {
  const main = html.subarray(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return `${html.toString('utf8', 0, html.indexOf('</head>'))}</head>${main.toString()}</main>`;
}

const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** PDFs that a built page links to, each once. */
function attachmentsOf(html: string): Attachment[] {
  if (!html.includes('/bilagor/')) return [];
  const found = [...html.matchAll(/<a\b[^>]*\bhref="[^"]*?\/(bilagor\/[^"#]+\.pdf)"[^>]*>([^<]*)/g)];
  const titles = new Map(found.map(([, file, title]) => [decodeURI(file!), decodeEntities(title!).trim()]));
  return [...titles].map(([file, title]) => ({ file, title }));
}
