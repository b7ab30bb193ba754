import { expect, test } from 'vitest';
import { siteWords } from '../../../scripts/site/cut/page-words.ts';
import type { IndexedPage } from '../../../scripts/site/indexed-page.ts';

const page = (text: string, title = ''): IndexedPage => ({
  url: '/',
  title,
  parts: [{ text, weight: 1 }],
  running: '',
  links: [],
  data: { filters: {}, sort: {}, meta: {} },
});
const of = (...texts: string[]) =>
  siteWords(
    texts.map((text) => page(text)),
    ['title'],
  );

test.each([
  [
    'every sort of space parts words',
    ' ett\u00A0två\u2009tre\u0085fyra\tfem\n\nsex\uFEFFsju ',
    'ett två tre fyra fem sex sju',
  ],
  ['a space without width parts none', 'sko\u200Bla', 'skola'],
  ['other signs part none', 'a\u00ADb c–d …” å\u007Fö', 'a\u00ADb c–d …” å\u007Fö'],
  ['nothing has no words', ' \u00A0 ', ''],
])('%s', (_, text, words) => {
  const { pages, tokens } = of(text);
  const { text: stretches, length } = pages[0]!;
  expect(stretches.map((each) => each.tokens.map((token) => tokens[token]).join(' '))).toEqual([words]);
  expect(length).toBe(words === '' ? 0 : words.split(' ').length);
});

test('a page has each of its words once, as it stands and in small letters', () => {
  const { pages, tokens, counts } = of('Möten, möten och Möten,', 'möten');
  const wordsOf = (page: (typeof pages)[number]) => [
    page.tokens.map((token) => tokens[token]),
    page.own.map((word) => counts[word]!.written),
  ];
  expect(wordsOf(pages[0]!)).toEqual([
    ['Möten,', 'möten', 'och'],
    ['möten', 'och'],
  ]);
  expect(wordsOf(pages[1]!)).toEqual([['möten'], ['möten']]);
});

test('on how many pages a word stands is told, however often it stands there', () => {
  expect(of('Hot! hot hot', 'om hot', '')).toMatchObject({
    counts: [
      { written: 'hot', pages: 2 },
      { written: 'om', pages: 1 },
    ],
  });
});
