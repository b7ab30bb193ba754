import path from 'node:path';
import { OWNED_BY, OWNS } from '../../src/search/attachments.ts';
import type { Attachment, BuiltPage } from './built-pages.ts';
import type { IndexedPage } from './indexed-page.ts';
import { pdfPages } from './pdf-pages.ts';

/** The pages with text of every PDF that an indexed page has as an attachment. What no built page links to is not read. */
export async function attachedPages(folder: string, pages: readonly BuiltPage[]): Promise<IndexedPage[]> {
  const attached: IndexedPage[] = [];
  for (const page of pages)
    for (const attachment of page.attachments) {
      const texts = await pdfPages(path.join(folder, ...attachment.file.split('/')));
      attached.push(...texts.flatMap((text, at) => (text === '' ? [] : [pageOf(page, attachment, text, at + 1)])));
    }
  return attached;
}

/** Filters, order and facts are those of the entry: the page of the PDF is shown under it. */
function pageOf({ url, data }: BuiltPage, { file, title }: Attachment, text: string, number: number): IndexedPage {
  return {
    url: `/${encodeURI(file)}#page=${number}`,
    title,
    parts: [{ text, weight: 1 }],
    running: '',
    links: [],
    data: {
      filters: { ...data.filters, [OWNED_BY]: [url] },
      sort: data.sort,
      meta: { page: String(number) },
    },
  };
}

/** A filter holds an entry and the pages of its PDFs together. */
export function asOwner({ attachments, ...page }: BuiltPage): IndexedPage {
  if (attachments.length === 0) return page;
  return { ...page, data: { ...page.data, filters: { ...page.data.filters, [OWNS]: [page.url] } } };
}
