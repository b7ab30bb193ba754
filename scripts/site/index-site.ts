import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { OWNS } from '../../src/search/attachments.ts';
import { compoundWords } from '../../src/search/compounds.ts';
import { extraWordsOf, tailsKept, type ExtraWords } from '../../src/search/extra-words.ts';
import type { IndexingWords } from '../../src/search/word-list.ts';
import { wordsIn } from '../../src/search/words.ts';
import { addressOf, attachmentRecords, attachmentsOf } from './attachment-records.ts';
import { builtPages, type BuiltPage } from './built-pages.ts';
import { cutIndex } from './cut/cut-index.ts';
import { writeCut } from './cut/write-cut.ts';
import { readDictionary } from './dictionary.ts';
import { linksBetween } from './links-between.ts';
import { readMadeIndex, type MadeIndex } from './pagefind/made-index.ts';

/**
 * Makes the search index of a built site, in its folder `pagefind/`, from what stands in the built pages and in the PDFs
 * that they link to as attachments. Pagefind reads the pages; what it has made is cut smaller (`cut/`), and only that is
 * kept. Only pages with `data-pagefind-body` are found.
 * @returns how many pages were indexed, those of PDFs too
 */
export async function indexSite(folder: string): Promise<number> {
  const [pages, dictionary, list] = await Promise.all([
    builtPages(folder),
    readDictionary(),
    readIndexingWords(folder),
  ]);
  const attachments = await attachmentRecords(folder, pages);
  const words = [...pages, ...attachments].map(({ text }) => wordsIn(text));
  const tailsOf = tailsKept(compoundWords(dictionary, new Set(words.flatMap((each) => [...each]))));
  const extraWords = extraWordsOf(tailsOf);
  const extras = new Map<string, ExtraWords>();
  const made = await makeIndex((index) => [
    ...pages.map((page, at) => () => {
      extras.set(addressOf(page), extraWords({ ...page, words: words[at]! }));
      return addPage(index, page);
    }),
    ...attachments.map(({ record, text }, at) => () => {
      extras.set(record.url, extraWords({ title: '', text, words: words[pages.length + at]! }));
      return index.addCustomRecord(record);
    }),
  ]);
  await writeCut(
    path.join(folder, 'pagefind'),
    cutIndex(
      withRunningText(made, pages),
      words,
      made.pages.map(({ url }) => extras.get(url)!),
      linksBetween(made.pages, pages),
      list,
      tailsOf,
    ),
  );
  return pages.length + attachments.length;
}

/** Passages are taken from running text; a page that has hardly any keeps its whole text. */
function withRunningText(made: MadeIndex, pages: readonly BuiltPage[]): MadeIndex {
  const running = new Map(pages.map((page) => [addressOf(page), page.running]));
  const textOf = ({ url, content }: MadeIndex['pages'][number]) => running.get(url) || content;
  return { ...made, pages: made.pages.map((page) => ({ ...page, content: textOf(page) })) };
}

const readIndexingWords = async (folder: string): Promise<IndexingWords> =>
  JSON.parse(await readFile(path.join(folder, 'sok', 'andra-ord.json'), 'utf8')) as IndexingWords;

type Added = ReturnType<PagefindIndex['addHTMLFile']>;

/** Lets Pagefind index, and reads what it has made: it hands that over in memory, so that nothing is written twice. */
async function makeIndex(adding: (index: PagefindIndex) => (() => Added)[]): Promise<MadeIndex> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'sv' });
    if (!index) throw new Error(errors.join('\n'));
    const added = await Promise.all(await handedOver(adding(index)));
    const made = await index.getFiles();
    const faults = [...added.flatMap((each) => each.errors), ...made.errors];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return readMadeIndex(new Map(made.files.map(({ path, content }) => [path, content])));
  } finally {
    await pagefind.close();
  }
}

/** Pagefind is a program of its own: it is handed each page as soon as that is made, and works while we make the next. */
async function handedOver(adding: readonly (() => Added)[]): Promise<Added[]> {
  const added: Added[] = [];
  for (const add of adding) {
    added.push(add());
    await setImmediate();
  }
  return added;
}

/** The page as only Pagefind sees it, what it tells of itself and what is indexed: the built file stays as it is. */
function addPage(index: PagefindIndex, { file, html }: BuiltPage): Added {
  const owner =
    attachmentsOf(html).length > 0
      ? [`<meta data-pagefind-filter="${OWNS}[content]" content="${addressOf({ file })}">`]
      : [];
  const told = html.slice(0, html.indexOf('</head>')).match(/<meta\b[^>]*\bdata-pagefind-[^>]*>/g) ?? [];
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return index.addHTMLFile({
    sourcePath: file,
    content: `<html lang="sv"><head>${[...told, ...owner].join('')}</head><body>${bareTags(withTerms(main))}</main></body></html>`,
  });
}

/** A word that the glossary explains is a button in the text, and Pagefind reads no buttons. */
const withTerms = (html: string) =>
  html
    .replace(/<label class="term">([\s\S]*?)<\/label>/g, (_, term: string) => term.replace(/<[^>]+>/g, ''))
    .replace(/<button\b[^>]*\bclass="term"[^>]*>([^<]*)<\/button>/g, '$1');

/** Of its attributes Pagefind needs only its own: what is not handed over is neither written nor read. */
const bareTags = (html: string) =>
  html.replace(/<([a-z][\w-]*)(\s(?:[^>"]|"[^"]*")*)>/g, (_, name: string, attributes: string) => {
    const own = attributes.match(/\sdata-pagefind-[\w-]+(?:="[^"]*")?/g);
    return own ? `<${name}${own.join('')}>` : `<${name}>`;
  });
