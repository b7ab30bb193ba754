import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HARD_KINDS, measure, recallOf, type Scores } from '../bench/golden/measure.ts';
import { QUESTIONS } from '../bench/golden/questions.ts';
import { goldenReport } from '../bench/golden/report.ts';
import { ourSearch, plainPagefind, type PlainSearch } from '../bench/golden/searches.ts';
import { builtFolder, pagesOf } from './portal.ts';

let plain: PlainSearch;
let ours: Scores;
let theirs: Scores;

beforeAll(async () => {
  plain = await plainPagefind(builtFolder('real'));
  ours = await measure(await ourSearch(builtFolder('real')));
  theirs = await measure(plain.search);
  console.log(goldenReport(ours, theirs));
});

afterAll(() => plain?.close());

describe('the golden questions', () => {
  test('are many, each once, and name pages that exist', async () => {
    const pages = new Set(await pagesOf('real'));
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(QUESTIONS.map(({ query }) => query)).size).toBe(QUESTIONS.length);
    const missing = QUESTIONS.flatMap(({ expected }) => expected).filter((address) => !pages.has(`${address}/`));
    expect(missing).toEqual([]);
  });

  test.each(['all', 'tuning', 'heldOut'] as const)('are answered among the first five: %s', (half) => {
    expect(ours[half].recall).toBeGreaterThanOrEqual(0.95);
    expect(ours[half].mrr).toBeGreaterThanOrEqual(0.85);
  });

  test('about what the portal does not have find nothing', () => {
    expect(ours.kinds['absent']!.recall).toBe(1);
  });

  test('are answered far better than by plain Pagefind where Swedish matters', () => {
    expect(recallOf(ours, HARD_KINDS) - recallOf(theirs, HARD_KINDS)).toBeGreaterThanOrEqual(0.3);
  });
});

/** Faiths and those who hold them, a people, and views that the law protects. */
const NOBODYS_CRIME =
  'islam islamisk islamiska muslim muslimsk moské imam slöja hijab sharia allah kristen kristna kyrka präst jude judar judisk synagoga kippa sionist kommunist kommunism socialist socialism nationalist nationalism anarkist feminist klimataktivist'.split(
    ' ',
  );

test('the word for a faith, a people or a lawful view is answered first by no topic on extremism', async () => {
  const search = await ourSearch(builtFolder('real'));
  const first = await Promise.all(NOBODYS_CRIME.map(async (word) => `${word} → ${(await search(word))[0]}`));
  expect(first.filter((each) => /→ amnen\/.*extremism/.test(each))).toEqual([]);
});
