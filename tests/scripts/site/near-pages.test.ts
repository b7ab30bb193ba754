import { expect, test } from 'vitest';
import { nearPages } from '../../../scripts/site/cut/near-pages.ts';
import { ONCE, WORD, type AllPostings, type Postings } from '../../../scripts/site/cut/postings.ts';

/** Pages by their words, among a hundred that have none of them. */
function postingsOf(pages: readonly string[]): AllPostings {
  const all = new Map<string, Postings>();
  for (const [page, words] of pages.entries())
    for (const word of words.split(' ')) {
      const postings = all.get(word) ?? { pages: [], weights: [], ways: [], places: [] };
      postings.pages.push(page);
      postings.weights.push(ONCE);
      postings.ways.push(WORD);
      all.set(word, postings);
    }
  return all;
}

const near = (pages: readonly string[], links: readonly number[][] = []) =>
  nearPages(
    postingsOf(pages),
    Array.from({ length: 100 }, (_, page) => new Set(links[page])),
  ).map((its) => its.map(({ page }) => page));

test('pages that share words of their own are near each other, those that share a common one are not', () => {
  expect(near(['klotter fasad', 'klotter fasad', 'moped', 'moped']).slice(0, 4)).toEqual([[1], [0], [3], [2]]);
  const common = Array.from({ length: 30 }, () => 'portal');
  expect(near(common).flat()).toEqual([]);
});

test('a link between two pages makes them likelier, both ways', () => {
  expect(near(['klotter', 'moped'], [[1]]).slice(0, 2)).toEqual([[1], [0]]);
});

test('a page has at most its four nearest, and the same pages give the same ones', () => {
  const alike = ['klotter', 'klotter', 'klotter', 'klotter', 'klotter'];
  expect(
    near([...alike, 'annat'])
      .slice(0, 5)
      .every((each) => each.length === 4),
  ).toBe(true);
  expect(near(alike)).toEqual(near(alike));
});
