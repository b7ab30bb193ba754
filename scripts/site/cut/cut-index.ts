import type { ExtraWords } from '../../../src/search/extra-words.ts';
import { WAYS, type IndexWord } from '../../../src/search/index-files.ts';
import type { IndexingWords } from '../../../src/search/word-list.ts';
import { fold } from '../../../src/search/stem.ts';
import { nameKey, stemOf, tellingWords, wordsIn, writtenStem } from '../../../src/search/words.ts';
import type { MadeIndex } from '../pagefind/made-index.ts';
import { addOtherNames } from './other-names.ts';
import { nearPages } from './near-pages.ts';
import { addPosting, postingsOf, type Posting, type Postings } from './postings.ts';
import { priorOf } from './priors.ts';
import { usualForms } from './word-lists.ts';
import type { Cut } from './write-cut.ts';

/**
 * Makes the browser's index of the one that Pagefind has made: how much of each word every page has, parts of compounds, its
 * other names and its topics' words too.
 * @param texts the words of each page's text
 * @param extras the words that each page of the index is found by besides
 */
export function cutIndex(
  made: MadeIndex,
  texts: readonly ReadonlySet<string>[],
  extras: readonly ExtraWords[],
  links: readonly ReadonlySet<number>[],
  { names, groups, pages, asks }: IndexingWords,
  tailsOf: (word: string) => readonly string[],
): Cut {
  const postings = postingsOf(made.words);
  addExtraWords(postings, extras);
  const near = nearPages(postings, links);
  const reads = addOtherNames(postings, made.words, names);
  addGroups(postings, made, groups);
  addReaderWords(postings, made, pages);
  addTopicWords(postings, made, groups, names);
  addAsks(postings, made, asks, tailsOf);
  const words = [...postings]
    .map(([written, found]): IndexWord => {
      const sorted = [...found.values()].sort((a, b) => a.page - b.page);
      return {
        word: fold(written),
        written,
        pages: sorted.map(({ page }) => page),
        weights: sorted.map(({ weight }) => weight),
        ways: sorted.map(({ way }) => WAYS.indexOf(way)),
        reads: [...(reads.get(written) ?? [])],
      };
    })
    .sort((a, b) => (a.word < b.word || (a.word === b.word && a.written < b.written) ? -1 : 1));
  const typed = names.map((each) => wordsIn(each.typed.join(' ')));
  // Pagefind's stems and ours differ at some ends.
  const known = new Set([...postings.keys()].flatMap((written) => [written, writtenStem(written)]));
  const forms = [...usualForms([...texts, ...typed])].filter(([own]) => own.length >= 3 && known.has(own));
  return { made, words, forms: forms.map(([, form]) => form), priors: made.pages.map(priorOf), near, asks };
}

/** What words that do not stand on the page so are worth, in plain occurrences: in the title they say more. */
const EXTRA: Readonly<Record<keyof ExtraWords, Pick<Posting, 'weight' | 'way'>>> = {
  parts: { weight: 4, way: 'part' },
  titleParts: { weight: 10, way: 'part' },
  apart: { weight: 1, way: 'word' },
};

function addExtraWords(postings: Postings, extras: readonly ExtraWords[]): void {
  for (const [page, extra] of extras.entries())
    for (const field of ['parts', 'titleParts', 'apart'] as const)
      for (const word of extra[field]) addPosting(postings, writtenStem(word), { page, ...EXTRA[field] });
}

/** What the editors' words for a page are worth, in plain occurrences. */
const READER_WEIGHT = 3.5;

/** Pages are found by what their readers type, by the editors' words. */
function addReaderWords(postings: Postings, { pages }: MadeIndex, words: IndexingWords['pages']): void {
  for (const [page, { url }] of pages.entries())
    for (const typed of words[url] ?? [])
      addPosting(postings, nameKey(typed), { page, weight: READER_WEIGHT, way: 'reader' });
}

/** A topic's own page is found by what people type for the topic's words, by the nearest of them: `antifa` for `autonoma`. */
function addTopicWords(
  postings: Postings,
  { pages }: MadeIndex,
  groups: IndexingWords['groups'],
  names: IndexingWords['names'],
): void {
  const typedFor = Map.groupBy(names, ({ written: [nearest = ''] }) => wholeKey(nearest));
  for (const [page, { url, meta }] of pages.entries())
    if (url.startsWith('/amnen/'))
      for (const name of new Set((groups[meta['title'] ?? ''] ?? []).map(wholeKey)))
        for (const typed of typedFor.get(name)?.flatMap((each) => each.typed) ?? [])
          addPosting(postings, nameKey(typed), { page, weight: READER_WEIGHT, way: 'reader' });
}

/** A name by the stems of all its words. */
const wholeKey = (name: string) => name.split(/\s+/).map(stemOf).join(' ');

/** What a word in a question that the page answers is worth, in plain occurrences. */
const ASK_WEIGHT = 2.5;

/** Pages are found by the words of the questions that their editors say that they answer. */
function addAsks(
  postings: Postings,
  { pages }: MadeIndex,
  asks: IndexingWords['asks'],
  tailsOf: (word: string) => readonly string[],
): void {
  for (const [page, { url }] of pages.entries())
    for (const ask of asks[url] ?? []) {
      const words = tellingWords(ask);
      const parts = [...wordsIn(words.join(' '))].flatMap(tailsOf);
      for (const word of new Set(words.map(writtenStem)))
        addPosting(postings, word, { page, weight: ASK_WEIGHT, way: 'ask' });
      for (const word of new Set(parts.map(writtenStem)))
        addPosting(postings, word, { page, weight: ASK_WEIGHT / 2, way: 'ask' });
    }
}

/** What a topic's and an audience's other words are worth, in plain occurrences. */
const GROUP_WEIGHT = 6;

/** Pages are found by what their topics and audiences are called and looked for by. */
function addGroups(postings: Postings, { filters }: MadeIndex, groups: IndexingWords['groups']): void {
  for (const name of ['topic', 'audience'])
    for (const [value, pages] of filters.get(name) ?? []) {
      const stems = new Set(
        (groups[value] ?? []).flatMap((each) => [nameKey(each), ...tellingWords(each).map(writtenStem)]),
      );
      for (const word of stems)
        for (const page of pages) addPosting(postings, word, { page, weight: GROUP_WEIGHT, way: 'topic' });
    }
}
