import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { OWNS } from '../../src/search/attachments.ts';
import { compoundWords } from '../../src/search/compounds.ts';
import { extraWordsOf, wordsIn, type ExtraWords } from '../../src/search/extra-words.ts';
import { vocabularyOf, writeVocabulary } from '../../src/search/vocabulary.ts';
import { CONTENTS } from '../../src/search/file-names.ts';
import type { WordList } from '../../src/search/word-list.ts';
import { addressOf, attachmentRecords, attachmentsOf, type AttachmentRecord } from './attachments.ts';
import { builtPages, type BuiltPage } from './built-pages.ts';
import { readDictionary } from './dictionary.ts';

/** Pagefind's own search and user interfaces, which it always writes. The portal reads the index by itself. */
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\b|pagefind\.js$|wasm\.|pagefind-entry\.json$)/;

/**
 * Makes the search index of a built site, in its folder `pagefind/`, from what stands in the built pages and in the PDFs
 * that they link to as attachments. Only pages with `data-pagefind-body` are found: entries, issues and pages of
 * substance, not lists. Beside the index lies `ord.txt`, the words of those pages, for ”Menade du …?”.
 * @returns how many pages were indexed, those of PDFs too
 */
export async function indexSite(folder: string): Promise<number> {
  const [pages, dictionary, list] = await Promise.all([builtPages(folder), readDictionary(), readWordList(folder)]);
  const attachments = await attachmentRecords(folder, pages);
  const words = [...pages, ...attachments].map(({ text }) => wordsIn(text));
  const extraWords = extraWordsOf(compoundWords(dictionary, new Set(words.flatMap((each) => [...each]))), list);
  await writeIndex(path.join(folder, 'pagefind'), (index) => [
    ...pages.map(
      (page, at) => () =>
        addPage(index, page, extraWords({ ...page, words: words[at]!, topics: page.data.filters['topic'] ?? [] })),
    ),
    ...attachments.map(
      (each, at) => () =>
        addAttachment(
          index,
          each,
          extraWords({ title: '', text: each.text, words: words[pages.length + at]!, topics: [] }),
        ),
    ),
  ]);
  await writeFile(path.join(folder, 'pagefind', 'ord.txt'), writeVocabulary(vocabularyOf(words)));
  return pages.length + attachments.length;
}

const readWordList = async (folder: string): Promise<WordList> =>
  JSON.parse(await readFile(path.join(folder, 'sok', 'ord.json'), 'utf8')) as WordList;

type Added = ReturnType<PagefindIndex['addHTMLFile']>;

async function writeIndex(outputPath: string, adding: (index: PagefindIndex) => (() => Added)[]): Promise<void> {
  await rm(outputPath, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'sv' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await Promise.all(await handedOver(adding(index)));
    const written = await index.writeFiles({ outputPath });
    const faults = [...added.flatMap((each) => each.errors), ...written.errors];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    for (const name of await readdir(outputPath)) {
      if (UNUSED.test(name)) await rm(path.join(outputPath, name));
      if (name.endsWith('.pf_meta')) await rename(path.join(outputPath, name), path.join(outputPath, CONTENTS));
    }
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

/** The page as only Pagefind sees it, its head and what is indexed: the built file stays as it is. */
function addPage(index: PagefindIndex, { file, html }: BuiltPage, extra: ExtraWords): Added {
  const owner =
    attachmentsOf(html).length > 0
      ? [`<meta data-pagefind-filter="${OWNS}[content]" content="${addressOf({ file })}">`]
      : [];
  const words = Object.entries(metaOf(extra)).map(
    ([field, words]) => `<meta data-pagefind-meta="${field}[content]" content="${words}">`,
  );
  const head = html.slice(0, html.indexOf('</head>'));
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return index.addHTMLFile({
    sourcePath: file,
    content: `${head}${[...owner, ...words].join('')}</head><body>${main}</main></body></html>`,
  });
}

const addAttachment = (index: PagefindIndex, { record }: AttachmentRecord, extra: ExtraWords): Added =>
  index.addCustomRecord({ ...record, meta: { ...record.meta, ...metaOf(extra) } });

const metaOf = (extra: ExtraWords): Record<string, string> =>
  Object.fromEntries(
    Object.entries(extra)
      .filter(([, words]: [string, readonly string[]]) => words.length > 0)
      .map(([field, words]: [string, readonly string[]]) => [field, words.join(' ').replace(/["<>&]/g, ' ')]),
  );
