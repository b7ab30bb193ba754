import path from 'node:path';
import type { CustomRecord } from 'pagefind';
import { OWNED_BY } from '../../src/search/attachments.ts';
import type { BuiltPage } from './built-pages.ts';
import { decodeEntities } from './html-tags.ts';
import { pdfPages } from './pdf-pages.ts';

/** A page of a PDF, as a record of its own that belongs to an entry. */
export interface AttachmentRecord {
  text: string;
  record: CustomRecord;
}

/** The pages with text of every PDF that an indexed page has as an attachment. What no built page links to is not read. */
export async function attachmentRecords(folder: string, pages: readonly BuiltPage[]): Promise<AttachmentRecord[]> {
  const owned = pages.flatMap((page) => attachmentsOf(page.html).map((attachment) => ({ page, ...attachment })));
  const records: AttachmentRecord[] = [];
  for (const { page, file, title } of owned) {
    const texts = await pdfPages(path.join(folder, ...file.split('/')));
    records.push(...texts.flatMap((text, at) => (text === '' ? [] : [recordOf(page, file, title, text, at + 1)])));
  }
  return records;
}

/** PDFs that a built page links to, each once, by their place below the site's folder. */
export function attachmentsOf(html: string): { file: string; title: string }[] {
  if (!html.includes('/bilagor/')) return [];
  const found = [...html.matchAll(/<a\b[^>]*\bhref="[^"]*?\/(bilagor\/[^"#]+\.pdf)"[^>]*>([^<]*)/g)];
  const titles = new Map(found.map(([, file, title]) => [decodeURI(file!), decodeEntities(title!).trim()]));
  return [...titles].map(([file, title]) => ({ file, title }));
}

/** Filters, order and facts are those of the entry: the page of the PDF is shown under it. */
function recordOf(page: BuiltPage, file: string, title: string, text: string, number: number): AttachmentRecord {
  const { filters, sort } = page.data;
  const record = {
    url: `/${encodeURI(file)}#page=${number}`,
    content: text,
    language: 'sv',
    meta: { title, page: String(number) },
    filters: { ...filters, [OWNED_BY]: [addressOf(page)] },
    sort,
  };
  return { text, record };
}

export const addressOf = ({ file }: Pick<BuiltPage, 'file'>) => `/${file.replace(/index\.html$/, '')}`;
