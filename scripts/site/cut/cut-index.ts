import type { IndexingWords } from '../../../src/search/word-list.ts';
import type { TailsOf } from '../../../src/search/compounds.ts';
import { fold } from '../../../src/search/stem.ts';
import { nameKey, stemOf, tellingWords, wordsIn, writtenStem } from '../../../src/search/words.ts';
import type { ExtraWords } from '../../../src/search/extra-words.ts';
import type { IndexedPage } from '../indexed-page.ts';
import { addTo, onePage, withAdditions, type Additions } from './additions.ts';
import { madePages, type MadePages } from './made-pages.ts';
import { nearPages } from './near-pages.ts';
import { addOtherNames } from './other-names.ts';
import type { SiteWords } from './page-words.ts';
import { ONCE, readPages } from './postings.ts';
import { priorOf } from './priors.ts';
import { usualForms } from './word-lists.ts';
import type { Cut, CutWord } from './write-cut.ts';

/**
 * Makes the browser's index of pages: Pagefind reads them, and it is told how much of each word every page has, parts of
 * compounds, its other names and its topics' words too.
 * @param words those of the pages
 * @param extras the words that each page is found by besides
 * @param links the pages that each page links to
 */
export async function cutIndex(
  pages: readonly IndexedPage[],
  words: SiteWords,
  extras: readonly ExtraWords[],
  links: readonly ReadonlySet<number>[],
  { names, groups, pages: typedFor, asks }: IndexingWords,
  tailsOf: TailsOf,
): Promise<Cut> {
  const made = madePages(pages, words);
  const read = await readPages(words, extras);
  const near = nearPages(read.postings, links);
  const additions: Additions = new Map();
  const reads = addOtherNames(additions, read, names);
  addGroups(additions, made, groups);
  addReaderWords(additions, made, typedFor);
  addTopicWords(additions, made, groups, names);
  addAsks(additions, made, asks, tailsOf);
  const found = [...new Set([...read.postings.keys(), ...additions.keys()])]
    .map((written): CutWord => ({
      word: fold(written),
      written,
      places: read.postings.get(written)?.places ?? [],
      reads: [...(reads.get(written) ?? [])],
    }))
    .sort((a, b) => (a.word < b.word || (a.word === b.word && a.written < b.written) ? -1 : 1));
  const typed = names.map((each) => wordsIn(each.typed.join(' ')));
  // Pagefind's stems and ours differ at some ends.
  const known = new Set(found.flatMap(({ written }) => [written, writtenStem(written)]));
  const forms = [...usualForms(words.counts, typed)].filter(([own]) => own.length >= 3 && known.has(own));
  return {
    made,
    words: found,
    columnsOf: withAdditions(read.postings, additions, pages.length),
    rows: read,
    forms: forms.map(([, form]) => form),
    priors: made.pages.map(priorOf),
    near,
    asks,
  };
}

/** What the editors' words for a page are worth, in plain occurrences. */
const READER_WEIGHT = 3.5;

/** Pages are found by what their readers type, by the editors' words. */
function addReaderWords(additions: Additions, { pages }: MadePages, words: IndexingWords['pages']): void {
  for (const [page, { url }] of pages.entries())
    for (const typed of words[url] ?? []) addTo(additions, nameKey(typed), onePage(page, READER_WEIGHT, 'reader'));
}

/** A topic's own page is found by what people type for the topic's words, by the nearest of them: `antifa` for `autonoma`. */
function addTopicWords(
  additions: Additions,
  { pages }: MadePages,
  groups: IndexingWords['groups'],
  names: IndexingWords['names'],
): void {
  const typedFor = Map.groupBy(names, ({ written: [nearest = ''] }) => wholeKey(nearest));
  for (const [page, { url, meta }] of pages.entries())
    if (url.startsWith('/amnen/'))
      for (const name of new Set((groups[meta['title'] ?? ''] ?? []).map(wholeKey)))
        for (const typed of typedFor.get(name)?.flatMap((each) => each.typed) ?? [])
          addTo(additions, nameKey(typed), onePage(page, READER_WEIGHT, 'reader'));
}

/** A name by the stems of all its words. */
const wholeKey = (name: string) => name.split(/\s+/).map(stemOf).join(' ');

/** What a word in a question that the page answers is worth, in plain occurrences. */
const ASK_WEIGHT = 2.5;

/** Pages are found by the words of the questions that their editors say that they answer. */
function addAsks(additions: Additions, { pages }: MadePages, asks: IndexingWords['asks'], tailsOf: TailsOf): void {
  for (const [page, { url }] of pages.entries())
    for (const ask of asks[url] ?? []) {
      const words = tellingWords(ask);
      const parts = [...wordsIn(words.join(' '))].flatMap(tailsOf);
      for (const word of new Set(words.map(writtenStem))) addTo(additions, word, onePage(page, ASK_WEIGHT, 'ask'));
      for (const word of new Set(parts.map(writtenStem))) addTo(additions, word, onePage(page, ASK_WEIGHT / 2, 'ask'));
    }
}

/** What a topic's and an audience's other words are worth, in plain occurrences. */
const GROUP_WEIGHT = 6;

/** Pages are found by what their topics and audiences are called and looked for by. */
function addGroups(additions: Additions, { filters }: MadePages, groups: IndexingWords['groups']): void {
  for (const name of ['topic', 'audience'])
    for (const [value, pages] of filters.get(name) ?? []) {
      const stems = new Set(
        (groups[value] ?? []).flatMap((each) => [nameKey(each), ...tellingWords(each).map(writtenStem)]),
      );
      const weights = Array.from(pages, () => ONCE);
      for (const word of stems)
        addTo(additions, word, { pages: [...pages], weights, worth: GROUP_WEIGHT, way: 'topic' });
    }
}
