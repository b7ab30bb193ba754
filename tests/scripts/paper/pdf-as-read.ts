import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** A part of a tagged PDF, as a screen reader meets it. */
export interface Tag {
  role: string;
  alt?: string;
  children?: Tag[];
}

/** A PDF as its reader meets it: text, parts, and what the file says of itself, unpacked. */
export async function pdfAsRead(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const text = contents.map(({ items }) =>
    items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
  );
  const links = await Promise.all(pages.map((page) => page.getAnnotations()));
  const { info } = await pdf.getMetadata();
  return {
    raw: Buffer.from(bytes).toString('latin1') + unpacked(bytes),
    pages: text,
    tags: trees.flatMap((tree) => tagsOf(tree as Tag)),
    links: links.flat().flatMap((link: { unsafeUrl?: string }) => link.unsafeUrl ?? []),
    outline: (await pdf.getOutline()) as { title: string }[] | null,
    info: info as Record<string, unknown>,
  };
}

/** What lies withoutSpaces in the file: its streams, and the objects in them. */
function unpacked(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const starts = [...file.toString('latin1').matchAll(/\/FlateDecode[^]*?stream\r?\n/g)];
  return starts
    .map((found) => inflateSync(file.subarray(found.index + found[0].length), { finishFlush: 2 }).toString('latin1'))
    .join('\n');
}

const tagsOf = (tag: Tag | null): Tag[] =>
  tag ? [tag, ...(tag.children ?? []).filter((each) => 'role' in each).flatMap(tagsOf)] : [];

/** Without spaces: where a line ends is the printer's. */
export const withoutSpaces = (words: string) => words.replace(/[\s\u200B\u2060]/g, '');
